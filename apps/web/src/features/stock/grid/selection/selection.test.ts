import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addSpan,
  clipSpans,
  countRows,
  hasRow,
  type RowSpans,
  removeSpan,
  rowsOfSpans,
  spanBetween,
  spansOfRows,
} from './row-spans.ts';
import {
  cellsOfRow,
  clipSelection,
  coversAll,
  extendCells,
  extendRows,
  isRowSelected,
  NOTHING,
  selectAllRows,
  selectedCount,
  spansOf,
  toggleRow,
} from './selection.ts';

const ROWS_MAX = 40;
const row = fc.integer({ min: 0, max: ROWS_MAX });
const step = fc.record({ add: fc.boolean(), one: row, other: row });

function rowsIn(spans: RowSpans): number[] {
  return Array.from({ length: ROWS_MAX + 2 }, (_, at) => at).filter((at) => hasRow(spans, at));
}

test('spans hold what a set of rows would hold, sorted and apart', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let spans: RowSpans = [];
      const rows = new Set<number>();
      for (const { add, one, other } of steps) {
        const span = spanBetween(one, other);
        spans = add ? addSpan(spans, span) : removeSpan(spans, span);
        for (let at = span.from; at < span.to; at += 1) {
          if (add) rows.add(at);
          else rows.delete(at);
        }
      }
      expect(rowsIn(spans)).toEqual([...rows].sort((a, b) => a - b));
      expect(countRows(spans)).toBe(rows.size);
      expect(rowsOfSpans(spans)).toEqual(rowsIn(spans));
      expect(spansOfRows([...rows])).toEqual(spans);
      for (const [place, span] of spans.entries()) {
        expect(span.to).toBeLessThan(spans[place + 1]?.from ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('a shorter view keeps the rows it has', () => {
  expect(clipSpans([{ from: 2, to: 9 }], 5)).toEqual([{ from: 2, to: 5 }]);
  expect(clipSelection(selectAllRows(100), 0)).toEqual(NOTHING);
  const same = selectAllRows(10);
  expect(clipSelection(same, 10)).toBe(same);
});

test('all of a million rows are one span', () => {
  const all = selectAllRows(1_000_000);
  expect(spansOf(all)).toEqual([{ from: 0, to: 1_000_000 }]);
  expect(coversAll(all, 1_000_000)).toBe(true);
  const butOne = toggleRow(all, 999_998);
  expect(selectedCount(butOne)).toBe(999_999);
  expect(coversAll(butOne, 1_000_000)).toBe(false);
  expect(isRowSelected(butOne, 999_998)).toBe(false);
});

test('a run follows its end and gives back what it leaves', () => {
  const picked = toggleRow(NOTHING, 3);
  const run = extendRows(toggleRow(picked, 10), 14, 10);
  expect(spansOf(run)).toEqual([
    { from: 3, to: 4 },
    { from: 10, to: 15 },
  ]);
  expect(spansOf(extendRows(run, 9, 10))).toEqual([
    { from: 3, to: 4 },
    { from: 9, to: 11 },
  ]);
});

test('the last row taken out leaves nothing selected', () => {
  expect(toggleRow(toggleRow(NOTHING, 4), 4)).toEqual(NOTHING);
});

test('cells are one rectangle, whichever corner it grew from', () => {
  const cells = extendCells(NOTHING, { row: 2, column: 1 }, { row: 5, column: 4 });
  const grown = extendCells(cells, { row: 6, column: 2 }, { row: 0, column: 0 });
  expect(cellsOfRow(grown, 5)).toEqual({ from: 2, to: 5 });
  expect(cellsOfRow(grown, 4)).toBeNull();
  expect(selectedCount(grown)).toBe(2);
  expect(isRowSelected(grown, 5)).toBe(false);
});

test('a press on a row after cells starts anew with that row', () => {
  const cells = extendCells(NOTHING, { row: 2, column: 1 }, { row: 5, column: 4 });
  expect(spansOf(toggleRow(cells, 9))).toEqual([{ from: 9, to: 10 }]);
});
