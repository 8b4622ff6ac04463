import type { NewSupplier, Supplier } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertSupplier } from './supplier.queries.ts';

export async function createSupplier(
  { database }: CatalogDeps,
  _actor: Actor,
  supplier: NewSupplier,
): Promise<Supplier> {
  const made = await insertSupplier(database.orm, supplier);
  if (made !== undefined) return made;
  throw refuse({
    code: 'already-exists',
    what: 'supplier',
    field: 'code',
    value: supplier.code,
    pointer: '/code',
  });
}
