import {
  Code,
  Item,
  ItemPatch,
  ItemSettings,
  NewItem,
  PutItemSettings,
  Sku,
} from '@stockwire/shared/catalog';
import { ItemCategories } from '@stockwire/shared/item-categories';
import { NAME_LENGTH_MAX, SEARCH_LENGTH_MAX } from '@stockwire/shared/limits';
import { textUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import { changeItem } from '../../../features/catalog/items/change-item.ts';
import { createItem } from '../../../features/catalog/items/create-item.ts';
import { listCategories } from '../../../features/catalog/items/list-categories.ts';
import { listItems } from '../../../features/catalog/items/list-items.ts';
import { readItem } from '../../../features/catalog/items/read-item.ts';
import { putItemSettings } from '../../../features/catalog/settings/put-item-settings.ts';
import { readItemSettings } from '../../../features/catalog/settings/read-item-settings.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import {
  changeOnce,
  guardOf,
  pageOf,
  pageQuery,
  versioned,
  WarehouseParams,
} from './catalog-route.ts';

export const ItemPage = pageOf(Item);
const ItemParams = z.strictObject({ sku: Sku });

const ITEM = '/api/v1/items/:sku';
const SETTINGS = '/api/v1/warehouses/:warehouseId/items/:sku/settings';
const read = { tag: 'Catalog', status: 200, changes: false, guard: 'none' } as const;

export const ITEM_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    method: 'get',
    path: '/api/v1/items',
    summary: 'List items by SKU',
    access: { action: 'catalog.read', warehouse: 'any' },
    problems: ['validation'],
    params: NO_PARAMS,
    query: z.strictObject({
      search: textUpTo(SEARCH_LENGTH_MAX).optional(),
      state: z.enum(['active', 'retired']).optional(),
      category: textUpTo(NAME_LENGTH_MAX).optional(),
      supplier: Code.optional(),
      ...pageQuery,
    }),
    body: NO_BODY,
    answer: ItemPage,
    handler: async (deps, { actor }, { query }) => ({ body: await listItems(deps, actor, query) }),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/api/v1/item-categories',
    summary: 'List the categories in use, with how many items bear each',
    access: { action: 'catalog.read', warehouse: 'any' },
    problems: [],
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NO_BODY,
    answer: ItemCategories,
    handler: async (deps, { actor }) => ({ body: { rows: await listCategories(deps, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/items',
    tag: 'Catalog',
    summary: 'Make an item',
    access: { action: 'catalog.change', warehouse: 'none' },
    status: 201,
    problems: ['validation', 'already-exists'],
    changes: true,
    guard: 'none',
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NewItem,
    answer: Item,
    handler: (deps, context, { body }) =>
      changeOnce(deps, context, {
        method: 'POST',
        status: 201,
        body,
        work: (inner) => createItem(inner, context.actor, body),
      }),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: ITEM,
    summary: 'Read an item',
    access: { action: 'catalog.read', warehouse: 'any' },
    problems: ['not-found'],
    params: ItemParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Item,
    handler: async (deps, { actor }, { params }) => versioned(await readItem(deps, actor, params)),
  }),
  defineRoute({
    method: 'patch',
    path: ITEM,
    tag: 'Catalog',
    summary: 'Change an item; its SKU stays',
    access: { action: 'catalog.change', warehouse: 'none' },
    status: 200,
    problems: ['not-found', 'validation', 'already-exists'],
    changes: true,
    guard: 'required',
    params: ItemParams,
    query: NO_QUERY,
    body: ItemPatch,
    answer: Item,
    handler: (deps, context, { params, body }) =>
      changeOnce(deps, context, {
        method: 'PATCH',
        status: 200,
        body,
        work: (inner) =>
          changeItem(inner, context.actor, { ...params, patch: body, version: guardOf(context) }),
      }),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: SETTINGS,
    summary: 'Read what a warehouse says about an item',
    access: { action: 'catalog.read', warehouse: 'path' },
    description: 'Version 0 with empty settings where there are none yet.',
    problems: ['not-found'],
    params: WarehouseParams.extend({ sku: Sku }),
    query: NO_QUERY,
    body: NO_BODY,
    answer: ItemSettings,
    handler: async (deps, { actor }, { params }) =>
      versioned(await readItemSettings(deps, actor, params)),
  }),
  defineRoute({
    ...read,
    method: 'put',
    path: SETTINGS,
    summary: 'Set the home bin and reorder point of an item in a warehouse',
    access: { action: 'warehouses.change', warehouse: 'path' },
    description:
      'Guarded by If-Match, so it takes no Idempotency-Key; `"0"` makes the settings anew.',
    problems: ['not-found', 'validation'],
    guard: 'required',
    params: WarehouseParams.extend({ sku: Sku }),
    query: NO_QUERY,
    body: PutItemSettings,
    answer: ItemSettings,
    handler: async (deps, context, { params, body }) => {
      const command = { ...params, settings: body, version: guardOf(context) };
      return versioned(await putItemSettings(deps, context.actor, command));
    },
  }),
];
