import { z } from 'zod';
import { WarehouseId } from './ids.ts';
import { QUANTITY_MAX } from './limits.ts';

/** Everything that a person, a key or a job can be allowed to do. Closed: what is not listed, nobody may. */
export const ACTIONS = [
  'stock.read',
  'stock.receive',
  'stock.move',
  'stock.count',
  'stock.adjust',
  'stock.sell',
  'stock.undo',
  'stock.reverse',
  'stock.export',
  'requests.read',
  'requests.decide',
  'catalog.read',
  'catalog.change',
  'warehouses.change',
  'imports.read',
  'imports.run',
  'people.read',
  'people.change',
  'keys.read',
  'keys.change',
  'audit.read',
  'demo.steer',
] as const;
export const Action = z.enum(ACTIONS);
export type Action = z.infer<typeof Action>;

export const ROLES = [
  'viewer',
  'clerk',
  'operator',
  'controller',
  'manager',
  'auditor',
  'admin',
  'integrator',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

const LOOKS = ['stock.read', 'catalog.read'] as const satisfies readonly Action[];
const FLOOR = ['stock.receive', 'stock.move', 'stock.count', 'stock.adjust'] as const;

/**
 * What each role may do, in the warehouses that it is granted for. `stock.undo` takes back what one has just
 * posted oneself, `stock.reverse` any command; whoever has the second has the first.
 */
export const ROLE_ACTIONS: Readonly<Record<Role, readonly Action[]>> = {
  viewer: LOOKS,
  clerk: [...LOOKS, 'stock.sell', 'stock.undo'],
  operator: [...LOOKS, ...FLOOR, 'stock.undo', 'requests.read'],
  controller: [
    ...LOOKS,
    ...FLOOR,
    'stock.sell',
    'stock.undo',
    'stock.reverse',
    'stock.export',
    'requests.read',
    'requests.decide',
    'catalog.change',
    'warehouses.change',
    'imports.read',
    'imports.run',
    'demo.steer',
  ],
  manager: [
    ...LOOKS,
    'stock.adjust',
    'stock.undo',
    'stock.reverse',
    'stock.export',
    'requests.read',
    'requests.decide',
    'imports.read',
    'people.read',
    'audit.read',
    'demo.steer',
  ],
  auditor: [...LOOKS, 'stock.export', 'requests.read', 'imports.read', 'people.read', 'audit.read'],
  admin: [
    ...LOOKS,
    'catalog.change',
    'warehouses.change',
    'imports.read',
    'people.read',
    'people.change',
    'keys.read',
    'keys.change',
    'audit.read',
    'demo.steer',
  ],
  integrator: [...LOOKS, ...FLOOR, 'stock.sell', 'stock.export', 'imports.read', 'imports.run'],
};

/**
 * All that a session by PIN or badge is good for: the work on the floor. Six digits that a colleague may
 * have seen give nobody roles or keys, are no second person, and carry nothing out of the house.
 */
export const QUICK_ACTIONS: readonly Action[] = [
  ...LOOKS,
  ...FLOOR,
  'stock.sell',
  'stock.undo',
  'stock.reverse',
  'requests.read',
];

/** Actions that concern no warehouse: only a grant for all of them allows these. */
export const GLOBAL_ACTIONS: ReadonlySet<Action> = new Set<Action>([
  'catalog.change',
  'people.read',
  'people.change',
  'keys.read',
  'keys.change',
  'audit.read',
  'demo.steer',
]);

/** Pieces that a command, and all of a day in the warehouse's zone, may add or take without a second person. */
export const Limit = z.object({
  perCommand: z.int().min(0).max(QUANTITY_MAX),
  perDay: z.int().min(0).max(QUANTITY_MAX),
});
export type Limit = z.infer<typeof Limit>;

/** How far each role adjusts by itself; null is without a limit. Roles that may not adjust are not listed. */
export const ADJUST_LIMITS: Readonly<Partial<Record<Role, Limit | null>>> = {
  operator: { perCommand: 50, perDay: 200 },
  controller: { perCommand: 500, perDay: 2_000 },
  manager: { perCommand: 1_000, perDay: 5_000 },
  integrator: null,
};

/** A role in one warehouse, or in all of them when `warehouseId` is null. */
export const Grant = z.object({
  role: Role,
  warehouseId: WarehouseId.nullable(),
  /** Takes the place of the role's own limit. */
  limit: Limit.nullable(),
});
export type Grant = z.infer<typeof Grant>;
