import type { Supplier } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalSupplier } from './supplier.queries.ts';

export async function readSupplier(
  { database }: CatalogDeps,
  _actor: Actor,
  { code }: { code: string },
): Promise<Supplier> {
  const supplier = await selectOptionalSupplier(database.orm, foldCode(code));
  if (supplier === undefined) throw refuse({ code: 'not-found', what: 'supplier' });
  return supplier;
}
