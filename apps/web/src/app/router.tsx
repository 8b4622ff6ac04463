import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import type { LiveClient } from '../realtime/live-client.ts';
import { WALLBOARD_PATH } from './all-sites.ts';
import type { SiteMemory } from './chosen-site.ts';
import { GalleryScreen } from './gallery-screen.tsx';
import { Root } from './layout.tsx';
import {
  AccessScreen,
  AccountScreen,
  ActivityScreen,
  AuditScreen,
  BinsScreen,
  ClientsScreen,
  DevicesScreen,
  ImportScreen,
  ImportsScreen,
  ItemScreen,
  ItemsScreen,
  KeysScreen,
  NewItemScreen,
  OverviewScreen,
  PeopleScreen,
  PreferencesScreen,
  RequestsScreen,
  RolesScreen,
  SuppliersScreen,
  WallboardScreen,
  WarehousesScreen,
} from './lazy-screens.ts';
import { PageBroken, PageNotFound } from './page-states.tsx';
import { HistoryScreen, StockScreen } from './screens.tsx';
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
  component: Root,
  notFoundComponent: PageNotFound,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad({ search }) {
    throw redirect({ to: '/overview', search, replace: true });
  },
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview',
  component: OverviewScreen,
});

const wallboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: WALLBOARD_PATH,
  component: WallboardScreen,
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

const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  component: RequestsScreen,
});

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  component: ImportsScreen,
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports/$importId',
  component: ImportScreen,
});

const preferencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: PreferencesScreen,
});

const itemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/items',
  component: ItemsScreen,
});

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/items/$sku',
  component: ItemScreen,
});

const newItemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/new-item',
  component: NewItemScreen,
});

const binsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/bins',
  component: BinsScreen,
});

const warehousesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/warehouses',
  component: WarehousesScreen,
});

const suppliersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/suppliers',
  component: SuppliersScreen,
});

const settingsRoutes = [
  preferencesRoute,
  itemsRoute,
  itemRoute,
  newItemRoute,
  binsRoute,
  warehousesRoute,
  suppliersRoute,
];

const accessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access',
  component: AccessScreen,
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/people',
  component: PeopleScreen,
});

const rolesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/roles',
  component: RolesScreen,
});

const devicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/devices',
  component: DevicesScreen,
});

const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/keys',
  component: KeysScreen,
});

const clientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/clients',
  component: ClientsScreen,
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/access/audit',
  component: AuditScreen,
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: AccountScreen,
});

const identityRoutes = [
  accessRoute,
  peopleRoute,
  rolesRoute,
  devicesRoute,
  keysRoute,
  clientsRoute,
  auditRoute,
  accountRoute,
];

const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallery',
  component: GalleryScreen,
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  overviewRoute,
  wallboardRoute,
  stockRoute,
  historyRoute,
  activityRoute,
  galleryRoute,
  requestsRoute,
  importsRoute,
  importRoute,
  ...settingsRoutes,
  ...identityRoutes,
]);

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
