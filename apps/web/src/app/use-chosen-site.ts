import type { Warehouse } from '@stockwire/shared/catalog';
import { useQuery } from '@tanstack/react-query';
import {
  useLocation,
  useNavigate,
  useRouteContext,
  useRouter,
  useSearch,
} from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useHttp } from '../api/api-provider.tsx';
import { warehousesQuery } from '../api/warehouses.queries.ts';
import { asksForAll } from './all-sites.ts';
import { type ChosenSite, chooseSite } from './chosen-site.ts';
import { stringifySearch } from './search-codec.ts';

export interface Sites {
  warehouses: readonly Warehouse[];
  /** Null while the list is being read. */
  site: ChosenSite | null;
  /** The address asks for all of them; `site` is then the one that the page follows row by row. */
  isAll: boolean;
  error: Error | null;
  retry: () => void;
  isRetrying: boolean;
  choose: (code: string) => void;
}

const NONE: readonly Warehouse[] = [];

/** The warehouses, the one the page speaks of, and the way to another. It stands in the address. */
export function useChosenSite(): Sites {
  const http = useHttp();
  const { data, error, refetch, isFetching } = useQuery(warehousesQuery(http));
  const { siteMemory } = useRouteContext({ from: '__root__' });
  const search = useSearch({ from: '__root__' });
  const { site: asked } = search;
  const { pathname } = useLocation();
  const isAll = asksForAll({ pathname, asked }, data ?? NONE);
  const navigate = useNavigate();
  const { history } = useRouter();
  const site = data
    ? chooseSite(data, { asked: isAll ? undefined : asked, remembered: siteMemory.read() })
    : null;
  const code = site?.state === 'chosen' ? site.warehouse.code : null;

  // The address names the warehouse, so that it can be sent to somebody; the browser remembers it.
  useEffect(() => {
    if (code === null) return;
    siteMemory.write(code);
    if (asked === code || isAll) return;
    // The path stays as it was typed: to the router a path that leads nowhere is the first page.
    const address = `${history.location.pathname}${stringifySearch({ ...search, site: code })}`;
    history.replace(address);
  }, [code, asked, isAll, history, search, siteMemory]);

  const choose = useCallback(
    // An item that is open here may never have been there: the drawer closes.
    (next: string) =>
      void navigate({ to: '.', search: ({ item: _item, ...all }) => ({ ...all, site: next }) }),
    [navigate],
  );
  return {
    warehouses: data ?? NONE,
    site,
    isAll,
    error: data ? null : error,
    retry: () => void refetch(),
    isRetrying: isFetching,
    choose,
  };
}
