import type { Tx } from '../../../../platform/db/database.ts';
import type { ReadHead } from '../read-head.queries.ts';
import { selectSeqAt } from '../seq-at.queries.ts';

/** A day of hours for each of a hundred warehouses, and as much again; a hundred bytes each. */
const HOURS_KEPT_MAX = 5_000;

/**
 * The last seq of full hours. Once the ledger has an entry behind an hour nothing can be recorded before
 * it any more, so it is looked up once and then known.
 */
export class HourSeqs {
  readonly #known = new Map<string, number>();

  /** The seqs at some times, as a snapshot with this head sees them. */
  at(tx: Tx, ledger: { warehouseId: number; head: ReadHead }, times: Date[]): Promise<number[]> {
    return Promise.all(times.map((time) => this.#seqAt(tx, ledger, time)));
  }

  async #seqAt(
    tx: Tx,
    { warehouseId, head }: { warehouseId: number; head: ReadHead },
    time: Date,
  ): Promise<number> {
    if (head.recordedAt <= time) return head.seq;
    const key = `${warehouseId} ${head.epoch} ${time.getTime()}`;
    const known = this.#known.get(key);
    if (known !== undefined && known <= head.seq) return known;
    const seq = await selectSeqAt(tx, { warehouseId, head: head.seq }, time);
    if (this.#known.size >= HOURS_KEPT_MAX) this.#known.clear();
    this.#known.set(key, seq);
    return seq;
  }
}
