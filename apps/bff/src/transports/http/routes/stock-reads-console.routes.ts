import { Sku } from '@stockwire/shared/catalog';
import { SPARKLINES_MAX } from '@stockwire/shared/limits';
import { Facets, Sparklines, ViewPosition } from '@stockwire/shared/stock-views';
import { z } from 'zod';
import { readFacets } from '../../../features/stock/levels/facets/read-facets.ts';
import { findPosition } from '../../../features/stock/levels/find-position.ts';
import { readSparklines } from '../../../features/stock/reads/sparklines/read-sparklines.ts';
import { defineRoute, NO_BODY, NO_QUERY, type Route } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';
import { idList } from './query-forms.ts';

const VIEW_ID_LENGTH_MAX = 100;

export const ViewId = z.string().max(VIEW_ID_LENGTH_MAX);
export const ViewParams = WarehouseParams.extend({ viewId: ViewId });

const STOCK = '/api/v1/warehouses/:warehouseId/stock';
const read = {
  method: 'get',
  tag: 'Stock',
  access: { action: 'stock.read', warehouse: 'path' },
  status: 200,
  changes: false,
  guard: 'none',
} as const;

/** What a grid reads besides its rows. An item named like one of these paths is found in capitals. */
export const STOCK_READ_CONSOLE_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    path: `${STOCK}/facets`,
    summary: 'List the categories and zones that a filter can offer',
    description: 'By name, with their items; at most some seconds old.',
    problems: ['not-found'],
    params: WarehouseParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Facets,
    async handler(deps, { actor }, { params }) {
      return { body: await readFacets(deps, actor, params) };
    },
  }),
  defineRoute({
    ...read,
    path: `${STOCK}/sparklines`,
    summary: 'Read the last day of some items',
    isReport: true,
    description:
      'On hand at each of the last 24 full hours (UTC), then now. Items that do not exist are left out.',
    problems: ['not-found'],
    params: WarehouseParams,
    query: z.strictObject({ items: idList(SPARKLINES_MAX) }),
    body: NO_BODY,
    answer: Sparklines,
    async handler(deps, { actor }, { params, query }) {
      return { body: await readSparklines(deps, actor, { ...params, ...query }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${STOCK}/views/:viewId/position`,
    summary: 'Find the position of an item in a view',
    problems: ['not-found', 'view-gone'],
    params: ViewParams,
    query: z.strictObject({ sku: Sku }),
    body: NO_BODY,
    answer: ViewPosition,
    async handler(deps, { actor }, { params, query }) {
      return { body: await findPosition(deps, actor, { ...params, ...query }) };
    },
  }),
];
