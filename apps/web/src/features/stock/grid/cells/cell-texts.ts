import type { Figures } from '@stockwire/shared/stock-level';
import type { LiveCause } from '../../../../realtime/live-level.ts';
import { formatMoment } from '../../../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';

const KIND_WORDS: Record<LiveCause['kind'], string> = {
  receive: 'receipt',
  move: 'move',
  adjust: 'adjustment',
  count: 'count',
  sell: 'sale',
  reverse: 'undo',
};

export interface LastChangeTexts {
  delta: string;
  what: string;
  at: string;
}

/** Why not all of what is there can be sold; null when all of it can. */
export function unsellableReason({
  onHand,
  sellable,
}: Pick<Figures, 'onHand' | 'sellable'>): string | null {
  const stuck = onHand - sellable;
  if (stuck <= 0) return null;
  return `${formatInteger(stuck)} of these cannot be sold: in receiving, staging, quality hold or damaged`;
}

/** Who changed the row last, how and when, by the clock of the warehouse. */
export function lastChangeTexts(
  cause: LiveCause | null,
  clock: { nowMs: number; timeZone: string },
): LastChangeTexts {
  if (cause === null) return { delta: '', what: 'no movement yet', at: '' };
  const words = cause.reason?.replaceAll('-', ' ') ?? KIND_WORDS[cause.kind];
  return {
    delta: cause.delta === null || cause.delta === 0 ? '' : formatSignedInteger(cause.delta),
    what: `${words} · ${cause.by}`,
    at: formatMoment(new Date(cause.at), new Date(clock.nowMs), { timeZone: clock.timeZone }),
  };
}
