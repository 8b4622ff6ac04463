import { gtinCheckDigit } from '@stockwire/shared/gtin';

const KINDS: Readonly<Record<number, GtinKind>> = {
  8: 'EAN-8',
  12: 'UPC-A',
  13: 'EAN-13',
  14: 'ITF-14',
};
const LENGTHS = [8, 12, 13, 14];

export type GtinKind = 'EAN-8' | 'UPC-A' | 'EAN-13' | 'ITF-14';

/** What can be said of a GTIN as far as it is typed. */
export type GtinNote =
  | { state: 'empty' }
  | { state: 'good'; kind: GtinKind }
  /** Something in it is no digit. */
  | { state: 'letters' }
  | { state: 'too-long'; digits: number }
  /** No GTIN is as short as this; the next one is. */
  | { state: 'unfinished'; digits: number; next: number }
  /** Long enough, but its last digit should be another. */
  | { state: 'check-digit'; kind: GtinKind; found: string; right: number };

/** Reads a GTIN while it is being typed, and names the reason where it is none. */
export function readGtin(text: string): GtinNote {
  const digits = text.trim();
  if (digits === '') return { state: 'empty' };
  if (!/^\d+$/.test(digits)) return { state: 'letters' };
  const kind = KINDS[digits.length];
  if (kind === undefined) {
    const next = LENGTHS.find((length) => length > digits.length);
    return next === undefined
      ? { state: 'too-long', digits: digits.length }
      : { state: 'unfinished', digits: digits.length, next };
  }
  const right = gtinCheckDigit(digits.slice(0, -1));
  const found = digits.slice(-1);
  if (found === String(right)) return { state: 'good', kind };
  return { state: 'check-digit', kind, found, right };
}

/** True where typing on can still make it right, so that it is too early to call it wrong. */
export function mayBecomeGood(note: GtinNote): boolean {
  return note.state === 'unfinished' || (note.state === 'check-digit' && note.kind !== 'ITF-14');
}
