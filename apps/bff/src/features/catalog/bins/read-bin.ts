import type { Bin } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalBin } from './bin.queries.ts';

export async function readBin(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, code }: { warehouseId: number; code: string },
): Promise<Bin> {
  const bin = await selectOptionalBin(database.orm, warehouseId, foldCode(code));
  if (bin === undefined) throw refuse({ code: 'not-found', what: 'bin' });
  return bin;
}
