import type { WarehouseId } from '@stockwire/shared/ids';
import {
  type ExportColumn,
  formatRowRuns,
  type NewView,
  type RowRun,
} from '@stockwire/shared/stock-views';
import { NetworkLost } from './api-error.ts';
import { toRefusal } from './http.ts';

interface ExportOf {
  warehouseId: WarehouseId;
  columns: readonly ExportColumn[];
}

interface QuestionExport extends ExportOf {
  /** The question that the grid shows the answer to. */
  request: NewView;
}

/** Where the server streams every row of a question as CSV, of one moment. */
export function exportPath({ warehouseId, request, columns }: QuestionExport): string {
  const { search, filter, sort, groupBy } = request;
  // In groups the rows of one stand together, so the file orders by it first.
  const groups = groupBy === undefined ? [] : [groupBy];
  const order = [
    ...groups,
    ...sort.map(({ column, direction }) => (direction === 'desc' ? `-${column}` : column)),
  ];
  const query = new URLSearchParams({ columns: columns.join(',') });
  if (search) query.set('search', search);
  if (Object.keys(filter).length > 0) query.set('filter', JSON.stringify(filter));
  if (order.length > 0) query.set('sort', order.join(','));
  return pathOf(warehouseId, query);
}

interface RowsExport extends ExportOf {
  viewId: string;
  /** Positions in the view, upwards. */
  runs: readonly RowRun[];
}

/** Where the server streams rows of a view as CSV: its order, with the figures of one moment. */
export function exportRowsPath({ warehouseId, viewId, runs, columns }: RowsExport): string {
  const query = new URLSearchParams({ columns: columns.join(','), view: viewId });
  query.set('rows', formatRowRuns(runs));
  return pathOf(warehouseId, query);
}

function pathOf(warehouseId: WarehouseId, query: URLSearchParams): string {
  return `/api/v1/warehouses/${warehouseId}/stock/export?${query}`;
}

export interface CsvStream {
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
  fileName: string;
  /** The ledger cursor that all rows are as of. */
  asOf: string;
}

interface OpenCsv {
  fetch: typeof fetch;
  path: string;
  signal: AbortSignal;
}

/** Opens a download; its body breaks where the server fails on the way, so what ends by itself is whole. */
export async function openCsv({ fetch, path, signal }: OpenCsv): Promise<CsvStream> {
  const response = await ask({ fetch, path, signal });
  if (!response.ok) throw await toRefusal(response);
  if (response.body === null) throw new NetworkLost(`no body to ${path}`);
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  return {
    body: response.body,
    fileName: named?.[1] ?? 'stock.csv',
    asOf: response.headers.get('Stockwire-As-Of') ?? '',
  };
}

async function ask({ fetch, path, signal }: OpenCsv): Promise<Response> {
  try {
    return await fetch(path, { headers: { Accept: 'text/csv' }, signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new NetworkLost(`no answer to ${path}`, { cause });
  }
}
