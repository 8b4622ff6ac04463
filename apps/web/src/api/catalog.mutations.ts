import { BinRangeMade, type NewBinRange } from '@stockwire/shared/bin-range';
import {
  Bin,
  type BinPatch,
  Item,
  type ItemPatch,
  ItemSettings,
  type NewBin,
  type NewItem,
  type NewSupplier,
  type NewWarehouse,
  type PutItemSettings,
  Supplier,
  type SupplierPatch,
  Warehouse,
  type WarehousePatch,
} from '@stockwire/shared/catalog';
import type { WarehouseId } from '@stockwire/shared/ids';
import type { z } from 'zod';
import { settingsPath } from './catalog.queries.ts';
import type { Http } from './http.ts';

/** What makes a change of the catalog safe to send: the id it keeps for every repeat. */
interface Making<Body> {
  commandId: string;
  body: Body;
}

/** A change of something that was read at this version; refused when it is no longer so. */
interface Changing<Body> extends Making<Body> {
  version: number;
}

function make<Answer extends z.ZodType>(
  http: Http,
  path: string,
  { commandId, body, answer }: Making<unknown> & { answer: Answer },
) {
  return http({ method: 'POST', path: `/api/v1/${path}`, body, commandId, answer });
}

function change<Answer extends z.ZodType>(
  http: Http,
  path: string,
  { commandId, body, version, answer }: Changing<unknown> & { answer: Answer },
) {
  const to = { method: 'PATCH', path: `/api/v1/${path}` } as const;
  return http({ ...to, body, commandId, ifMatch: version, answer });
}

export const createItem = (http: Http, item: Making<z.input<typeof NewItem>>) =>
  make(http, 'items', { ...item, answer: Item });

export const changeItem = (http: Http, { sku, ...item }: Changing<ItemPatch> & { sku: string }) =>
  change(http, `items/${encodeURIComponent(sku)}`, { ...item, answer: Item });

/** Replaces both settings, so the same request twice is the same as once: it takes no id. */
export function putItemSettings(
  http: Http,
  of: { warehouseId: WarehouseId; sku: string },
  { body, version }: { body: PutItemSettings; version: number },
) {
  const path = settingsPath(of);
  return http({ method: 'PUT', path, body, ifMatch: version, answer: ItemSettings });
}

export const createWarehouse = (http: Http, warehouse: Making<NewWarehouse>) =>
  make(http, 'warehouses', { ...warehouse, answer: Warehouse });

export const changeWarehouse = (
  http: Http,
  { warehouseId, ...warehouse }: Changing<WarehousePatch> & { warehouseId: WarehouseId },
) => change(http, `warehouses/${warehouseId}`, { ...warehouse, answer: Warehouse });

interface InWarehouse {
  warehouseId: WarehouseId;
}

export const createBin = (http: Http, { warehouseId, ...bin }: Making<NewBin> & InWarehouse) =>
  make(http, `warehouses/${warehouseId}/bins`, { ...bin, answer: Bin });

export const createBinRange = (
  http: Http,
  { warehouseId, ...range }: Making<NewBinRange> & InWarehouse,
) => make(http, `warehouses/${warehouseId}/bin-ranges`, { ...range, answer: BinRangeMade });

export const changeBin = (
  http: Http,
  { warehouseId, code, ...bin }: Changing<BinPatch> & InWarehouse & { code: string },
) => {
  const path = `warehouses/${warehouseId}/bins/${encodeURIComponent(code)}`;
  return change(http, path, { ...bin, answer: Bin });
};

export const createSupplier = (http: Http, supplier: Making<NewSupplier>) =>
  make(http, 'suppliers', { ...supplier, answer: Supplier });

export const changeSupplier = (
  http: Http,
  { code, ...supplier }: Changing<SupplierPatch> & { code: string },
) => change(http, `suppliers/${encodeURIComponent(code)}`, { ...supplier, answer: Supplier });
