import type { NewSupplier, Supplier, SupplierPatch } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { suppliers } from '../catalog.tables.ts';

const columns = {
  supplierId: suppliers.supplierId,
  code: suppliers.code,
  name: suppliers.name,
  leadTimeDays: suppliers.leadTimeDays,
  version: suppliers.version,
};

export async function selectOptionalSupplier(
  orm: Orm,
  codeKey: string,
): Promise<Supplier | undefined> {
  const rows = await orm.select(columns).from(suppliers).where(eq(suppliers.codeKey, codeKey));
  return rows[0];
}

export function selectSuppliersAfter(
  orm: Orm,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Supplier[]> {
  return orm
    .select(columns)
    .from(suppliers)
    .where(after === undefined ? undefined : gt(suppliers.codeKey, after))
    .orderBy(asc(suppliers.codeKey))
    .limit(limit);
}

export function selectSupplierIds(orm: Orm, codeKeys: string[]) {
  return orm
    .select({ supplierId: suppliers.supplierId, codeKey: suppliers.codeKey })
    .from(suppliers)
    .where(inArray(suppliers.codeKey, codeKeys));
}

/** Undefined when the code is taken. */
export async function insertSupplier(
  orm: Orm,
  supplier: NewSupplier,
): Promise<Supplier | undefined> {
  const rows = await orm
    .insert(suppliers)
    .values({ ...supplier, codeKey: foldCode(supplier.code) })
    .onConflictDoNothing({ target: suppliers.codeKey })
    .returning(columns);
  return rows[0];
}

/** Undefined when there is no such supplier of that version. */
export async function updateSupplier(
  orm: Orm,
  { codeKey, version }: { codeKey: string; version: number },
  { name, leadTimeDays }: SupplierPatch,
): Promise<Supplier | undefined> {
  const rows = await orm
    .update(suppliers)
    .set({ name, leadTimeDays, version: sql`${suppliers.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(suppliers.codeKey, codeKey), eq(suppliers.version, version)))
    .returning(columns);
  return rows[0];
}
