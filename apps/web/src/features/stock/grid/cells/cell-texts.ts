import type { Figures } from '@stockwire/shared/stock-level';
import { reasonText } from '../../../../api/reason-text.ts';
import type { LiveCause } from '../../../../realtime/live-level.ts';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { cellWords } from './cells.words.ts';

/** Why not all of what is there can be sold; null when all of it can. */
export function unsellableReason({
  onHand,
  sellable,
}: Pick<Figures, 'onHand' | 'sellable'>): string | null {
  const stuck = onHand - sellable;
  return stuck <= 0 ? null : wordsOf(cellWords).unsellable(formatInteger(stuck));
}

/** What the last change did to the figure; empty where several changes came at once. */
export function deltaText(cause: LiveCause | null): string {
  return cause === null || cause.delta === null || cause.delta === 0
    ? ''
    : formatSignedInteger(cause.delta);
}

/** How a row changed last, and through whom. */
export function causeText(cause: LiveCause | null): string {
  const words = wordsOf(cellWords);
  if (cause === null) return words.noMovement;
  const happening = cause.reason === null ? words.kinds[cause.kind] : reasonText(cause.reason);
  return `${happening} · ${cause.by}`;
}
