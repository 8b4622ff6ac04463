import type { ItemSettings } from '@stockwire/shared/catalog';
import { and, eq, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { bins, itemSettings, items, warehouses } from '../catalog.tables.ts';

export type SettingsRow = typeof itemSettings.$inferInsert;

/** Undefined when there is no such warehouse or item; version 0 when there are no settings yet. */
export async function selectOptionalSettings(
  orm: Orm,
  warehouseId: number,
  skuKey: string,
): Promise<ItemSettings | undefined> {
  const [row] = await orm
    .select({
      warehouseId: warehouses.warehouseId,
      itemId: items.itemId,
      sku: items.sku,
      homeBin: bins.code,
      reorderPoint: itemSettings.reorderPoint,
      version: itemSettings.version,
    })
    .from(items)
    .innerJoin(warehouses, eq(warehouses.warehouseId, warehouseId))
    .leftJoin(
      itemSettings,
      and(eq(itemSettings.itemId, items.itemId), eq(itemSettings.warehouseId, warehouseId)),
    )
    .leftJoin(bins, eq(bins.binId, itemSettings.homeBinId))
    .where(eq(items.skuKey, skuKey));
  return row === undefined ? undefined : { ...row, version: row.version ?? 0 };
}

/** True when there were none before. */
export async function insertSettings(orm: Orm, row: SettingsRow): Promise<boolean> {
  const rows = await orm
    .insert(itemSettings)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: itemSettings.version });
  return rows.length > 0;
}

/** True when the settings still were of that version. */
export async function updateSettings(
  orm: Orm,
  { warehouseId, itemId, homeBinId, reorderPoint }: SettingsRow,
  version: number,
): Promise<boolean> {
  const rows = await orm
    .update(itemSettings)
    .set({
      homeBinId: homeBinId ?? null,
      reorderPoint: reorderPoint ?? null,
      version: sql`${itemSettings.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(itemSettings.warehouseId, warehouseId),
        eq(itemSettings.itemId, itemId),
        eq(itemSettings.version, version),
      ),
    )
    .returning({ version: itemSettings.version });
  return rows.length > 0;
}

/** Makes or replaces settings whatever their version is. */
export async function upsertSettings(orm: Orm, rows: SettingsRow[]): Promise<void> {
  await orm
    .insert(itemSettings)
    .values(rows)
    .onConflictDoUpdate({
      target: [itemSettings.warehouseId, itemSettings.itemId],
      set: {
        homeBinId: sql`excluded.home_bin_id`,
        reorderPoint: sql`excluded.reorder_point`,
        version: sql`${itemSettings.version} + 1`,
        updatedAt: sql`now()`,
      },
    });
}
