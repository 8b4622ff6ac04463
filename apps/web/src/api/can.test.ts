import { type Grant, ROLES, type Role } from '@stockwire/shared/permissions';
import { expect, test } from 'vitest';
import { can, rolesThatMay } from './can.ts';

const LEEDS = 1;
const BREMEN = 2;

function holding(...grants: [Role, number | null][]) {
  return {
    grants: grants.map(([role, warehouseId]): Grant => ({ role, warehouseId, limit: null })),
  };
}

test('a grant for one warehouse allows nothing in another', () => {
  const operator = holding(['operator', LEEDS]);
  expect(can(operator, 'stock.adjust', LEEDS)).toBe(true);
  expect(can(operator, 'stock.adjust', BREMEN)).toBe(false);
  expect(can(operator, 'stock.adjust', null)).toBe(false);
  expect(can(operator, 'stock.adjust', 'any')).toBe(true);
});

test('a grant for all warehouses holds in each of them', () => {
  const controller = holding(['controller', null]);
  expect(can(controller, 'stock.reverse', BREMEN)).toBe(true);
  expect(can(controller, 'people.read', null)).toBe(false);
});

test('what concerns every warehouse takes a grant for all of them', () => {
  expect(can(holding(['admin', LEEDS]), 'people.change', 'any')).toBe(false);
  expect(can(holding(['admin', null]), 'people.change', 'any')).toBe(true);
});

test.each(ROLES)('a %s is offered to undo exactly where they may post something', (role) => {
  const person = holding([role, LEEDS]);
  const posts = (
    ['stock.receive', 'stock.move', 'stock.count', 'stock.adjust', 'stock.sell'] as const
  ).some((action) => can(person, action, LEEDS));
  // A machine's role posts, and has nobody who presses Undo.
  expect(can(person, 'stock.undo', LEEDS)).toBe(posts && role !== 'integrator');
  expect(can(person, 'stock.undo', BREMEN)).toBe(false);
});

test('a person without a role may do nothing', () => {
  expect(can(holding(), 'stock.read', 'any')).toBe(false);
});

test('the roles that may do something are named in the order of the contract', () => {
  expect(rolesThatMay('stock.reverse')).toEqual(['controller', 'manager']);
});
