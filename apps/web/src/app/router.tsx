import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import type { LiveClient } from '../realtime/live-client.ts';
import type { SiteMemory } from './chosen-site.ts';
import { Layout } from './layout.tsx';
import { PageBroken, PageNotFound } from './page-states.tsx';
import { ActivityScreen, HistoryScreen, StockScreen } from './screens.tsx';
import { parseSearch, type Search, stringifySearch } from './search-codec.ts';

/** What the routes share with the page. */
export interface RouterContext {
  liveClient: LiveClient;
  siteMemory: SiteMemory;
}

// Each screen reads its own parameters and leaves the others alone, so all of them are let through.
const passThrough = (search: Record<string, unknown>): Search => search as Search;

const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: passThrough,
  component: Layout,
  notFoundComponent: PageNotFound,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad({ search }) {
    throw redirect({ to: '/stock', search, replace: true });
  },
});

const stockRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stock',
  component: StockScreen,
});

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stock/$sku',
  component: HistoryScreen,
});

const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity',
  component: ActivityScreen,
});

const routeTree = rootRoute.addChildren([indexRoute, stockRoute, historyRoute, activityRoute]);

/** The addresses of the console. Search parameters are plain strings. */
export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: PageBroken,
    defaultNotFoundComponent: PageNotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
