import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLUMN_IDS } from './grid-columns.ts';
import { COLUMN_PX_MAX, COLUMN_PX_MIN, DEFAULT_LAYOUT, parseGridLayout } from './grid-layout.ts';
import { readGridLayout, writeGridLayout } from './use-grid-layout.ts';

const idsOf = (stored: unknown) => parseGridLayout(stored).columns.map(({ id }) => id);

const stored = fc.oneof(
  fc.anything(),
  fc.record({
    columns: fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({ id: fc.constantFrom(...COLUMN_IDS, 'cover'), widthPx: fc.double() }),
      ),
    ),
    density: fc.anything(),
    groupBy: fc.anything(),
  }),
);

test('whatever was stored, every column stands once and the SKU is never hidden', () => {
  fc.assert(
    fc.property(stored, (value) => {
      const { columns } = parseGridLayout(value);
      expect(columns.map(({ id }) => id).toSorted()).toEqual([...COLUMN_IDS].toSorted());
      expect(columns.find(({ id }) => id === 'sku')?.isHidden).toBe(false);
      for (const { widthPx } of columns) {
        if (widthPx === null) continue;
        expect(widthPx).toBeGreaterThanOrEqual(COLUMN_PX_MIN);
        expect(widthPx).toBeLessThanOrEqual(COLUMN_PX_MAX);
      }
    }),
  );
});

test('a layout survives being kept and read', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const layout = parseGridLayout({
    ...DEFAULT_LAYOUT,
    columns: [{ id: 'status', widthPx: 120, isPinned: true, isHidden: false }],
    density: 'relaxed',
    groupBy: 'zone',
  });
  writeGridLayout(storage, layout);
  expect(readGridLayout(storage)).toEqual(layout);
  expect(layout).toMatchObject({ density: 'relaxed', groupBy: 'zone' });
});

test('a column of a later release stands behind its delivered neighbour', () => {
  const older = DEFAULT_LAYOUT.columns.filter(({ id }) => id !== 'trend' && id !== 'item');
  expect(idsOf({ columns: older.toReversed() })).toEqual([
    'lastChange',
    'trend',
    'status',
    'reorderPoint',
    'available',
    'reserved',
    'onHand',
    'homeBin',
    'zone',
    'category',
    'sku',
    'item',
  ]);
});

test('unknown and repeated columns are left out, and text that is no layout is the delivered one', () => {
  expect(idsOf({ columns: [{ id: 'cover' }, { id: 'zone' }, { id: 'zone' }] })).toHaveLength(
    COLUMN_IDS.length,
  );
  expect(readGridLayout({ getItem: () => '{"columns":[' })).toEqual(DEFAULT_LAYOUT);
  expect(parseGridLayout('compact')).toEqual(DEFAULT_LAYOUT);
});

test('a browser that forbids storage gets the delivered layout and no error', () => {
  const forbid = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readGridLayout({ getItem: forbid })).toEqual(DEFAULT_LAYOUT);
  expect(() => writeGridLayout({ setItem: forbid }, DEFAULT_LAYOUT)).not.toThrow();
});
