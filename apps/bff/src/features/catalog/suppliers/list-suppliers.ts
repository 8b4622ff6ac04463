import type { Supplier } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { type Page, readCursor, toPage } from '../page-cursor.ts';
import { selectSuppliersAfter } from './supplier.queries.ts';

/** A page of suppliers by code. */
export async function listSuppliers(
  { database }: CatalogDeps,
  _actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Supplier>> {
  const after = readCursor(cursor);
  const rows = await selectSuppliersAfter(database.orm, { after, limit: limit + 1 });
  return toPage(rows, limit, (supplier) => foldCode(supplier.code));
}
