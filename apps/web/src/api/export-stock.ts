import type { WarehouseId } from '@stockwire/shared/ids';
import type { ExportColumn, NewView } from '@stockwire/shared/stock-views';
import { NetworkLost } from './api-error.ts';
import { toRefusal } from './http.ts';

interface StockExport {
  warehouseId: WarehouseId;
  /** The question that the grid shows the answer to. */
  request: NewView;
  columns: readonly ExportColumn[];
}

/** Where the server streams every row of a question as CSV, of one moment. */
export function exportPath({ warehouseId, request, columns }: StockExport): string {
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
