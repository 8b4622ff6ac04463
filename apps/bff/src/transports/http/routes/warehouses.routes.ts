import { BinRangeMade, NewBinRange } from '@stockwire/shared/bin-range';
import {
  Bin,
  BinPatch,
  Code,
  NewBin,
  NewWarehouse,
  Warehouse,
  WarehousePatch,
} from '@stockwire/shared/catalog';
import { z } from 'zod';
import { changeBin } from '../../../features/catalog/bins/change-bin.ts';
import { createBin } from '../../../features/catalog/bins/create-bin.ts';
import { createBinRange } from '../../../features/catalog/bins/create-bin-range.ts';
import { listBins } from '../../../features/catalog/bins/list-bins.ts';
import { readBin } from '../../../features/catalog/bins/read-bin.ts';
import { changeWarehouse } from '../../../features/catalog/warehouses/change-warehouse.ts';
import { createWarehouse } from '../../../features/catalog/warehouses/create-warehouse.ts';
import { listWarehouses } from '../../../features/catalog/warehouses/list-warehouses.ts';
import { readWarehouse } from '../../../features/catalog/warehouses/read-warehouse.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import {
  changeOnce,
  guardOf,
  pageOf,
  pageQuery,
  versioned,
  WarehouseParams,
} from './catalog-route.ts';

export const WarehouseList = z.object({ rows: z.array(Warehouse) });
export const BinPage = pageOf(Bin);
const BinParams = WarehouseParams.extend({ code: Code });

const WAREHOUSE = '/api/v1/warehouses/:warehouseId';
const read = {
  method: 'get',
  tag: 'Catalog',
  status: 200,
  changes: false,
  guard: 'none',
  query: NO_QUERY,
  body: NO_BODY,
} as const;
const create = {
  method: 'post',
  tag: 'Catalog',
  status: 201,
  changes: true,
  guard: 'none',
  query: NO_QUERY,
} as const;
const change = { ...create, method: 'patch', status: 200, guard: 'required' } as const;

const WAREHOUSES: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/api/v1/warehouses',
    summary: 'List the warehouses by code',
    access: { action: 'stock.read', warehouse: 'any' },
    problems: [],
    params: NO_PARAMS,
    answer: WarehouseList,
    handler: async (deps, { actor }) => ({ body: { rows: await listWarehouses(deps, actor) } }),
  }),
  defineRoute({
    ...create,
    path: '/api/v1/warehouses',
    summary: 'Make a warehouse with its ledger and the bins RECEIVING and UNPLACED',
    access: { action: 'warehouses.change', warehouse: 'none' },
    problems: ['validation', 'already-exists'],
    params: NO_PARAMS,
    body: NewWarehouse,
    answer: Warehouse,
    handler: (deps, context, { body }) =>
      changeOnce(deps, context, {
        method: 'POST',
        status: 201,
        body,
        work: (inner) => createWarehouse(inner, context.actor, body),
      }),
  }),
  defineRoute({
    ...read,
    path: WAREHOUSE,
    summary: 'Read a warehouse',
    access: { action: 'stock.read', warehouse: 'path' },
    problems: ['not-found'],
    params: WarehouseParams,
    answer: Warehouse,
    handler: async (deps, { actor }, { params }) =>
      versioned(await readWarehouse(deps, actor, params)),
  }),
  defineRoute({
    ...change,
    path: WAREHOUSE,
    summary: 'Change the name or time zone of a warehouse',
    access: { action: 'warehouses.change', warehouse: 'path' },
    problems: ['not-found', 'validation'],
    params: WarehouseParams,
    body: WarehousePatch,
    answer: Warehouse,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'PATCH',
        status: 200,
        body,
        work: (inner) => {
          const command = { ...params, patch: body, version: guardOf(context) };
          return changeWarehouse(inner, context.actor, command);
        },
      }),
  }),
];

const BINS: readonly Route[] = [
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/bins`,
    summary: 'List the bins of a warehouse by code',
    access: { action: 'catalog.read', warehouse: 'path' },
    problems: ['not-found', 'validation'],
    params: WarehouseParams,
    query: z.strictObject(pageQuery),
    answer: BinPage,
    handler: async (deps, { actor }, { params, query }) => ({
      body: await listBins(deps, actor, { ...params, ...query }),
    }),
  }),
  defineRoute({
    ...create,
    path: `${WAREHOUSE}/bins`,
    summary: 'Make a bin; its zone and kind stay for its life',
    access: { action: 'warehouses.change', warehouse: 'path' },
    problems: ['not-found', 'already-exists'],
    params: WarehouseParams,
    body: NewBin,
    answer: Bin,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'POST',
        status: 201,
        body,
        work: (inner) => createBin(inner, context.actor, { ...params, bin: body }),
      }),
  }),
  defineRoute({
    ...create,
    path: `${WAREHOUSE}/bin-ranges`,
    summary: 'Make a row of bins of one zone and kind, all or none',
    access: { action: 'warehouses.change', warehouse: 'path' },
    problems: ['not-found', 'validation', 'already-exists'],
    params: WarehouseParams,
    body: NewBinRange,
    answer: BinRangeMade,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'POST',
        status: 201,
        body,
        work: async (inner) => ({
          rows: await createBinRange(inner, context.actor, { ...params, range: body }),
        }),
      }),
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/bins/:code`,
    summary: 'Read a bin',
    access: { action: 'catalog.read', warehouse: 'path' },
    problems: ['not-found'],
    params: BinParams,
    answer: Bin,
    handler: async (deps, { actor }, { params }) => versioned(await readBin(deps, actor, params)),
  }),
  defineRoute({
    ...change,
    path: `${WAREHOUSE}/bins/:code`,
    summary: 'Retire a bin, or bring it back',
    access: { action: 'warehouses.change', warehouse: 'path' },
    problems: ['not-found', 'validation'],
    params: BinParams,
    body: BinPatch,
    answer: Bin,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'PATCH',
        status: 200,
        body,
        work: (inner) =>
          changeBin(inner, context.actor, { ...params, patch: body, version: guardOf(context) }),
      }),
  }),
];

export const WAREHOUSE_ROUTES: readonly Route[] = [...WAREHOUSES, ...BINS];
