import { expect, test } from 'vitest';
import { type ArrangedColumns, arrangeColumns, templateWith } from './arranged-columns.ts';
import { canMove, moveColumn, withColumn } from './change-layout.ts';
import { DEFAULT_LAYOUT, type GridLayout } from './grid-layout.ts';

const WIDE = { widthPx: 1_300, isPhone: false };
const idsOf = ({ columns }: ArrangedColumns) => columns.map(({ column }) => column.id);
const shown = (layout: GridLayout) => idsOf(arrangeColumns(layout, WIDE));

test('as delivered: what everybody needs, with the SKU at the edge', () => {
  const arranged = arrangeColumns(DEFAULT_LAYOUT, WIDE);
  expect(idsOf(arranged)).toEqual([
    'sku',
    'item',
    'onHand',
    'reserved',
    'available',
    'status',
    'lastChange',
    'trend',
  ]);
  expect(arranged.columns.map(({ pinnedAtPx }) => pinnedAtPx)).toEqual([
    0,
    ...Array<null>(7).fill(null),
  ]);
  expect(arranged.template).toMatch(/^132px minmax\(130px, 640px\) 66px /);
});

test('a narrow list keeps every figure, and what was given a width on purpose', () => {
  const narrow = { widthPx: 700, isPhone: false };
  expect(idsOf(arrangeColumns(DEFAULT_LAYOUT, narrow))).not.toContain('lastChange');
  const wanted = withColumn(DEFAULT_LAYOUT, 'lastChange', { widthPx: 240 });
  expect(idsOf(arrangeColumns(wanted, narrow))).toContain('lastChange');
});

test('a phone shows its own five, whatever the layout', () => {
  const hidden = withColumn(DEFAULT_LAYOUT, 'available', { isHidden: true });
  expect(idsOf(arrangeColumns(hidden, { widthPx: 360, isPhone: true }))).toEqual([
    'sku',
    'item',
    'reserved',
    'available',
    'status',
  ]);
});

test('pinned columns stand first, one behind the other, and stretch no more', () => {
  const layout = withColumn(withColumn(DEFAULT_LAYOUT, 'item', { isPinned: true }), 'status', {
    isPinned: true,
  });
  const { columns, template } = arrangeColumns(layout, WIDE);
  expect(columns.slice(0, 4).map(({ column, pinnedAtPx }) => [column.id, pinnedAtPx])).toEqual([
    ['sku', 0],
    ['item', 132],
    ['status', 372],
    ['onHand', null],
  ]);
  expect(template).toMatch(/^132px 240px 104px 66px /);
});

test('a column changes places with its shown neighbour, over hidden ones', () => {
  const moved = moveColumn(DEFAULT_LAYOUT, 'onHand', -1);
  expect(shown(moved).slice(0, 3)).toEqual(['sku', 'onHand', 'item']);
  expect(shown(moveColumn(moved, 'onHand', 1))).toEqual(shown(DEFAULT_LAYOUT));
});

test('pinned columns stay among themselves, and the edges are the end', () => {
  expect(canMove(DEFAULT_LAYOUT, 'sku', 1)).toBe(false);
  expect(canMove(DEFAULT_LAYOUT, 'item', -1)).toBe(false);
  expect(canMove(DEFAULT_LAYOUT, 'trend', 1)).toBe(false);
  expect(moveColumn(DEFAULT_LAYOUT, 'item', -1)).toEqual(DEFAULT_LAYOUT);
  expect(canMove(DEFAULT_LAYOUT, 'category', 1)).toBe(false);
});

test('while one column is drawn the others keep their tracks, and rows their least width', () => {
  const arranged = arrangeColumns(DEFAULT_LAYOUT, WIDE);
  expect(templateWith(arranged, 'onHand', 91)).toBe(arranged.template.replace('66px', '91px'));
  expect(templateWith(arranged, 'item', 200)).toBe(
    arranged.template.replace('minmax(130px, 640px)', '200px'),
  );
  expect(arranged.widthPxMin).toBe(132 + 130 + 66 + 72 + 76 + 104 + 190 + 78);
  expect(arranged.isSideways).toBe(false);
  expect(arrangeColumns(DEFAULT_LAYOUT, { widthPx: 811, isPhone: false }).isSideways).toBe(false);
  const wider = withColumn(DEFAULT_LAYOUT, 'item', { widthPx: 900 });
  expect(arrangeColumns(wider, WIDE).isSideways).toBe(true);
});
