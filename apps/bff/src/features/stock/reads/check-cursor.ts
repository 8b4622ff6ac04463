import type { LedgerPosition } from '@stockwire/shared/ids';
import type { Refused } from '../../../domain/refused.ts';
import { refuseRead, type StockReadRefusal } from '../../../domain/stock/read-refusals.ts';

export interface EpochStart {
  epoch: number;
  firstSeq: number;
}

/**
 * Why a reader may not go on from a cursor. Another epoch is always refused, even where the seq was
 * kept: before the epoch was opened the ledger may have gone two ways from an earlier seq on.
 */
export function cursorRefusal(
  cursor: LedgerPosition,
  head: LedgerPosition,
  epochs: EpochStart[],
): Refused<StockReadRefusal> | null {
  if (cursor.epoch !== head.epoch) {
    const later = epochs.filter(({ epoch }) => epoch > cursor.epoch);
    const next = later.length > 0 ? later : epochs.filter(({ epoch }) => epoch === head.epoch);
    const firstSeq = Math.min(...next.map((epoch) => epoch.firstSeq));
    return refuseRead({ code: 'cursor-epoch', epoch: head.epoch, firstSeq });
  }
  if (cursor.seq <= head.seq) return null;
  return refuseRead({ code: 'cursor-ahead', head: { epoch: head.epoch, seq: head.seq } });
}
