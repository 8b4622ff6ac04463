import { formatterCache } from './formatter-cache.ts';

const DAY_MS = 86_400_000;

const clocks = formatterCache(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
);

/** `2026-11-23T14:02`: what the wall clock of the zone shows at that moment, as a machine writes it. */
export function toWallTime(at: Date, timeZone: string): string {
  const parts = clocks('en-GB', timeZone).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}`;
}

/** How far the zone's wall clock is ahead of UTC at that moment, in milliseconds. */
function offsetMs(atMs: number, timeZone: string): number {
  const wholeMinuteMs = Math.floor(atMs / 60_000) * 60_000;
  return Date.parse(`${toWallTime(new Date(atMs), timeZone)}Z`) - wholeMinuteMs;
}

/**
 * The moment when the zone's wall clock shows this time, null when the text is no time. An hour that is
 * there twice, in autumn, means its first; one that is skipped, in spring, means the hour after it.
 */
export function fromWallTime(text: string, timeZone: string): Date | null {
  const asUtcMs = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtcMs)) return null;
  const before = new Date(asUtcMs - offsetMs(asUtcMs - DAY_MS, timeZone));
  const after = new Date(asUtcMs - offsetMs(asUtcMs + DAY_MS, timeZone));
  const wall = text.slice(0, 16);
  return [before, after].find((at) => toWallTime(at, timeZone) === wall) ?? before;
}
