import type { Route } from './route.ts';
import { AUDIT_ROUTES } from './routes/audit.routes.ts';
import { COMMAND_BATCH_ROUTE } from './routes/command-batch.routes.ts';
import { DEMO_ROUTES } from './routes/demo.routes.ts';
import { IMPORT_ROUTES } from './routes/imports.routes.ts';
import { INTERNAL_COMMANDS_ROUTE } from './routes/internal-commands.routes.ts';
import { ITEM_ROUTES } from './routes/items.routes.ts';
import { KEY_ROUTES } from './routes/keys.routes.ts';
import { LIVE_STREAM_ROUTE } from './routes/live-stream.routes.ts';
import { OAUTH_ROUTES } from './routes/oauth.routes.ts';
import { OVERVIEW_ROUTES } from './routes/overview.routes.ts';
import { PEOPLE_ROUTES } from './routes/people.routes.ts';
import { REQUEST_ROUTES } from './routes/requests.routes.ts';
import { SESSION_ROUTES } from './routes/session.routes.ts';
import { SSO_ROUTES } from './routes/sso.routes.ts';
import { STOCK_COMMAND_ROUTES } from './routes/stock-commands.routes.ts';
import { STOCK_READ_ROUTES } from './routes/stock-reads.routes.ts';
import { STOCK_READ_CONSOLE_ROUTES } from './routes/stock-reads-console.routes.ts';
import { STOCK_EXPORT_ROUTE } from './routes/stock-reads-export.routes.ts';
import { SUPPLIER_ROUTES } from './routes/suppliers.routes.ts';
import { SWITCH_ROUTES } from './routes/switch.routes.ts';
import { WAREHOUSE_ROUTES } from './routes/warehouses.routes.ts';

/** Every route of the API. Fixed paths come before those with a parameter in the same place. */
export const ROUTES: readonly Route[] = [
  COMMAND_BATCH_ROUTE,
  ...STOCK_COMMAND_ROUTES,
  ...REQUEST_ROUTES,
  STOCK_EXPORT_ROUTE,
  ...STOCK_READ_CONSOLE_ROUTES,
  ...STOCK_READ_ROUTES,
  ...OVERVIEW_ROUTES,
  LIVE_STREAM_ROUTE,
  ...WAREHOUSE_ROUTES,
  ...ITEM_ROUTES,
  ...SUPPLIER_ROUTES,
  ...IMPORT_ROUTES,
  ...SWITCH_ROUTES,
  ...SESSION_ROUTES,
  ...PEOPLE_ROUTES,
  ...SSO_ROUTES,
  ...KEY_ROUTES,
  ...OAUTH_ROUTES,
  ...AUDIT_ROUTES,
  ...DEMO_ROUTES,
  INTERNAL_COMMANDS_ROUTE,
];

/** The routes that people and programs are told of. */
export const PUBLIC_ROUTES = ROUTES.filter(({ access }) => access !== 'internal');
