import type { Action, Role } from '@stockwire/shared/permissions';

/** Where an action is asked about: the warehouse of the path, all of them, or any one. */
type Place = 'path' | 'none' | 'any';
export type ExpectedAccess = 'open' | 'signed-in' | readonly [Action, Place];

const W = '/api/v1/warehouses/:warehouseId';
const I = '/api/v1/imports';

/**
 * Who may ask what, written down a second time and by hand: a route that is not here fails a test, and so
 * does one that says something else of itself.
 */
export const EXPECTED_ACCESS: Readonly<Record<string, ExpectedAccess>> = {
  [`get ${W}/stock`]: ['stock.read', 'path'],
  [`get ${W}/stock/:sku`]: ['stock.read', 'path'],
  [`get ${W}/stock/:sku/history`]: ['stock.read', 'path'],
  [`get ${W}/stock/facets`]: ['stock.read', 'path'],
  [`get ${W}/stock/sparklines`]: ['stock.read', 'path'],
  [`get ${W}/stock/export`]: ['stock.export', 'path'],
  [`post ${W}/stock/views`]: ['stock.read', 'path'],
  [`get ${W}/stock/views/:viewId`]: ['stock.read', 'path'],
  [`get ${W}/stock/views/:viewId/position`]: ['stock.read', 'path'],
  [`get ${W}/transactions`]: ['stock.read', 'path'],
  [`get ${W}/transactions/at`]: ['stock.read', 'path'],
  [`get ${W}/stream`]: ['stock.read', 'path'],
  [`get ${W}/overview`]: ['stock.read', 'path'],
  'get /api/v1/overview': ['stock.read', 'any'],
  [`post ${W}/stock/commands`]: ['stock.read', 'path'],
  [`post ${W}/stock/adjustments`]: ['stock.adjust', 'path'],
  [`post ${W}/stock/counts`]: ['stock.count', 'path'],
  [`post ${W}/stock/receipts`]: ['stock.receive', 'path'],
  [`post ${W}/stock/sales`]: ['stock.sell', 'path'],
  [`post ${W}/stock/moves`]: ['stock.move', 'path'],
  [`post ${W}/stock/reversals`]: ['stock.reverse', 'path'],
  'get /api/v1/warehouses': ['stock.read', 'any'],
  'post /api/v1/warehouses': ['warehouses.change', 'none'],
  [`get ${W}`]: ['stock.read', 'path'],
  [`patch ${W}`]: ['warehouses.change', 'path'],
  [`get ${W}/bins`]: ['catalog.read', 'path'],
  [`post ${W}/bins`]: ['warehouses.change', 'path'],
  [`post ${W}/bin-ranges`]: ['warehouses.change', 'path'],
  [`get ${W}/bins/:code`]: ['catalog.read', 'path'],
  [`patch ${W}/bins/:code`]: ['warehouses.change', 'path'],
  [`get ${W}/items/:sku/settings`]: ['catalog.read', 'path'],
  [`put ${W}/items/:sku/settings`]: ['warehouses.change', 'path'],
  'get /api/v1/items': ['catalog.read', 'any'],
  'post /api/v1/items': ['catalog.change', 'none'],
  'get /api/v1/items/:sku': ['catalog.read', 'any'],
  'patch /api/v1/items/:sku': ['catalog.change', 'none'],
  'get /api/v1/item-categories': ['catalog.read', 'any'],
  'get /api/v1/suppliers': ['catalog.read', 'any'],
  'post /api/v1/suppliers': ['catalog.change', 'none'],
  'get /api/v1/suppliers/:code': ['catalog.read', 'any'],
  'patch /api/v1/suppliers/:code': ['catalog.change', 'none'],
  [`get ${I}`]: ['imports.read', 'any'],
  [`post ${I}`]: ['imports.run', 'any'],
  [`get ${I}/profiles`]: ['imports.read', 'any'],
  [`post ${I}/profiles`]: ['imports.run', 'any'],
  [`put ${I}/profiles/:profileId`]: ['imports.run', 'any'],
  [`delete ${I}/profiles/:profileId`]: ['imports.run', 'any'],
  [`get ${I}/:importId`]: ['imports.read', 'any'],
  [`get ${I}/:importId/problems`]: ['imports.read', 'any'],
  [`get ${I}/:importId/undo-preview`]: ['imports.read', 'any'],
  [`get ${I}/:importId/result`]: ['imports.read', 'any'],
  [`put ${I}/:importId/description`]: ['imports.run', 'any'],
  [`put ${I}/:importId/fixes/:row`]: ['imports.run', 'any'],
  [`post ${I}/:importId/check`]: ['imports.run', 'any'],
  [`post ${I}/:importId/start`]: ['imports.run', 'any'],
  [`post ${I}/:importId/pause`]: ['imports.run', 'any'],
  [`post ${I}/:importId/resume`]: ['imports.run', 'any'],
  [`post ${I}/:importId/cancel`]: ['imports.run', 'any'],
  [`post ${I}/:importId/undo`]: ['imports.run', 'any'],
  'post /api/v1/session': 'open',
  'delete /api/v1/session': 'open',
  'get /api/v1/session': 'signed-in',
  'get /api/v1/session/all': 'signed-in',
  'delete /api/v1/session/all': 'signed-in',
  'delete /api/v1/session/:sessionId': 'signed-in',
  'post /api/v1/session/password': 'signed-in',
  'get /api/v1/people': ['people.read', 'none'],
  'post /api/v1/people': ['people.change', 'none'],
  'get /api/v1/people/:actorId': ['people.read', 'none'],
  'patch /api/v1/people/:actorId': ['people.change', 'none'],
  'get /api/v1/audit': ['audit.read', 'none'],
  'get /api/v1/audit/verification': ['audit.read', 'none'],
  'get /api/v1/audit/export': ['audit.read', 'none'],
  'get /api/v1/demo/shift': 'signed-in',
  'put /api/v1/demo/shift': ['demo.steer', 'none'],
};

