import { NewView } from '@stockwire/shared/stock-views';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { COLUMN_IDS } from '../columns/grid-columns.ts';
import { DEFAULT_LAYOUT, type GridLayout } from '../columns/grid-layout.ts';
import { isChanged } from '../saved-views/view-state.ts';
import { NO_SEARCH } from './grid-search.ts';
import { GRID_PARAMS, parseViewLink, writeViewLink } from './view-link.ts';
import { toViewRequest } from './view-request.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

const NO_LINK = { search: NO_SEARCH, layout: null, viewId: null };

/** Text as somebody puts it in a link: noise of every kind, and pieces of what is understood. */
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'low',
        ',',
        '.',
        '-',
        'sku',
        'pin',
        'lt.',
        '9',
        '__proto__',
        'constructor',
        '%2C',
        '{"',
        '"}',
        'in',
        ':',
        '[',
        ']',
        '\ud800',
        '\u0000',
        'category',
        'status',
        '=cmd',
        'ß',
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '{"status":{"in":["low"]}}',
    '{"zone":{"eq":"A,B"}}',
    '{"onHand":{"lt":5,"gt":1}}',
  ),
);
const anyParams = fc.dictionary(fc.constantFrom(...GRID_PARAMS, '__proto__', 'other'), noise);

test('whatever stands in a link, reading it never fails, and the server takes what comes of it', () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { search, layout } = parseViewLink(params);
      expect(NewView.safeParse(toViewRequest(search)).success).toBe(true);
      if (layout) expect(layout.columns.map(({ id }) => id).sort()).toEqual([...COLUMN_IDS].sort());
    }),
    { numRuns: 500 },
  );
});

test('what was understood of a link survives being written as a link, and nothing of it is ignored', () => {
  fc.assert(
    fc.property(anyParams, (params) => {
      const { ignored: _, ...link } = parseViewLink(params);
      expect(parseViewLink(writeViewLink(link))).toEqual({ ...link, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

test('any layout a person can make survives a link, but for the order of what is hidden', () => {
  const column = fc.record({
    widthPx: fc.option(fc.integer({ min: 40, max: 900 })),
    isPinned: fc.boolean(),
    isHidden: fc.boolean(),
  });
  const layouts = fc
    .tuple(
      fc.shuffledSubarray(COLUMN_IDS, { minLength: COLUMN_IDS.length }),
      fc.array(column, { minLength: COLUMN_IDS.length, maxLength: COLUMN_IDS.length }),
      fc.constantFrom('compact' as const, 'relaxed' as const),
      fc.option(fc.constantFrom('category' as const, 'zone' as const)),
    )
    .map(
      ([ids, columns, density, groupBy]): GridLayout => ({
        columns: ids.map((id, place) => {
          const { widthPx = null, isPinned = false, isHidden = false } = columns[place] ?? {};
          return { id, widthPx, isPinned, isHidden: isHidden && id !== 'sku' };
        }),
        density,
        groupBy,
      }),
    );
  fc.assert(
    fc.property(layouts, (layout) => {
      const read = parseViewLink(writeViewLink({ ...NO_LINK, layout })).layout;
      const shown = (of: Pick<GridLayout, 'columns'> | null) => [
        ...(of?.columns ?? []).filter(({ isPinned, isHidden }) => isPinned && !isHidden),
        ...(of?.columns ?? []).filter(({ isPinned, isHidden }) => !isPinned && !isHidden),
      ];
      expect(shown(read)).toEqual(shown(layout));
      expect(read).toMatchObject({ density: layout.density, groupBy: layout.groupBy });
    }),
  );
});

test('nonsense is named part by part, and the rest applies', () => {
  const link = parseViewLink({
    columns: 'item.240,colour,item,onHand.wide',
    density: 'airy',
    group: 'zone',
    view: '../../etc',
    sort: 'constructor',
    filter: '{"status":{"in":["low"]},"price":{"lt":3}}',
    q: 'mug',
  });
  expect(link.ignored).toEqual([
    'filter on “price”',
    'order by “constructor”',
    'density “airy” (known are compact, normal, relaxed)',
    'column “colour”',
    'column “item”, which is named twice',
    '“wide” of column “onHand”',
    'view “../../etc”',
  ]);
  expect(link.search).toEqual({ ...NO_SEARCH, q: 'mug', status: ['low'] });
  expect(link.layout?.groupBy).toBe('zone');
  const shown = link.layout?.columns.filter(({ isHidden }) => !isHidden);
  expect(shown?.map(({ id }) => id)).toEqual(['sku', 'item', 'onHand']);
});

test('a link without columns leaves them to the device', () => {
  expect(parseViewLink({ q: 'mug' }).layout).toBeNull();
  expect(parseViewLink({ group: 'zone' }).layout).toEqual({
    columns: DEFAULT_LAYOUT.columns,
    density: null,
    groupBy: 'zone',
  });
});

test('a view without a density leaves the height of rows to the device', () => {
  const of = { id: 'v', name: 'Zones', revision: 1 };
  const relaxed = { ...DEFAULT_LAYOUT, density: 'relaxed' as const, groupBy: 'zone' as const };
  const state = { search: NO_SEARCH, layout: relaxed };
  expect(isChanged({ ...of, params: { group: 'zone' } }, state)).toBe(false);
  expect(isChanged({ ...of, params: { group: 'zone', density: 'compact' } }, state)).toBe(true);
});

test('a page of text is quoted in part, and says so in the language of the page', () => {
  document.documentElement.lang = 'de';
  const [said = ''] = parseViewLink({ sort: 'x'.repeat(5_000) }).ignored;
  expect(said).toMatch(/^Sortierung nach „x+…“$/);
  expect(said.length).toBeLessThan(80);
});

test('more values than a filter takes, or longer ones, are left out and said', () => {
  const zones = Array.from({ length: 120 }, (_, place) => `Z${place}`).join(',');
  const { search, ignored } = parseViewLink({ zone: zones, category: 'k'.repeat(200) });
  expect(search.zone).toHaveLength(100);
  expect(search.category).toEqual([]);
  expect(ignored).toEqual([
    'the end of zone (at most 100 values)',
    'the end of category (at most 100 signs)',
  ]);
});
