import type { ServerResponse } from 'node:http';
import { formatLedgerCursor } from '@stockwire/shared/ids';
import { SEARCH_LENGTH_MAX } from '@stockwire/shared/limits';
import { EXPORT_COLUMNS } from '@stockwire/shared/stock-views';
import { textUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import {
  type ExportSink,
  exportLevels,
} from '../../../features/stock/levels/export/export-levels.ts';
import { defineStream, type Route } from '../route.ts';
import { writeText } from '../streaming/write-text.ts';
import { WarehouseParams } from './catalog-route.ts';
import { ColumnsText, FilterText, SortText } from './query-forms.ts';

export const STOCK_EXPORT_ROUTE: Route = defineStream({
  path: '/api/v1/warehouses/:warehouseId/stock/export',
  tag: 'Stock',
  summary: 'Export stock levels as CSV',
  access: { action: 'stock.export', warehouse: 'path' },
  description:
    'All rows of one snapshot, RFC 4180, UTF-8, with a header. `Stockwire-As-Of` and the file name say ' +
    'the ledger cursor that they are as of. Cells that a spreadsheet would run as a formula begin with ' +
    'an apostrophe. A download that ends before the last row breaks the connection.',
  media: 'text/csv',
  isReport: true,
  problems: ['not-found', 'validation', 'busy'],
  params: WarehouseParams,
  query: z.strictObject({
    search: textUpTo(SEARCH_LENGTH_MAX).optional(),
    filter: FilterText.optional(),
    sort: SortText.optional(),
    columns: ColumnsText.optional(),
    bom: z.enum(['true', 'false']).optional(),
  }),
  handler: (deps, { actor }, { params, query }) => ({
    async stream(response) {
      const { search, filter = {}, sort = [], columns = [...EXPORT_COLUMNS], bom } = query;
      const command = { ...params, search, filter, sort, columns, bom: bom === 'true' };
      await exportLevels(deps, actor, { command, sink: csvSink(response) });
      response.end();
    },
  }),
});

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
