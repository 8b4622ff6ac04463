import { foldCode } from '@stockwire/shared/text';
import type { Sql } from '../../../../platform/db/database.ts';
import {
  selectBinBases,
  selectOptionalCommandSeq,
} from '../../../stock/reads/bin-bases.queries.ts';
import type { Posting } from './wave.ts';

interface Place {
  sql: Sql;
  warehouseId: number;
}

/** A count from a sheet is made on what lies in the bin when it is written. */
export async function fillBases(
  { sql, warehouseId }: Place,
  postings: readonly Posting[],
): Promise<void> {
  const counts = postings.flatMap(({ command }) => (command.kind === 'count' ? [command] : []));
  if (counts.length === 0) return;
  const keyOf = (sku: string, bin: string) => `${foldCode(sku)}\u001F${foldCode(bin)}`;
  const pairs = counts.map(({ sku, bin }) => ({ skuKey: foldCode(sku), binKey: foldCode(bin) }));
  const rows = await selectBinBases(sql, warehouseId, pairs);
  const bases = new Map(
    rows.map(({ skuKey, binKey, ...base }) => [keyOf(skuKey, binKey), base] as const),
  );
  for (const count of counts) {
    count.base = bases.get(keyOf(count.sku, count.bin)) ?? { quantity: 0, version: 0 };
  }
}

/** Finds the count that was written under this id before; its seq goes to its row. */
export async function findPostedCount(
  { sql, warehouseId }: Place,
  { commandId, rows }: Posting,
): Promise<boolean> {
  const seq = await selectOptionalCommandSeq(sql, warehouseId, commandId);
  if (seq === undefined) return false;
  for (const row of rows) row.seq = seq;
  return true;
}
