/** Loads the console anew at its first page: nothing of who was here stays in memory. */
export function leaveToStart(): void {
  window.location.assign('/');
}
