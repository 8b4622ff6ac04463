import type { ServerResponse } from 'node:http';
import { formatLedgerCursor } from '@stockwire/shared/ids';
import { SEARCH_LENGTH_MAX } from '@stockwire/shared/limits';
import { EXPORT_COLUMNS } from '@stockwire/shared/stock-views';
import { textUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import {
  type ExportLevels,
  type ExportSink,
  exportLevels,
} from '../../../features/stock/levels/export/export-levels.ts';
import { defineStream, type Route } from '../route.ts';
import { writeText } from '../streaming/write-text.ts';
import { WarehouseParams } from './catalog-route.ts';
import { ColumnsText, FilterText, RowsText, SortText } from './query-forms.ts';
import { ViewId } from './stock-reads-console.routes.ts';

const ExportQuery = z
  .strictObject({
    search: textUpTo(SEARCH_LENGTH_MAX).optional(),
    filter: FilterText.optional(),
    sort: SortText.optional(),
    view: ViewId.optional(),
    rows: RowsText.optional(),
    columns: ColumnsText.optional(),
    bom: z.enum(['true', 'false']).optional(),
  })
  .refine(({ view, rows }) => view !== undefined || rows === undefined, {
    path: ['rows'],
    error: 'names positions of a view: say of which with view',
  })
  .refine(
    ({ view, search, filter, sort }) =>
      view === undefined || (search ?? filter ?? sort) === undefined,
    {
      path: ['view'],
      error: 'has rows and an order of its own: leave out search, filter and sort',
    },
  );

export const STOCK_EXPORT_ROUTE: Route = defineStream({
  path: '/api/v1/warehouses/:warehouseId/stock/export',
  tag: 'Stock',
  summary: 'Export stock levels as CSV',
  access: { action: 'stock.export', warehouse: 'path' },
  description:
    'All rows of one snapshot, RFC 4180, UTF-8, with a header. `Stockwire-As-Of` and the file name say ' +
    'the ledger cursor that they are as of. Cells that a spreadsheet would run as a formula begin with ' +
    'an apostrophe. A download that ends before the last row breaks the connection. With `view` the rows ' +
    'are those of a view in its order instead, all of them or those at the positions that `rows` names; ' +
    'positions beyond its end are left out.',
  media: 'text/csv',
  isReport: true,
  problems: ['not-found', 'validation', 'busy', 'view-gone'],
  params: WarehouseParams,
  query: ExportQuery,
  handler: (deps, { actor }, { params, query }) => ({
    async stream(response) {
      const { columns = [...EXPORT_COLUMNS], bom } = query;
      const command = { of: askedRows(params, query), columns, bom: bom === 'true' };
      await exportLevels(deps, actor, { command, sink: csvSink(response) });
      response.end();
    },
  }),
});

function askedRows(
  { warehouseId }: z.infer<typeof WarehouseParams>,
  { view: viewId, rows, ...question }: z.infer<typeof ExportQuery>,
): ExportLevels['of'] {
  if (viewId !== undefined) return { warehouseId, viewId, runs: rows ?? null };
  const { search, filter = {}, sort = [] } = question;
  return { warehouseId, search, filter, sort };
}

function csvSink(response: ServerResponse): ExportSink {
  return {
    begin({ warehouseCode, asOf }) {
      const cursor = formatLedgerCursor(asOf);
      // A code may hold letters that a header cannot.
      const code = warehouseCode.replaceAll(/[^A-Za-z0-9_-]/g, '_');
      response.writeHead(200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="stock-${code}-asof-${cursor}.csv"`,
        'Stockwire-As-Of': cursor,
      });
    },
    write: (text) => writeText(response, text),
  };
}
