import { expect, test } from 'vitest';
import { aLevel } from '../../../../test/stock-builders.ts';
import { neighboursIn } from './neighbours.ts';

const aBlock = (viewId: string, from: number, skus: string[]) => ({
  viewId,
  block: { from, rows: skus.map((sku) => aLevel({ sku })) },
});

test('the neighbour may stand in the next block of the same view', () => {
  const blocks = [aBlock('v2', 2, ['C', 'D']), aBlock('v2', 0, ['A', 'B'])];
  expect(neighboursIn(blocks, 'B')).toEqual({ previous: 'A', next: 'C' });
});

test('the newest view decides, not one that was left', () => {
  const blocks = [aBlock('v2', 0, ['B', 'A']), aBlock('v1', 0, ['A', 'B', 'C'])];
  expect(neighboursIn(blocks, 'A')).toEqual({ previous: 'B', next: null });
});

test('an item outside of the rows that were read has none', () => {
  expect(neighboursIn([aBlock('v1', 0, ['A'])], 'Z')).toEqual({ previous: null, next: null });
});