const EVERYBODY: readonly Role[] = [
  'viewer',
  'clerk',
  'operator',
  'controller',
  'manager',
  'auditor',
  'admin',
  'integrator',
];
const FLOOR: readonly Role[] = ['operator', 'controller', 'integrator'];

/** Which roles have each right, the other way round than the contract has it. */
export const EXPECTED_ROLES: Readonly<Record<Action, readonly Role[]>> = {
  'stock.read': EVERYBODY,
  'catalog.read': EVERYBODY,
  'stock.receive': FLOOR,
  'stock.move': FLOOR,
  'stock.count': FLOOR,
  'stock.adjust': [...FLOOR, 'manager'],
  'stock.sell': ['clerk', 'controller', 'integrator'],
  'stock.reverse': ['controller', 'manager'],
  'stock.export': ['controller', 'manager', 'auditor', 'integrator'],
  'requests.read': ['operator', 'controller', 'manager', 'auditor'],
  'requests.decide': ['controller', 'manager'],
  'catalog.change': ['controller', 'admin'],
  'warehouses.change': ['controller', 'admin'],
  'imports.read': ['controller', 'manager', 'auditor', 'admin', 'integrator'],
  'imports.run': ['controller', 'integrator'],
  'people.read': ['manager', 'auditor', 'admin'],
  'people.change': ['admin'],
  'keys.read': ['admin'],
  'keys.change': ['admin'],
  'audit.read': ['manager', 'auditor', 'admin'],
  'demo.steer': ['controller', 'manager', 'admin'],
};

/** Rights that only a grant for all warehouses gives, since they concern no single one. */
export const EXPECTED_GLOBAL: readonly Action[] = [
  'catalog.change',
  'people.read',
  'people.change',
  'keys.read',
  'keys.change',
  'audit.read',
  'demo.steer',
];
