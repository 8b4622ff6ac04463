import type { Sql, Tx } from '../../../platform/db/database.ts';
import { selectOptionalHeadForUpdate } from '../commit-batch.queries.ts';
import {
  type Drift,
  insertEpoch,
  rewriteBins,
  rewriteLevels,
  selectBinDrifts,
  selectBinSumDrifts,
  selectLevelDrifts,
} from './audit.queries.ts';

/** More would only repeat the story; the first ones name the place to look at. */
const DRIFTS_SHOWN_MAX = 20;

/**
 * Compares levels and bins with what the ledger adds up to from zero, in one snapshot; empty when they
 * are equal. At most twenty differences of each kind.
 */
export function findDrifts(sql: Sql, warehouseId: number): Promise<Drift[]> {
  return sql.begin('isolation level repeatable read read only', (tx) => drifts(tx, warehouseId));
}

/**
 * Rewrites what differs from the ledger, under the head's lock; answers what it mended. Mended rows change
 * without an entry: a new epoch tells every writer and client to forget what they remember of them.
 */
export function rebuildLevels(sql: Sql, warehouseId: number): Promise<Drift[]> {
  return sql.begin(async (tx) => {
    await selectOptionalHeadForUpdate(tx, warehouseId);
    const mended = await drifts(tx, warehouseId);
    if (mended.length > 0) {
      await rewriteLevels(tx, warehouseId);
      await rewriteBins(tx, warehouseId);
      await insertEpoch(tx, warehouseId, 'levels rebuilt from the ledger');
    }
    return mended;
  });
}

async function drifts(tx: Tx, warehouseId: number): Promise<Drift[]> {
  const [levels, bins, sums] = await Promise.all([
    selectLevelDrifts(tx, warehouseId, DRIFTS_SHOWN_MAX),
    selectBinDrifts(tx, warehouseId, DRIFTS_SHOWN_MAX),
    selectBinSumDrifts(tx, warehouseId, DRIFTS_SHOWN_MAX),
  ]);
  return [...levels, ...bins, ...sums];
}
