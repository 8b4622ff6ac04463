import { parseInteger } from '../../../../../ui/field/parse-integer.ts';
import { localeNow } from '../../../../../ui/language/language.ts';

/** What a spreadsheet's cell says as a change: a whole number, nothing at all, or something that is neither. */
export type ReadDelta =
  | { kind: 'number'; delta: number }
  | { kind: 'blank' }
  | { kind: 'nonsense' };

/** Accountants write −3 as (3) or 3−. */
const BRACKETED = /^\((.+)\)$/;
const TRAILING_MINUS = /^([^+−-].*?)\s*[-−]$/;

/** Whole numbers out of a column of decimals; the point of the one is the comma of the other language. */
const ZERO_DECIMALS = { '.': /\.0+$/, ',': /,0+$/ };

/** Reads a change as spreadsheets and people write it, thousands by the locale; never half of a text. */
export function readDelta(text: string, locale: string = localeNow()): ReadDelta {
  const bare = text.trim();
  if (bare === '') return { kind: 'blank' };
  const bracketed = BRACKETED.exec(bare)?.[1] ?? TRAILING_MINUS.exec(bare)?.[1];
  const size = withoutZeroDecimals(bracketed ?? bare, locale);
  const number = parseInteger(bracketed === undefined ? size : `-${size}`, locale);
  return number === null ? { kind: 'nonsense' } : { kind: 'number', delta: number };
}

function withoutZeroDecimals(text: string, locale: string): string {
  const point = locale.startsWith('de') ? ',' : '.';
  return text.replace(ZERO_DECIMALS[point], '');
}
