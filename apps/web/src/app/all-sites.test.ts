import { expect, test } from 'vitest';
import { WAREHOUSE } from '../../test/stock-console.tsx';
import { asksForAll } from './all-sites.ts';

test.each([
  { pathname: '/overview', asked: 'all', isAll: true },
  { pathname: '/wallboard', asked: 'ALL', isAll: true },
  { pathname: '/overview', asked: 'LDS', isAll: false },
  { pathname: '/overview', asked: undefined, isAll: false },
  { pathname: '/stock', asked: 'all', isAll: false },
])('$pathname?site=$asked asks for all warehouses: $isAll', ({ isAll, ...address }) => {
  expect(asksForAll(address, [WAREHOUSE])).toBe(isAll);
});

test('a warehouse that is called so is meant', () => {
  const named = { ...WAREHOUSE, code: 'ALL' };
  expect(asksForAll({ pathname: '/overview', asked: 'all' }, [named])).toBe(false);
});
