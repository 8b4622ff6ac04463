import { type BinKind, RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { TestDatabase } from './test-database.ts';

type Owner = Pick<TestDatabase, 'owner'>;

let made = 0;

/** Codes need to differ, not to mean anything. */
function nextCode(prefix: string): string {
  made += 1;
  return `${prefix}-${String(made).padStart(4, '0')}`;
}

async function insertId(query: Promise<{ id: number }[]>): Promise<number> {
  const [row] = await query;
  if (row === undefined) throw new Error('the insert answered no row');
  return row.id;
}

export interface BuiltWarehouse {
  warehouseId: number;
  code: string;
  receivingBinId: number;
  unplacedBinId: number;
}

/** A warehouse with its two bins and an empty ledger. */
export async function aWarehouse(
  test: Owner,
  { code = nextCode('WH'), timeZone = 'Europe/London' }: { code?: string; timeZone?: string } = {},
): Promise<BuiltWarehouse> {
  const { sql } = test.owner;
  const warehouseId = await insertId(sql`
    insert into catalog.warehouses (code, code_key, name, time_zone)
    values (${code}, ${foldCode(code)}, ${`Warehouse ${code}`}, ${timeZone})
    returning warehouse_id as id`);
  const receiving = await aBin(test, {
    warehouseId,
    code: RECEIVING_BIN,
    zone: RECEIVING_BIN,
    kind: 'receiving',
  });
  const unplaced = await aBin(test, { warehouseId, code: UNPLACED_BIN, zone: UNPLACED_BIN });
  await sql`select stock.open_ledger(${warehouseId})`;
  return {
    warehouseId,
    code,
    receivingBinId: receiving.binId,
    unplacedBinId: unplaced.binId,
  };
}

/** A storage bin of a warehouse unless told otherwise. */
export async function aBin(
  { owner: { sql } }: Owner,
  bin: { warehouseId: number; code?: string; zone?: string; kind?: BinKind; retired?: boolean },
): Promise<{ binId: number; code: string }> {
  const { warehouseId, code = nextCode('A'), zone = 'A', kind = 'storage', retired = false } = bin;
  const binId = await insertId(sql`
    insert into catalog.bins (warehouse_id, code, code_key, zone, kind, retired_at)
    values (${warehouseId}, ${code}, ${foldCode(code)}, ${zone}, ${kind}, ${retired ? new Date() : null})
    returning bin_id as id`);
  return { binId, code };
}

/** An item without packs or money. */
export async function anItem(
  { owner: { sql } }: Owner,
  item: { sku?: string; name?: string; category?: string } = {},
): Promise<{ itemId: number; sku: string; name: string }> {
  const { sku = nextCode('SKU'), category = 'Kitchen' } = item;
  const { name = `Item ${sku}` } = item;
  const itemId = await insertId(sql`
    insert into catalog.items (sku, sku_key, name, category, search_text)
    values (${sku}, ${foldCode(sku)}, ${name}, ${category}, ${`${sku} ${name}`.toLowerCase()})
    returning item_id as id`);
  return { itemId, sku, name };
}

export async function aSupplier(
  { owner: { sql } }: Owner,
  { code = nextCode('SUP'), leadTimeDays = 7 }: { code?: string; leadTimeDays?: number } = {},
): Promise<{ supplierId: number; code: string }> {
  const supplierId = await insertId(sql`
    insert into catalog.suppliers (code, code_key, name, lead_time_days)
    values (${code}, ${foldCode(code)}, ${`Supplier ${code}`}, ${leadTimeDays})
    returning supplier_id as id`);
  return { supplierId, code };
}

/** What a warehouse says about an item: its home bin and reorder point. */
export async function someItemSettings(
  { owner: { sql } }: Owner,
  settings: {
    warehouseId: number;
    itemId: number;
    homeBinId?: number | null;
    reorderPoint?: number | null;
  },
): Promise<void> {
  const { warehouseId, itemId, homeBinId = null, reorderPoint = null } = settings;
  await sql`
    insert into catalog.item_settings (warehouse_id, item_id, home_bin_id, reorder_point)
    values (${warehouseId}, ${itemId}, ${homeBinId}, ${reorderPoint})`;
}
