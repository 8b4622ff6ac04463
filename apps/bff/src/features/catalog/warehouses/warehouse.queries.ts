import type { NewWarehouse, Warehouse, WarehousePatch } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { warehouses } from '../catalog.tables.ts';

/** A list of sites is read whole; a distributor with more needs pages first. */
const WAREHOUSES_LISTED_MAX = 1_000;

const columns = {
  warehouseId: warehouses.warehouseId,
  code: warehouses.code,
  name: warehouses.name,
  timeZone: warehouses.timeZone,
  version: warehouses.version,
};

export function selectWarehouses(orm: Orm): Promise<Warehouse[]> {
  return orm
    .select(columns)
    .from(warehouses)
    .orderBy(asc(warehouses.codeKey))
    .limit(WAREHOUSES_LISTED_MAX);
}

export async function selectOptionalWarehouse(
  orm: Orm,
  warehouseId: number,
): Promise<Warehouse | undefined> {
  const rows = await orm
    .select(columns)
    .from(warehouses)
    .where(eq(warehouses.warehouseId, sql.placeholder('warehouseId')))
    .prepare('select_warehouse')
    .execute({ warehouseId });
  return rows[0];
}

/** Undefined when the code is taken. */
export async function insertWarehouse(
  orm: Orm,
  warehouse: NewWarehouse,
): Promise<Warehouse | undefined> {
  const rows = await orm
    .insert(warehouses)
    .values({ ...warehouse, codeKey: foldCode(warehouse.code) })
    .onConflictDoNothing({ target: warehouses.codeKey })
    .returning(columns);
  return rows[0];
}

/** The ledger belongs to the stock room, which gives this one door to it. */
export async function openLedger(orm: Orm, warehouseId: number): Promise<void> {
  await orm.execute(sql`select stock.open_ledger(${warehouseId})`);
}

/** Undefined when there is no such warehouse of that version. */
export async function updateWarehouse(
  orm: Orm,
  { warehouseId, version }: { warehouseId: number; version: number },
  { name, timeZone }: WarehousePatch,
): Promise<Warehouse | undefined> {
  const rows = await orm
    .update(warehouses)
    .set({ name, timeZone, version: sql`${warehouses.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(warehouses.warehouseId, warehouseId), eq(warehouses.version, version)))
    .returning(columns);
  return rows[0];
}
