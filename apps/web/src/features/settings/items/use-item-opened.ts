import type { Warehouse } from '@stockwire/shared/catalog';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { itemSettingsQuery } from '../../../api/catalog.queries.ts';
import { itemQuery } from '../../../api/items.queries.ts';
import type { Opened } from '../../../forms/texts.ts';
import { itemTexts, NEW_ITEM_TEXTS, siteTexts } from './item-texts.ts';

export type ItemOpened =
  | { state: 'reading' }
  | { state: 'failed'; error: Error; retry: () => void; isRetrying: boolean }
  | { state: 'open'; opened: Opened };

/** The name of the document that a warehouse's settings are. */
export const siteDocument = (warehouseId: number) => `site ${warehouseId}`;

/** An item and what these warehouses say about it, as stored now; without a SKU a new one. */
export function useItemOpened(sku: string | null, sites: readonly Warehouse[]): ItemOpened {
  const http = useHttp();
  const item = useQuery({ ...itemQuery(http, sku ?? ''), enabled: sku !== null, staleTime: 0 });
  const settings = useQueries({
    queries: sites.map(({ warehouseId }) => ({
      ...itemSettingsQuery(http, { warehouseId, sku: sku ?? '' }),
      enabled: sku !== null,
    })),
  });
  if (sku === null) return { state: 'open', opened: newItem(sites) };
  const failed = [item, ...settings].find(({ error, data }) => error !== null && !data);
  if (failed?.error) {
    return {
      state: 'failed',
      error: failed.error,
      retry: () => void failed.refetch(),
      isRetrying: failed.isFetching,
    };
  }
  const sitesRead = settings.flatMap(({ data }) => data ?? []);
  if (!item.data || sitesRead.length < sites.length) return { state: 'reading' };
  return {
    state: 'open',
    opened: {
      versions: {
        item: item.data.version,
        ...Object.fromEntries(
          sitesRead.map(({ warehouseId, version }) => [siteDocument(warehouseId), version]),
        ),
      },
      texts: Object.assign({}, itemTexts(item.data), ...sitesRead.map(siteTexts)),
    },
  };
}

function newItem(sites: readonly Warehouse[]): Opened {
  const empty = sites.map(({ warehouseId }) =>
    siteTexts({ warehouseId, homeBin: null, reorderPoint: null }),
  );
  return {
    versions: {
      item: 0,
      ...Object.fromEntries(sites.map((site) => [siteDocument(site.warehouseId), 0])),
    },
    texts: Object.assign({}, NEW_ITEM_TEXTS, ...empty),
  };
}
