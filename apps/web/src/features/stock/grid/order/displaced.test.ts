import { expect, test } from 'vitest';
import { countDisplaced } from './displaced.ts';

test('rows in order, equal ones among them, are all in place', () => {
  expect(countDisplaced([0, 0, 3, 5, 5, 9], 'asc')).toBe(0);
  expect(countDisplaced([9, 5, 5, 0], 'desc')).toBe(0);
  expect(countDisplaced([], 'asc')).toBe(0);
});

test('one row that sank counts once, however far it fell', () => {
  expect(countDisplaced([1, 2, 3, 4, 0], 'asc')).toBe(1);
  expect(countDisplaced([9, 1, 2, 3, 4], 'asc')).toBe(1);
  expect(countDisplaced([9, 8, 1, 7, 6], 'desc')).toBe(1);
});

test('two rows that changed places count once: moving one of them is enough', () => {
  expect(countDisplaced([1, 3, 2, 4], 'asc')).toBe(1);
});
