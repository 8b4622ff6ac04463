import { expect, test } from 'vitest';
import { clampCell, type GridBounds, moveFocus } from './grid-focus.ts';

const BOUNDS: GridBounds = { rowCount: 100, columns: [0, 1, 2, 3, 4, 5, 6], pageRows: 20 };
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

test('skips the columns that a narrow screen does not show', () => {
  const narrow = { ...BOUNDS, columns: [0, 1, 3, 4, 5] };
  expect(moveFocus({ row: 0, column: 1 }, plain('ArrowRight'), narrow)).toEqual({
    row: 0,
    column: 3,
  });
  expect(clampCell({ row: 0, column: 6 }, narrow)).toEqual({ row: 0, column: 5 });
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
