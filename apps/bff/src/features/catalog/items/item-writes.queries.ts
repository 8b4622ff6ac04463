import type { Pack } from '@stockwire/shared/catalog';
import { foldGtin } from '@stockwire/shared/gtin';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { itemPacks, items } from '../catalog.tables.ts';

export type ItemRow = typeof items.$inferInsert;
export type PackRow = Pack & { itemId: number };

/** Inserts the items whose SKU is free and answers those alone. */
export function insertItems(orm: Orm, rows: ItemRow[]) {
  return orm
    .insert(items)
    .values(rows)
    .onConflictDoNothing({ target: items.skuKey })
    .returning({ itemId: items.itemId, skuKey: items.skuKey });
}

/** Inserts the packs whose GTIN is free and answers those alone; packs without a GTIN always go in. */
export function insertPacks(orm: Orm, rows: PackRow[]) {
  return orm
    .insert(itemPacks)
    .values(rows.map((row) => ({ ...row, gtin: row.gtin === null ? null : foldGtin(row.gtin) })))
    .onConflictDoNothing({ target: itemPacks.gtin })
    .returning({ itemId: itemPacks.itemId, level: itemPacks.level });
}

export async function deletePacks(orm: Orm, itemId: number): Promise<void> {
  await orm.delete(itemPacks).where(eq(itemPacks.itemId, itemId));
}

/** Changes the named columns where the version is still the expected one; true when it was. */
export async function updateItem(
  orm: Orm,
  { itemId, version }: { itemId: number; version: number },
  { retired, ...columns }: Partial<ItemRow> & { retired?: boolean | undefined },
): Promise<boolean> {
  const retiredAt = retired === true ? sql`coalesce(${items.retiredAt}, now())` : null;
  const rows = await orm
    .update(items)
    .set({
      ...columns,
      ...(retired === undefined ? {} : { retiredAt }),
      version: sql`${items.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(items.itemId, itemId), eq(items.version, version)))
    .returning({ version: items.version });
  return rows.length > 0;
}

/** Takes items out of use, whatever their version. */
export async function retireItems(orm: Orm, skuKeys: string[]): Promise<void> {
  await orm
    .update(items)
    .set({ retiredAt: sql`now()`, version: sql`${items.version} + 1`, updatedAt: sql`now()` })
    .where(and(inArray(items.skuKey, skuKeys), isNull(items.retiredAt)));
}
