import { expect, test } from 'vitest';
import { checkGrants, isAdmin } from './check-grants.ts';

const known = new Set([1, 2]);
const limit = { perCommand: 5, perDay: 9 };

test('a role may stand once for a warehouse, beside others and beside one for all', () => {
  const grants = [
    { role: 'operator', warehouseId: 1, limit },
    { role: 'operator', warehouseId: 2, limit: null },
    { role: 'operator', warehouseId: null, limit: null },
    { role: 'clerk', warehouseId: 1, limit: null },
  ] as const;
  expect(checkGrants(grants, known)).toEqual([]);
});

test('what is wrong is named by its place', () => {
  const grants = [
    { role: 'viewer', warehouseId: 1, limit: null },
    { role: 'viewer', warehouseId: 1, limit: null },
    { role: 'viewer', warehouseId: 9, limit: null },
    { role: 'clerk', warehouseId: 1, limit },
  ] as const;
  expect(checkGrants(grants, known).map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/grants/1', 'twice'],
    ['/grants/2/warehouseId', 'unknown-warehouse'],
    ['/grants/3/limit', 'no-limit-here'],
  ]);
});

test('only an administrator of everything administers people', () => {
  expect(isAdmin([{ role: 'admin', warehouseId: null, limit: null }])).toBe(true);
  expect(isAdmin([{ role: 'admin', warehouseId: 1, limit: null }])).toBe(false);
  expect(isAdmin([{ role: 'controller', warehouseId: null, limit: null }])).toBe(false);
});
