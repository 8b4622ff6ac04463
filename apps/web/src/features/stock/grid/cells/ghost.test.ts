import { expect, test } from 'vitest';
import { aLevel } from '../../../../../test/stock-builders.ts';
import { NO_SEARCH } from '../search/grid-search.ts';
import { ghostJudge } from './ghost.ts';

const LOW = aLevel({ sellable: 40, held: 0, allocated: 0, available: 40, reorderPoint: 60 });
const FULL = { ...LOW, sellable: 90, available: 90 };

test('nobody is judged where no live change can fail a filter', () => {
  expect(ghostJudge({ ...NO_SEARCH, q: 'plate', zone: ['A'] })).toBeNull();
});

test('a row that left the status says which', () => {
  const judge = ghostJudge({ ...NO_SEARCH, status: ['low'] });
  expect(judge?.(LOW, LOW)).toBeNull();
  expect(judge?.(LOW, FULL)).toBe('no longer Low');
  expect(ghostJudge({ ...NO_SEARCH, status: ['out', 'low'] })?.(LOW, FULL)).toBe(
    'no longer Out or Low',
  );
});

test('a row that left a comparison says which', () => {
  const judge = ghostJudge({ ...NO_SEARCH, compare: { available: { op: 'lt', value: 50 } } });
  expect(judge?.(LOW, LOW)).toBeNull();
  expect(judge?.(LOW, FULL)).toBe('Available no longer < 50');
});
