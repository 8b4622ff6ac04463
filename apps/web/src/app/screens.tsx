import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { HistoryPage } from '../features/stock/history-page.tsx';
import { StockPage } from '../features/stock/stock-page.tsx';
import styles from './screens.module.css';
import { stringifySearch } from './search-codec.ts';
import { useSite } from './site-context.ts';
import { StaleStrip } from './stale-strip.tsx';
import { stockHref } from './stock-href.ts';

function historyHref(site: string, sku: string): string {
  return `/stock/${encodeURIComponent(sku)}${stringifySearch({ site })}`;
}

/** `/stock?site=LDS&item=DNR-20417`: the grid, with an item open when the address names one. */
export function StockScreen() {
  const warehouse = useSite();
  const { item } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const open = useCallback(
    // Walking from item to item leaves one step in the browser's history, not one an item.
    (sku: string | undefined) =>
      void navigate({
        to: '.',
        search: ({ item: _item, ...all }) => (sku === undefined ? all : { ...all, item: sku }),
        replace: item !== undefined && sku !== undefined,
      }),
    [navigate, item],
  );
  return (
    <StockPage
      warehouse={warehouse}
      openSku={item ?? null}
      historyHref={(sku) => historyHref(warehouse.code, sku)}
      onOpenItem={open}
      onCloseItem={() => open(undefined)}
    />
  );
}

/** `/stock/DNR-20417`: everything that ever happened to an item. */
export function HistoryScreen() {
  const warehouse = useSite();
  const { sku } = useParams({ from: '/stock/$sku' });
  return (
    <div className={styles.screen}>
      <StaleStrip timeZone={warehouse.timeZone} />
      <div className={styles.body}>
        <HistoryPage
          key={`${warehouse.warehouseId} ${sku}`}
          warehouse={warehouse}
          sku={sku}
          stockHref={stockHref(warehouse.code, sku)}
        />
      </div>
    </div>
  );
}
