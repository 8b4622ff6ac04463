import type { LedgerPosition } from '@stockwire/shared/ids';
import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

/** Why a read of the stock room has no answer, with the data that the reader needs. Closed. */
export type StockReadRefusal =
  | { code: 'not-found'; what: 'warehouse' | 'item' }
  | { code: 'validation'; errors: FieldError[] }
  /** Another node's view, or one that had to make room: build it anew. */
  | { code: 'view-gone' }
  /** As many as this node serves at once are under way. */
  | { code: 'busy'; retryAfterS: number }
  /** The cursor is beyond the head: its reader has seen entries that this ledger does not have. */
  | { code: 'cursor-ahead'; head: LedgerPosition }
  /**
   * The cursor is of another epoch, after which the ledger may have forked. `firstSeq` is the first seq
   * that is not of the cursor's epoch.
   */
  | { code: 'cursor-epoch'; epoch: number; firstSeq: number };

/** A refusal to throw. */
export function refuseRead(refusal: StockReadRefusal): Refused<StockReadRefusal> {
  return new Refused(refusal);
}
