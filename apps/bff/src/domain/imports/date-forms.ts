import type { DATE_ORDERS } from '@stockwire/shared/import-forms';

export type DateOrder = (typeof DATE_ORDERS)[number];

/** Numbers of a date as written, before it is known which is the day. */
interface DateParts {
  numbers: [number, number, number];
  yearFirst: boolean;
  /** `HH:MM:SS` of the same day. */
  time: string;
  /** `Z` or an offset, where it is an instant already. */
  offset: string;
}

const DATE =
  /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?([AP])M)?)? ?(Z|[+-]\d{2}:\d{2})?$/i;

/** Two-digit years below this are of this century, others of the last, as spreadsheets have it. */
const PIVOT_YEAR = 70;

/** The parts of what looks like a date; undefined for anything else. */
export function datePartsOf(text: string): DateParts | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const first = match[1] ?? '';
  const third = match[4] ?? '';
  const yearFirst = first.length === 4;
  if (!(yearFirst ? third.length <= 2 : isYearLast(first, third))) return undefined;
  const time = timeOf(match);
  if (time === null) return undefined;
  const numbers: DateParts['numbers'] = [Number(first), Number(match[3]), Number(third)];
  return { numbers, yearFirst, time, offset: match[9] ?? '' };
}

function isYearLast(first: string, third: string): boolean {
  return first.length <= 2 && (third.length === 2 || third.length === 4);
}

function timeOf(match: RegExpExecArray): string | null {
  const [hour, minute = '00', seconds = '00', half] = match.slice(5, 9);
  const hours =
    half === undefined ? Number(hour ?? 0) : hoursOf12(Number(hour), half.toUpperCase());
  if (hours === null || hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}:${seconds}`;
}

function hoursOf12(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'P' ? 12 : 0);
}

/** Reads a date in the given order; null when no such day exists. Year first is read as that in any order. */
export function readDate(text: string, order: DateOrder): { local: string; offset: string } | null {
  const parts = datePartsOf(text);
  if (parts === undefined) return null;
  const [a, b, c] = parts.numbers;
  if (parts.yearFirst) return dateOf({ year: a, month: b, day: c }, parts);
  if (order === 'ymd') return null;
  const year = c >= 100 ? c : c + (c < PIVOT_YEAR ? 2000 : 1900);
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  return dateOf({ year, month, day }, parts);
}

function dateOf(
  { year, month, day }: { year: number; month: number; day: number },
  { time, offset }: DateParts,
): { local: string; offset: string } | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const two = (value: number) => (value < 10 ? `0${value}` : String(value));
  return { local: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time}`, offset };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return leap ? 29 : 28;
}
