import { Sku } from '@stockwire/shared/catalog';
import { Instant, LedgerCursor } from '@stockwire/shared/ids';
import {
  ENTRIES_PER_PAGE_DEFAULT,
  ENTRIES_PER_PAGE_MAX,
  LEVELS_PER_PAGE_DEFAULT,
  LEVELS_PER_PAGE_MAX,
  QUANTITY_MAX,
  SEARCH_LENGTH_MAX,
} from '@stockwire/shared/limits';
import { EntryAt, EntryPage } from '@stockwire/shared/stock-entries';
import {
  ItemStock,
  LevelPage,
  NewView,
  StockAt,
  View,
  ViewBlock,
} from '@stockwire/shared/stock-views';
import { textUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import { buildView } from '../../../features/stock/levels/build-view.ts';
import { listLevels } from '../../../features/stock/levels/list-levels.ts';
import { LEVEL_CURSOR_LENGTH_MAX } from '../../../features/stock/levels/question/level-cursor.ts';
import { readViewBlock } from '../../../features/stock/levels/read-view-block.ts';
import { findEntryAt } from '../../../features/stock/reads/find-entry-at.ts';
import { listEntries } from '../../../features/stock/reads/list-entries.ts';
import { readItemStock } from '../../../features/stock/reads/read-item-stock.ts';
import { readStockAt } from '../../../features/stock/reads/read-stock-at.ts';
import { defineRoute, NO_BODY, NO_QUERY, type Route } from '../route.ts';
import { WarehouseParams } from './catalog-route.ts';
import { FilterText, SortText, wholeNumber } from './query-forms.ts';
import { ViewParams } from './stock-reads-console.routes.ts';

const ItemParams = WarehouseParams.extend({ sku: Sku });
const LevelLimit = wholeNumber(1, LEVELS_PER_PAGE_MAX).default(LEVELS_PER_PAGE_DEFAULT);

const WAREHOUSE = '/api/v1/warehouses/:warehouseId';
const read = {
  method: 'get',
  tag: 'Stock',
  access: { action: 'stock.read', warehouse: 'path' },
  status: 200,
  changes: false,
  guard: 'none',
} as const;

export const STOCK_READ_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/stock`,
    summary: 'List stock levels',
    description:
      'Sorted by SKU unless asked otherwise; pages follow each other by `cursor`. `total` is null where the ' +
      'catalog is too large to count for a page, unless the page holds every row; a view has the total.',
    problems: ['not-found', 'validation'],
    params: WarehouseParams,
    query: z.strictObject({
      search: textUpTo(SEARCH_LENGTH_MAX).optional(),
      filter: FilterText.optional(),
      sort: SortText.optional(),
      limit: LevelLimit,
      cursor: z.string().max(LEVEL_CURSOR_LENGTH_MAX).optional(),
    }),
    body: NO_BODY,
    answer: LevelPage,
    async handler(deps, { actor }, { params, query }) {
      const { filter = {}, sort = [], ...rest } = query;
      return { body: await listLevels(deps, actor, { ...params, ...rest, filter, sort }) };
    },
  }),
  defineRoute({
    ...read,
    method: 'post',
    path: `${WAREHOUSE}/stock/views`,
    summary: 'Build a view: a fixed order of rows to scroll in',
    isReport: true,
    description: 'Changes nothing, so it takes no Idempotency-Key and answers 200.',
    problems: ['not-found', 'validation'],
    params: WarehouseParams,
    query: NO_QUERY,
    body: NewView,
    answer: View,
    async handler(deps, { actor }, { params, body }) {
      return { body: await buildView(deps, actor, { ...params, ...body }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/stock/views/:viewId`,
    summary: 'Read a block of a view by position',
    problems: ['view-gone'],
    params: ViewParams,
    query: z.strictObject({ from: wholeNumber(0, QUANTITY_MAX).default(0), limit: LevelLimit }),
    body: NO_BODY,
    answer: ViewBlock,
    async handler(deps, { actor }, { params, query }) {
      return { body: await readViewBlock(deps, actor, { ...params, ...query }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/stock/:sku`,
    summary: 'Read one item: its level and bins',
    description: 'The ETag is the version of the level.',
    problems: ['not-found'],
    params: ItemParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: ItemStock,
    async handler(deps, { actor }, { params }) {
      const body = await readItemStock(deps, actor, params);
      return { body, version: body.level.version };
    },
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/stock/:sku/history`,
    summary: 'Read the figures of an item as of a time',
    problems: ['not-found', 'validation'],
    params: ItemParams,
    query: z.strictObject({ at: Instant }),
    body: NO_BODY,
    answer: StockAt,
    async handler(deps, { actor }, { params, query }) {
      return { body: await readStockAt(deps, actor, { ...params, at: new Date(query.at) }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/transactions/at`,
    summary: 'Find the last entry that was recorded by a time',
    description: 'Seq 0 without a time where the ledger begins later.',
    problems: ['not-found'],
    params: WarehouseParams,
    query: z.strictObject({ at: Instant }),
    body: NO_BODY,
    answer: EntryAt,
    async handler(deps, { actor }, { params, query }) {
      return { body: await findEntryAt(deps, actor, { ...params, at: new Date(query.at) }) };
    },
  }),
  defineRoute({
    ...read,
    path: `${WAREHOUSE}/transactions`,
    summary: 'Read the ledger: every entry after a cursor, in order and without gaps',
    description:
      'A page never cuts a command. With `order=desc` the newest entries come first, continued by `before`.',
    problems: ['not-found', 'validation', 'cursor-ahead', 'cursor-epoch'],
    params: WarehouseParams,
    query: z.strictObject({
      after: LedgerCursor.optional(),
      limit: wholeNumber(1, ENTRIES_PER_PAGE_MAX).default(ENTRIES_PER_PAGE_DEFAULT),
      sku: Sku.optional(),
      order: z.enum(['asc', 'desc']).optional(),
      before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
    }),
    body: NO_BODY,
    answer: EntryPage,
    async handler(deps, { actor }, { params, query }) {
      return { body: await listEntries(deps, actor, { ...params, ...query }) };
    },
  }),
];
