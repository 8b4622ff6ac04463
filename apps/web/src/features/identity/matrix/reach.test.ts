import { expect, test } from 'vitest';
import { aGrant } from '../../../../test/session-builders.ts';
import { reachOf } from './reach.ts';

test('a role in two warehouses reaches those two and no further', () => {
  const grants = [aGrant('clerk', 1), aGrant('clerk', 2)];
  expect(reachOf(grants, 'stock.sell', null)).toEqual({
    state: 'somewhere',
    warehouseIds: [1, 2],
    limit: null,
  });
  expect(reachOf(grants, 'stock.sell', 2)).toMatchObject({ warehouseIds: [2] });
  expect(reachOf(grants, 'stock.sell', 3)).toEqual({ state: 'nowhere' });
  expect(reachOf(grants, 'stock.adjust', null)).toEqual({ state: 'nowhere' });
});

test('the grant for all warehouses goes furthest', () => {
  const grants = [aGrant('operator', 1), aGrant('controller')];
  expect(reachOf(grants, 'stock.move', 7)).toEqual({ state: 'everywhere', limit: null });
});

test('what concerns every warehouse is not reached from one', () => {
  expect(reachOf([aGrant('admin', 1)], 'people.change', null)).toEqual({ state: 'nowhere' });
});

test('of several limits the highest counts, a limit of their own before that of the role', () => {
  const own = { perCommand: 5, perDay: 900 };
  const grants = [{ ...aGrant('controller', 1), limit: own }, aGrant('operator', 1)];
  expect(reachOf(grants, 'stock.adjust', 1)).toMatchObject({
    limit: { perCommand: 50, perDay: 900 },
  });
});

test('a machine that adjusts without a limit has none', () => {
  const grants = [aGrant('operator', 1), aGrant('integrator', 1)];
  expect(reachOf(grants, 'stock.adjust', 1)).toMatchObject({ limit: null });
});
