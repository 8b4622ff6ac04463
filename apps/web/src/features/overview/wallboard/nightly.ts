const DAY_MS = 24 * 60 * 60_000;

/** Between the late shift and the early one. */
const NIGHT_HOUR = 4;

/**
 * Whether a wall that was opened at `openedAtMs` should load itself anew: once a night, so that it shows
 * the newest version and stays right for weeks without a hand.
 */
export function isReloadDue(openedAtMs: number, nowMs: number, timeZone: string): boolean {
  if (nowMs - openedAtMs < DAY_MS / 2) return false;
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return Number(hour.format(nowMs)) === NIGHT_HOUR;
}
