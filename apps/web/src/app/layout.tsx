import type { Warehouse } from '@stockwire/shared/catalog';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useRouteContext, useRouter } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { RouterProvider } from 'react-aria-components';
import { rereadStock } from '../api/stock.queries.ts';
import { LiveProvider } from '../realtime/live-provider.tsx';
import { LanguageScope } from '../ui/language/language-scope.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { ClockZone } from '../ui/shell/clock-zone.ts';
import { Shell } from '../ui/shell/shell.tsx';
import { WALLBOARD_PATH } from './all-sites.ts';
import { appWords } from './app.words.ts';
import { AppRail } from './app-rail.tsx';
import { AppTopbar } from './app-topbar.tsx';
import { ArrivalFocus } from './arrival-focus.tsx';
import { ExpiryNotice } from './expiry-notice.tsx';
import { KeptEdits } from './kept-edits.tsx';
import { ScreenLoading } from './page-states.tsx';
import { usePageTitle } from './page-title.ts';
import { AppOverlays } from './palette/app-overlays.tsx';
import { SessionGate } from './session-gate.tsx';
import { SessionWatch } from './session-watch.tsx';
import { SiteContext } from './site-context.ts';
import { SiteState } from './site-state.tsx';
import { type Sites, useChosenSite } from './use-chosen-site.ts';

/** The console, for whoever is signed in. */
export function Root() {
  return (
    <SessionGate>
      <Layout />
    </SessionGate>
  );
}

/** The frame of every screen, and the live link of the warehouse that the page speaks of. */
function Layout() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { liveClient } = useRouteContext({ from: '__root__' });
  const sites = useChosenSite();
  const warehouse = sites.site?.state === 'chosen' ? sites.site.warehouse : null;
  const onReread = useCallback(
    (warehouseId: number) => void rereadStock(queryClient, warehouseId),
    [queryClient],
  );
  const navigate = useCallback((href: string) => router.history.push(href), [router]);
  return (
    <RouterProvider navigate={navigate}>
      <LiveProvider
        client={liveClient}
        warehouseId={warehouse?.warehouseId ?? null}
        onReread={onReread}
      >
        <SessionWatch />
        <LanguageScope>
          <Frame sites={sites} warehouse={warehouse} />
          <ExpiryNotice />
        </LanguageScope>
      </LiveProvider>
    </RouterProvider>
  );
}

/** Bins are those of a warehouse. */
const BINS_PATH = '/settings/bins';

/** What stands round the screen: nothing on a wall, where nobody presses anything. */
function Frame({ sites, warehouse }: { sites: Sites; warehouse: Warehouse | null }) {
  const { pathname } = useLocation();
  usePageTitle(sites.isAll ? wordsOf(appWords).allSites : (warehouse?.name ?? null));
  const screen =
    warehouse === null && !isWithoutSite(sites, pathname) ? (
      <SiteState sites={sites} />
    ) : (
      <SiteContext value={warehouse}>
        <ClockZone value={warehouse?.timeZone ?? null}>
          {/* Below the frame, and one for all: a screen stays until the code of the next one is here. */}
          <Suspense fallback={<ScreenLoading />}>
            <ArrivalFocus />
            <Outlet />
          </Suspense>
        </ClockZone>
      </SiteContext>
    );
  if (pathname === WALLBOARD_PATH) return <main>{screen}</main>;
  return (
    <AppOverlays sites={sites}>
      <Shell
        topbar={<AppTopbar sites={sites} warehouse={warehouse} />}
        rail={<AppRail warehouse={warehouse} />}
        note={<KeptEdits sites={sites} />}
      >
        {screen}
      </Shell>
    </AppOverlays>
  );
}

/** These are of no warehouse, so they are there also for those who see none yet. */
function isOfNoSite(pathname: string): boolean {
  return pathname === '/account' || pathname.startsWith('/access');
}

/** Where there is no warehouse yet, the settings are where the first one is made. */
function isWithoutSite({ site }: Sites, pathname: string): boolean {
  if (site?.state === 'none' && isOfNoSite(pathname)) return true;
  return site?.state === 'none' && pathname.startsWith('/settings') && pathname !== BINS_PATH;
}
