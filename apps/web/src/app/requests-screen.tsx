import { useSearch } from '@tanstack/react-router';
import {
  REQUEST_LISTS,
  type RequestListId,
  RequestsPage,
} from '../features/requests/requests-page.tsx';
import { stringifySearch } from './search-codec.ts';
import { useSite } from './site-context.ts';
import { stockHref } from './stock-href.ts';

/** `/requests?show=own`: changes that wait for a second person. */
export function RequestsScreen() {
  const warehouse = useSite();
  const { show } = useSearch({ from: '__root__' });
  const shown = REQUEST_LISTS.find((id) => id === show) ?? 'queue';
  const listHref = (list: RequestListId) =>
    `/requests${stringifySearch({ site: warehouse.code, show: list === 'queue' ? '' : list })}`;
  return (
    <RequestsPage
      key={`${warehouse.warehouseId} ${shown}`}
      warehouse={warehouse}
      shown={shown}
      listHref={listHref}
      itemHref={(sku) => stockHref(warehouse.code, sku)}
    />
  );
}
