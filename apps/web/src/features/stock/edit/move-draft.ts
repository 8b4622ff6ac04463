import type { Move } from '@stockwire/shared/stock-commands';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { draftWords } from './draft.words.ts';
import type { BinCode } from './figure.ts';
import { resultWords } from './result.words.ts';

/** What stands in the move form. */
export interface MoveDraft {
  from: BinCode;
  to: BinCode;
  quantity: number | null;
  note: string;
}

type CheckedMove = { ok: true; body: Move } | { ok: false; missing: string };

/** The command of a finished draft, or what is still missing; `there` is null while it is being read. */
export function checkMove(sku: string, draft: MoveDraft, there: number | null): CheckedMove {
  const { from, to, quantity } = draft;
  const note = draft.note.trim();
  const words = wordsOf(draftWords);
  if (from === null) return { ok: false, missing: words.fromBin };
  if (quantity === null || quantity < 1) return { ok: false, missing: words.pieces };
  if (there !== null && quantity > there) {
    return { ok: false, missing: words.onlyThere(formatInteger(there)) };
  }
  if (to === null || to === from) return { ok: false, missing: words.toBin };
  return { ok: true, body: { sku, from, to, quantity, ...(note === '' ? {} : { note }) } };
}

export function movedText({ from, to, quantity }: Move): string {
  return wordsOf(resultWords).moved(formatInteger(quantity), from, to);
}
