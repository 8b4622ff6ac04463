import { retireBins } from '../../../catalog/bins/bin.queries.ts';
import { retireItems } from '../../../catalog/items/item-writes.queries.ts';
import {
  selectIdleBinKeys,
  selectIdleSkuKeys,
} from '../../../stock/reads/import-effect.queries.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { selectMade } from '../run/made.queries.ts';
import { importCommandPrefix, undoCommandPrefix } from '../run/wave.ts';

const KEYS_AT_ONCE = 500;

/** Takes out of use what the import made and nothing else ever used; nothing is deleted. */
export async function retireMade(
  { database: { sql, orm } }: ImportWorkDeps,
  { importId, warehouseId }: Pick<ImportRow, 'importId' | 'warehouseId'>,
): Promise<void> {
  const own = ownPrefixes(importId);
  for (const keys of inParts(await selectMade(orm, importId, 'item'))) {
    await retireItems(orm, await selectIdleSkuKeys(sql, keys, { own, mustBeEmpty: true }));
  }
  if (warehouseId === null) return;
  for (const keys of inParts(await selectMade(orm, importId, 'bin'))) {
    await retireBins(orm, warehouseId, await selectIdleBinKeys(sql, warehouseId, keys));
  }
}

/** How command ids of an import and of its undo begin. */
export function ownPrefixes(importId: number): string[] {
  return [importCommandPrefix(importId), undoCommandPrefix(importId)];
}

export function inParts(keys: string[]): string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    parts.push(keys.slice(from, from + KEYS_AT_ONCE));
  }
  return parts;
}
