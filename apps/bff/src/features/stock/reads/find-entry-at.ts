import type { EntryAt } from '@stockwire/shared/stock-entries';
import type { Actor } from '../../../domain/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import { selectReadHead } from './read-head.queries.ts';
import { selectEntryTime, selectSeqAt } from './seq-at.queries.ts';

/** Where a ledger stood at a time: the last entry that was recorded by then. */
export function findEntryAt(
  deps: { database: Database },
  _actor: Actor,
  { warehouseId, at }: { warehouseId: number; at: Date },
): Promise<EntryAt> {
  return readSnapshot(deps.database, async (tx) => {
    const head = await selectReadHead(tx, warehouseId);
    const seq = await selectSeqAt(tx, { warehouseId, head: head.seq }, at);
    if (seq === 0) return { seq, at: null };
    return { seq, at: (await selectEntryTime(tx, warehouseId, seq)).toISOString() };
  });
}
