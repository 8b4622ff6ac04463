/** A desk that somebody left is nobody's after this time without a request. */
export const SESSION_IDLE_MS = 30 * 60_000;

/** A shift and its overtime; whoever goes on working signs in once more. */
export const SESSION_LIFE_MS = 12 * 60 * 60_000;

export interface SessionTimes {
  lastSeenMs: number;
  endsAtMs: number;
}

/** Whether a session has ended by itself: unseen for too long, or at the end of its life. */
export function isOver({ lastSeenMs, endsAtMs }: SessionTimes, nowMs: number): boolean {
  return nowMs >= endsAtMs || nowMs - lastSeenMs >= SESSION_IDLE_MS;
}
