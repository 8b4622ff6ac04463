import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useHttp } from '../api/api-provider.tsx';
import { warehousesQuery } from '../api/warehouses.queries.ts';
import type { OverviewLinks } from '../features/overview/overview-links.ts';
import { OverviewPage } from '../features/overview/page/overview-page.tsx';
import { type SiteScope, siteOf } from '../features/overview/scope.ts';
import { WallboardPage } from '../features/overview/wallboard/wallboard-page.tsx';
import { useConnection, useConnectionControls } from '../realtime/use-connection.ts';
import { asksForAll } from './all-sites.ts';
import { connectionWords } from './connection-words.ts';
import { stringifySearch } from './search-codec.ts';
import { useSite } from './site-context.ts';
import { StaleStrip } from './stale-strip.tsx';
import { useNowMs } from './use-now-ms.ts';

const LINKS: OverviewLinks = {
  stock: (site, filter = {}) => `/stock${stringifySearch({ site, ...filter })}`,
  item: (site, sku) => `/stock${stringifySearch({ site, item: sku })}`,
  activity: (site, filter = {}) => `/activity${stringifySearch({ site, ...filter })}`,
  overview: (site) => `/overview${stringifySearch({ site })}`,
  wallboard: (site) => `/wallboard${stringifySearch({ site })}`,
};

/** `/overview?site=LDS`, or `?site=all`: how it goes this second. */
export function OverviewScreen() {
  const scope = useSiteScope();
  return (
    <OverviewPage
      key={keyOf(scope)}
      scope={scope}
      links={LINKS}
      strip={<StaleStrip timeZone={scope.warehouse.timeZone} />}
    />
  );
}

/** `/wallboard?site=LDS`, or `?site=all`: the same for a wall. */
export function WallboardScreen() {
  const scope = useSiteScope();
  const connection = useConnection();
  const { roundTripMs } = useConnectionControls();
  const words = connectionWords(connection, { nowMs: useNowMs(), roundTripMs: roundTripMs() });
  return (
    <WallboardPage
      key={keyOf(scope)}
      scope={scope}
      connection={words}
      overviewHref={LINKS.overview(siteOf(scope))}
    />
  );
}

function useSiteScope(): SiteScope {
  const warehouse = useSite();
  const http = useHttp();
  const { pathname } = useLocation();
  const { site: asked } = useSearch({ from: '__root__' });
  const { data: warehouses = [warehouse] } = useQuery(warehousesQuery(http));
  const isAll = asksForAll({ pathname, asked }, warehouses);
  return useMemo(() => ({ warehouse, warehouses, isAll }), [warehouse, warehouses, isAll]);
}

/** Figures of one scope say nothing about another. */
function keyOf({ isAll, warehouse }: SiteScope): string {
  return isAll ? 'all' : String(warehouse.warehouseId);
}
