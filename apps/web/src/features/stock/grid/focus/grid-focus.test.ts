import { expect, test } from 'vitest';
import { clampCell, type GridBounds, moveFocus } from './grid-focus.ts';

const BOUNDS: GridBounds = { rowCount: 100, columnCount: 7, pageRows: 20, topRow: -1 };
const plain = (key: string) => ({ key, ctrlKey: false, metaKey: false });
const ctrl = (key: string) => ({ key, ctrlKey: true, metaKey: false });

test.each([
  ['ArrowDown', { row: 6, column: 3 }],
  ['ArrowUp', { row: 4, column: 3 }],
  ['ArrowRight', { row: 5, column: 4 }],
  ['ArrowLeft', { row: 5, column: 2 }],
  ['Home', { row: 5, column: 0 }],
  ['End', { row: 5, column: 6 }],
  ['PageDown', { row: 25, column: 3 }],
  ['PageUp', { row: 0, column: 3 }],
])('%s moves to %o', (key, to) => {
  expect(moveFocus({ row: 5, column: 3 }, plain(key), BOUNDS)).toEqual(to);
});

test('Ctrl+Home and Ctrl+End go to the first and last cell of all rows', () => {
  expect(moveFocus({ row: 50, column: 3 }, ctrl('Home'), BOUNDS)).toEqual({ row: 0, column: 0 });
  expect(moveFocus({ row: 50, column: 3 }, ctrl('End'), BOUNDS)).toEqual({ row: 99, column: 6 });
});

test('stops at the edges; up from the first row is the header', () => {
  expect(moveFocus({ row: 0, column: 0 }, plain('ArrowUp'), BOUNDS)).toEqual({
    row: -1,
    column: 0,
  });
  expect(moveFocus({ row: -1, column: 0 }, plain('ArrowUp'), BOUNDS)).toEqual({
    row: -1,
    column: 0,
  });
  expect(moveFocus({ row: 99, column: 6 }, plain('ArrowRight'), BOUNDS)).toEqual({
    row: 99,
    column: 6,
  });
  expect(moveFocus({ row: 95, column: 6 }, plain('PageDown'), BOUNDS)).toEqual({
    row: 99,
    column: 6,
  });
});

test('fewer columns draw the focus in, and a screen without a header has nothing above the rows', () => {
  const narrow = { ...BOUNDS, columnCount: 5, topRow: 0 };
  expect(moveFocus({ row: 3, column: 4 }, plain('ArrowRight'), narrow)).toEqual({
    row: 3,
    column: 4,
  });
  expect(clampCell({ row: 0, column: 6 }, narrow)).toEqual({ row: 0, column: 4 });
  expect(moveFocus({ row: 0, column: 0 }, plain('ArrowUp'), narrow)).toEqual({ row: 0, column: 0 });
});

test('other keys do not move, and fewer rows draw the focus in', () => {
  expect(moveFocus({ row: 0, column: 0 }, plain('a'), BOUNDS)).toBeNull();
  expect(clampCell({ row: 80, column: 2 }, { ...BOUNDS, rowCount: 10 })).toEqual({
    row: 9,
    column: 2,
  });
  expect(clampCell({ row: 80, column: 2 }, { ...BOUNDS, rowCount: 0 })).toEqual({
    row: -1,
    column: 2,
  });
});
