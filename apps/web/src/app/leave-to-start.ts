/** Loads an address of the console anew: nothing of who was here stays in memory. */
export function loadAnew(href: string): void {
  window.location.assign(href);
}

/** The same at the first page, for whoever is here now. */
export function leaveToStart(): void {
  loadAnew('/');
}
