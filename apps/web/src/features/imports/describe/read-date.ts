import type { DATE_ORDERS } from '@stockwire/shared/import-forms';

export type DateOrder = (typeof DATE_ORDERS)[number];

const PARTS = /^\s*(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T](\d{1,2}):(\d{2}))?/;
const PLACES = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] } as const;

/** Two-digit years are of this century, as the server reads them. */
const CENTURY = 2_000;

/** What a written date means in an order of its parts, in UTC; null where it means no day at all. */
export function readDate(text: string, order: DateOrder): Date | null {
  const found = PARTS.exec(text);
  if (!found) return null;
  const numbers = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  // A year of four digits in front is understood in every order.
  const places = PLACES[found[1]?.length === 4 ? 'ymd' : order];
  return existingDay([...places, 3, 4].map((place) => numbers[place] ?? 0));
}

/** JavaScript makes the first of March of the thirtieth of February; here that is no day. */
function existingDay([year = 0, month = 0, day = 0, ...time]: number[]): Date | null {
  const [hours = 0, minutes = 0] = time;
  const fullYear = year < 100 ? year + CENTURY : year;
  const at = new Date(Date.UTC(fullYear, month - 1, day, hours, minutes));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at : null;
}
