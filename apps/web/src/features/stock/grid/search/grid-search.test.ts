import { STOCK_STATUSES } from '@stockwire/shared/stock-level';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COMPARISONS,
  type GridSearch,
  isNarrowed,
  NO_SEARCH,
  parseGridSearch,
  writeGridSearch,
} from './grid-search.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim());
const words = fc.uniqueArray(
  word.filter((text) => text !== ''),
  { maxLength: 4 },
);
const comparison = fc.record({
  op: fc.constantFrom(...COMPARISONS),
  value: fc.integer({ min: -100, max: 2_147_483_647 }),
});
const anySearch: fc.Arbitrary<GridSearch> = fc.record({
  q: word,
  status: fc.uniqueArray(fc.constantFrom(...STOCK_STATUSES)),
  zone: words,
  category: words,
  compare: fc.record(
    { onHand: comparison, reserved: comparison, available: comparison },
    { requiredKeys: [] },
  ),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom('sku' as const, 'available' as const, 'updatedAt' as const),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
  ),
});

test('whatever a person can ask for survives the way through the URL', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const { search: read, ignored } = parseGridSearch(writeGridSearch(search));
      expect(read).toEqual(search);
      expect(ignored).toEqual([]);
    }),
  );
});

test('no URL whatever makes it throw', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('q', 'status', 'sort', 'onHand', 'zone'), fc.anything()),
      (params) => {
        expect(() => parseGridSearch(params)).not.toThrow();
      },
    ),
  );
});

test('an empty URL is everything by SKU, and writes nothing', () => {
  expect(parseGridSearch({})).toEqual({ search: NO_SEARCH, ignored: [] });
  expect(writeGridSearch(NO_SEARCH)).toEqual({});
});

test('reads as people write it', () => {
  const { search } = parseGridSearch({
    q: 12,
    status: 'low, out',
    zone: 'A,B',
    available: 'lt.5',
    sort: '-available',
  });
  expect(search).toEqual({
    ...NO_SEARCH,
    q: '12',
    status: ['low', 'out'],
    zone: ['A', 'B'],
    compare: { available: { op: 'lt', value: 5 } },
    sort: { column: 'available', direction: 'desc' },
  });
});

test('nonsense is named in words and has no effect', () => {
  const { search, ignored } = parseGridSearch({
    status: 'low,broken',
    available: 'few',
    onHand: 'lt.99999999999',
    sort: '-colour',
  });
  expect(search).toEqual({ ...NO_SEARCH, status: ['low'] });
  expect(ignored).toEqual([
    'status “broken” (known are shortfall, out, low, ok)',
    'onHand “lt.99999999999” (write it as lt.5 or gte.100)',
    'available “few” (write it as lt.5 or gte.100)',
    'order by “colour”',
  ]);
});

test('an order alone keeps no row out', () => {
  expect(isNarrowed({ ...NO_SEARCH, sort: { column: 'sku', direction: 'desc' } })).toBe(false);
  expect(isNarrowed({ ...NO_SEARCH, compare: { onHand: { op: 'gt', value: 0 } } })).toBe(true);
});
