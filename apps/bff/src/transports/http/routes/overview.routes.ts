import { Overview } from '@stockwire/shared/live';
import { readOverview } from '../../../features/stock/live/pulse/read-overview.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';

const read = {
  method: 'get',
  tag: 'Stock',
  status: 200,
  changes: false,
  guard: 'none',
  isReport: true,
} as const;

export const OVERVIEW_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/api/v1/overview',
    summary: 'Read the overview of all warehouses',
    access: { action: 'stock.read', warehouse: 'any' },
    description: 'The pulse of now and the hour behind it; `pulse:all` carries on from here.',
    problems: [],
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Overview,
    async handler(deps, { actor }) {
      return { body: await readOverview(deps, actor, { scope: 'all' }) };
    },
  }),
  defineRoute({
    ...read,
    path: '/api/v1/warehouses/:warehouseId/overview',
    summary: 'Read the overview of one warehouse',
    access: { action: 'stock.read', warehouse: 'path' },
    description: 'The pulse of now and the hour behind it; `pulse:<id>` carries on from here.',
    problems: ['not-found'],
    params: WarehouseParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Overview,
    async handler(deps, { actor }, { params }) {
      return { body: await readOverview(deps, actor, { scope: params.warehouseId }) };
    },
  }),
];
