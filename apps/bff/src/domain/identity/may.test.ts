import {
  ACTIONS,
  GLOBAL_ACTIONS,
  type Grant,
  ROLE_ACTIONS,
  ROLES,
} from '@stockwire/shared/permissions';
import { expect, test } from 'vitest';
import { may, visibleWarehouses } from './may.ts';

const grant = (
  role: Grant['role'],
  warehouseId: number | null,
  limit: Grant['limit'] = null,
): Grant => ({
  role,
  warehouseId,
  limit,
});
const person = (...grants: Grant[]) => ({ grants, scopes: null });

test('without a grant nothing is allowed, and the roles that could are named', () => {
  for (const action of ACTIONS) {
    const answer = may(person(), action, { warehouseId: 1 });
    expect(answer).toMatchObject({ allowed: false });
  }
  expect(may(person(), 'people.change', { warehouseId: null })).toEqual({
    allowed: false,
    roles: ['admin'],
  });
});

test('every role may what its list says in its warehouse, and nothing in another', () => {
  for (const role of ROLES) {
    for (const action of ACTIONS) {
      const listed = ROLE_ACTIONS[role].includes(action);
      const here = may(person(grant(role, 1)), action, { warehouseId: 1 });
      const there = may(person(grant(role, 1)), action, { warehouseId: 2 });
      const everywhere = may(person(grant(role, null)), action, { warehouseId: 2 });
      expect([role, action, here.allowed]).toEqual([
        role,
        action,
        listed && !GLOBAL_ACTIONS.has(action),
      ]);
      expect([role, action, there.allowed]).toEqual([role, action, false]);
      expect([role, action, everywhere.allowed]).toEqual([role, action, listed]);
    }
  }
});

test('a key does no more than its scopes, whatever its role', () => {
  const key = { grants: [grant('integrator', null)], scopes: new Set(['stock.read'] as const) };
  expect(may(key, 'stock.read', { warehouseId: 1 }).allowed).toBe(true);
  expect(may(key, 'stock.adjust', { warehouseId: 1 }).allowed).toBe(false);
});

test('of several grants the one that goes furthest counts, and a limit of its own before the role’s', () => {
  const limitOf = (...grants: Grant[]) => {
    const answer = may(person(...grants), 'stock.adjust', { warehouseId: 1 });
    return answer.allowed ? answer.limit : 'denied';
  };
  expect(limitOf(grant('operator', 1))).toEqual({ perCommand: 50, perDay: 200 });
  expect(limitOf(grant('operator', 1), grant('controller', null))).toEqual({
    perCommand: 500,
    perDay: 2_000,
  });
  expect(limitOf(grant('controller', 1, { perCommand: 5, perDay: 9 }))).toEqual({
    perCommand: 5,
    perDay: 9,
  });
  expect(limitOf(grant('integrator', 1))).toBeNull();
  expect(limitOf(grant('controller', 2))).toBe('denied');
});

test('a person sees the warehouses of their grants', () => {
  expect(visibleWarehouses(person(grant('clerk', 3), grant('viewer', 5)))).toEqual(new Set([3, 5]));
  expect(visibleWarehouses(person(grant('auditor', null)))).toBe('all');
  expect(visibleWarehouses({ grants: [grant('integrator', null)], scopes: new Set() })).toEqual(
    new Set(),
  );
});
