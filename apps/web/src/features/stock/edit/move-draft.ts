import type { Move } from '@stockwire/shared/stock-commands';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import type { BinCode } from './figure.ts';

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
  if (from === null) return { ok: false, missing: 'Choose the bin to take from.' };
  if (quantity === null || quantity < 1) return { ok: false, missing: 'Enter how many pieces.' };
  if (there !== null && quantity > there) {
    return { ok: false, missing: `Only ${formatInteger(there)} are there.` };
  }
  if (to === null || to === from) return { ok: false, missing: 'Choose the bin to put into.' };
  return { ok: true, body: { sku, from, to, quantity, ...(note === '' ? {} : { note }) } };
}

export function movedText({ from, to, quantity }: Move): string {
  return `${formatInteger(quantity)} moved from ${from} to ${to}`;
}
