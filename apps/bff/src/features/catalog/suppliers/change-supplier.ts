import type { Supplier, SupplierPatch } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuseChange } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalSupplier, updateSupplier } from './supplier.queries.ts';

/** Changes name or lead time of a supplier, if nobody changed it since. */
export async function changeSupplier(
  { database: { orm } }: CatalogDeps,
  _actor: Actor,
  { code, patch, version }: { code: string; patch: SupplierPatch; version: number },
): Promise<Supplier> {
  const codeKey = foldCode(code);
  const changed = await updateSupplier(orm, { codeKey, version }, patch);
  if (changed !== undefined) return changed;
  throw refuseChange('supplier', version, await selectOptionalSupplier(orm, codeKey));
}
