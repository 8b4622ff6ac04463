import { expect, test } from 'vitest';
import { anEntry } from '../../../test/stock-builders.ts';
import {
  parseActivityFilter,
  passes,
  peopleIn,
  unknownKindOf,
  writeActivityFilter,
} from './activity-filter.ts';

test.each([
  { search: {}, filter: { kind: null, who: null } },
  { search: { kind: 'move', who: 'Picker 2' }, filter: { kind: 'move', who: 'Picker 2' } },
  { search: { kind: 'teleport', who: '' }, filter: { kind: null, who: null } },
])('$search in the address', ({ search, filter }) => {
  expect(parseActivityFilter(search)).toEqual(filter);
});

test.each([
  { search: {}, unknown: null },
  { search: { kind: 'move' }, unknown: null },
  { search: { kind: 'teleport' }, unknown: 'teleport' },
  { search: { kind: ['move'] }, unknown: '["move"]' },
])('of $search it says that it does not know $unknown', ({ search, unknown }) => {
  expect(unknownKindOf(search)).toBe(unknown);
});

test('what is written is read back', () => {
  const filter = { kind: 'sell', who: 'Till 3' } as const;
  expect(parseActivityFilter(writeActivityFilter(filter))).toEqual(filter);
  expect(writeActivityFilter({ kind: null, who: null })).toEqual({
    kind: undefined,
    who: undefined,
  });
});

test.each([
  { kind: null, who: null, shown: true },
  { kind: 'adjust', who: null, shown: true },
  { kind: 'sell', who: null, shown: false },
  { kind: 'adjust', who: 'Picker 2', shown: true },
  { kind: 'adjust', who: 'Till 3', shown: false },
] as const)('kind $kind by $who lets an adjustment of Picker 2 through: $shown', (row) => {
  expect(passes(row, anEntry({ kind: 'adjust', by: 'Picker 2' }))).toBe(row.shown);
});

test('people are offered once, counted names in their order, and the one asked for always', () => {
  const entries = ['Till 10', 'Till 9', 'Till 10'].map((by) => anEntry({ by }));
  expect(peopleIn(entries, 'Picker 2')).toEqual(['Picker 2', 'Till 9', 'Till 10']);
});
