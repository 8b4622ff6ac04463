import type { LevelFilter } from '@stockwire/shared/stock-views';
import type { ViewRequest } from '../../../../api/stock.queries.ts';
import { type GridSearch, QUANTITY_COLUMNS } from './grid-search.ts';

/** The question to the server that a search stands for. */
export function toViewRequest(search: GridSearch): ViewRequest {
  const filter: LevelFilter = {};
  for (const column of ['status', 'zone', 'category'] as const) {
    if (search[column].length > 0) filter[column] = { in: search[column] };
  }
  for (const column of QUANTITY_COLUMNS) {
    const comparison = search.compare[column];
    if (comparison) filter[column] = { [comparison.op]: comparison.value };
  }
  return {
    ...(search.q === '' ? {} : { search: search.q }),
    filter,
    sort: search.sort ? [search.sort] : [],
  };
}
