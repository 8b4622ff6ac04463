/** A moment as a `datetime-local` field holds it: the clock on the wall of a place, without its zone. */
const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** What the clocks of a place show at a moment: `2026-11-23T14:02:11`. */
export function toWallTime(atMs: number, timeZone: string): string {
  return new Date(atMs + offsetMs(atMs, timeZone)).toISOString().slice(0, 19);
}

/**
 * The moment at which the clocks of a place show this; null for no time. An hour that a clock change
 * leaves out is read as if it had not, and one that it repeats is the first of the two.
 */
export function fromWallTime(text: string, timeZone: string): number | null {
  const [, year, month, day, hour, minute, second = '0'] = WALL.exec(text) ?? [];
  if (year === undefined) return null;
  const wallMs = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const before = offsetMs(wallMs - HALF_DAY_MS, timeZone);
  const early = wallMs - before;
  return offsetMs(early, timeZone) === before ? early : wallMs - offsetMs(wallMs, timeZone);
}

/** No place changes its clock twice within a day. */
const HALF_DAY_MS = 12 * 60 * 60_000;

/** By how much the clocks of a place are ahead of UTC at a moment. */
function offsetMs(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(atMs);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wallMs = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return wallMs - Math.floor(atMs / 1_000) * 1_000;
}
