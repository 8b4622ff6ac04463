import type { Pack } from '@stockwire/shared/catalog';
import { gtinCheckDigit } from '@stockwire/shared/gtin';

/**
 * GS1 keeps the prefixes 020–029 for numbers inside a company (restricted circulation), so none of these
 * is on anybody's product. Source: GS1 General Specifications, "GS1 prefixes".
 */
const IN_HOUSE_PREFIX = '22';
const SERIAL_DIGITS = 10;

/** First digit of a 14-digit number: which packaging of the item it is. */
const INDICATOR = { inner: '1', case: '3', pallet: '5' } as const;
/** A pallet carries about so many cases of small goods; large goods fill it sooner. */
const CASES_ON_PALLET = { small: 40, large: 12 };
const LARGE_CASE_PIECES_MAX = 6;

/** The pack levels of the item with this serial number, each with a GTIN of its own. */
export function packsOf(
  serial: number,
  { innerPieces, casePieces }: { innerPieces: number; casePieces: number },
): Pack[] {
  const stem = IN_HOUSE_PREFIX + String(serial).padStart(SERIAL_DIGITS, '0');
  const packs: Pack[] = [{ level: 'each', factor: 1, gtin: stem + gtinCheckDigit(stem) }];
  const add = (level: keyof typeof INDICATOR, factor: number) => {
    const digits = INDICATOR[level] + stem;
    packs.push({ level, factor, gtin: digits + gtinCheckDigit(digits) });
  };
  if (innerPieces > 0) add('inner', innerPieces);
  if (casePieces <= 1) return packs;
  add('case', casePieces);
  const cases = casePieces <= LARGE_CASE_PIECES_MAX ? CASES_ON_PALLET.large : CASES_ON_PALLET.small;
  add('pallet', casePieces * cases);
  return packs;
}
