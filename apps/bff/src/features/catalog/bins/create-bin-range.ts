import { expandBinRange, type NewBinRange } from '@stockwire/shared/bin-range';
import type { Bin } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertNewBins } from './insert-new-bins.ts';

/** Makes a row of bins of one zone and kind, all or none; a code that is taken is named. */
export function createBinRange(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, range }: { warehouseId: number; range: NewBinRange },
): Promise<Bin[]> {
  const { first, last, zone, kind } = range;
  const expanded = expandBinRange(first, last);
  if (!expanded.ok) throw new Error(`${first} to ${last} spans no range, and was let through`);
  const placed = expanded.codes.map((code) => ({ bin: { code, zone, kind }, pointer: '/first' }));
  return database.orm.transaction((orm) => insertNewBins(orm, warehouseId, placed));
}
