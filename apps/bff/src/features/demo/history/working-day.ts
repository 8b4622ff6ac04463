import type { Random } from '../random.ts';
import type { WarehouseCharacter } from '../vocabulary/warehouses.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** One day of one warehouse, by its own clock. */
export interface WorkingDay {
  /** Days since the opening. */
  index: number;
  /** 1 to 12. */
  month: number;
  /** YYYYMMDD, as it stands on papers. */
  stamp: string;
  startsAtMs: number;
  opensAtMs: number;
  closesAtMs: number;
  /** 0 where nobody works, 1 on a usual weekday. */
  busyness: number;
}

/** The n-th day after `openedOn` (YYYY-MM-DD). */
export function workingDay(
  character: WarehouseCharacter,
  openedOn: string,
  index: number,
): WorkingDay {
  const dateMs = Date.parse(`${openedOn}T00:00:00Z`) + index * DAY_MS;
  const date = new Date(dateMs);
  // Offsets change at night: that of noon holds for the whole working day.
  const startsAtMs = dateMs - offsetMs(character.timeZone, dateMs + DAY_MS / 2);
  return {
    index,
    month: date.getUTCMonth() + 1,
    stamp: date.toISOString().slice(0, 10).replaceAll('-', ''),
    startsAtMs,
    opensAtMs: startsAtMs + character.opensAtHour * HOUR_MS,
    closesAtMs: startsAtMs + character.closesAtHour * HOUR_MS,
    busyness: character.weekdays[date.getUTCDay()] ?? 0,
  };
}

/** How far the zone's clock is ahead of UTC at that time. */
function offsetMs(timeZone: string, atMs: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - atMs;
}

/** How trade spreads over the opening hours: a rush before noon and one in the afternoon. */
const RUSH = [2, 4, 7, 9, 10, 8, 6, 8, 9, 8, 6, 3];
const RUSH_TOTAL = RUSH.reduce((sum, share) => sum + share, 0);

/** A time of the day at which a customer comes. */
export function customerTime(random: Random, { opensAtMs, closesAtMs }: WorkingDay): number {
  let mark = random.unit() * RUSH_TOTAL;
  let slot = 0;
  for (const share of RUSH) {
    if (mark < share) break;
    mark -= share;
    slot += 1;
  }
  return opensAtMs + ((slot + random.unit()) / RUSH.length) * (closesAtMs - opensAtMs);
}

/** A time between two shares of the opening hours. */
export function timeWithin(
  random: Random,
  { opensAtMs, closesAtMs }: WorkingDay,
  { from, to }: { from: number; to: number },
): number {
  return opensAtMs + (from + random.unit() * (to - from)) * (closesAtMs - opensAtMs);
}
