import { expect, test } from 'vitest';
import { Refused } from '../../../../domain/refused.ts';
import { readLevelCursor, writeLevelCursor } from './level-cursor.ts';
import { type AskedLevels, parseLevelQuery, parseSearch } from './level-query.ts';

function ask(asked: Partial<AskedLevels> = {}) {
  return parseLevelQuery({ warehouseId: 1, filter: {}, sort: [], ...asked }, '#query');
}

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return 'not refused';
}

const CURSOR_REFUSED = {
  code: 'validation',
  errors: [{ pointer: '#query/cursor', code: 'cursor' }],
};

test('equal questions have one key, however they are written', () => {
  const one = ask({ search: 'Blue  mug', filter: { zone: { eq: 'A' }, name: { contains: 'x' } } });
  const other = ask({
    search: ' mug BLUE',
    filter: { name: { contains: 'x' }, zone: { eq: 'A' } },
    sort: [{ column: 'sku', direction: 'asc' }],
  });
  expect(other.key).toBe(one.key);
});

test.each<[string, Partial<AskedLevels>]>([
  ['warehouse', { warehouseId: 2 }],
  ['search', { search: 'mug' }],
  ['filter', { filter: { onHand: { gt: 1 } } }],
  ['sort', { sort: [{ column: 'sku', direction: 'desc' }] }],
])('another %s is another question', (_, asked) => {
  expect(ask(asked).key).not.toBe(ask().key);
});

test('a filter in the query string is pointed at as such', () => {
  const refusal = refusalOf(() => ask({ filter: { onHand: { contains: 'x' } } }));
  expect(refusal).toMatchObject({ errors: [{ pointer: '#query/filter/onHand/contains' }] });
});

test('a search is words in any order, and a GTIN even when it is grouped', () => {
  expect(parseSearch('  ')).toBeNull();
  expect(parseSearch('50%_off')).toEqual({ patterns: ['%50\\%\\_off%'], gtin: null });
  expect(parseSearch('5 012345 678900')?.gtin).toBe('05012345678900');
});

test('a cursor gives its place back to the question it was made for', () => {
  const query = ask({ sort: [{ column: 'zone', direction: 'asc' }] });
  const place = { values: ['ä"b'], itemId: 7 };
  expect(readLevelCursor(query, writeLevelCursor(query, place))).toEqual(place);
  const nowhere = { values: [null], itemId: 7 };
  expect(readLevelCursor(query, writeLevelCursor(query, nowhere))).toEqual(nowhere);
});

test('a cursor of another sort is refused', () => {
  const cursor = writeLevelCursor(ask(), { values: ['A'], itemId: 7 });
  const other = ask({ sort: [{ column: 'name', direction: 'asc' }] });
  expect(refusalOf(() => readLevelCursor(other, cursor))).toMatchObject(CURSOR_REFUSED);
});

test.each([
  '',
  'nonsense',
  Buffer.from('{').toString('base64url'),
  Buffer.from('[1,2,3]').toString('base64url'),
  'A'.repeat(10_000),
])('what is no cursor is refused: %s', (cursor) => {
  expect(refusalOf(() => readLevelCursor(ask(), cursor))).toMatchObject(CURSOR_REFUSED);
});

test.each<[string, AskedLevels['sort'], (string | null)[]]>([
  ['a text for a number', [{ column: 'onHand', direction: 'asc' }], ['1; drop']],
  ['a number too large', [{ column: 'onHand', direction: 'asc' }], ['9999999999']],
  ['null where nothing is null', [{ column: 'sku', direction: 'asc' }], [null]],
  ['NUL', [{ column: 'name', direction: 'asc' }], ['a\u0000']],
  ['no time', [{ column: 'updatedAt', direction: 'asc' }], ['infinity']],
  ['too few values', [{ column: 'sku', direction: 'asc' }], []],
  ['too many values', [{ column: 'sku', direction: 'asc' }], ['A', 'B']],
])('a cursor with %s is refused before it reaches the database', (_, sort, values) => {
  const query = ask({ sort });
  const cursor = writeLevelCursor(query, { values, itemId: 1 });
  expect(refusalOf(() => readLevelCursor(query, cursor))).toMatchObject(CURSOR_REFUSED);
});
