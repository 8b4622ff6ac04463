import { act, type KeyboardEvent, type MouseEvent } from 'react';
import { expect, test } from 'vitest';
import { toLevel } from '../../../../../test/ledger-server.ts';
import { render } from '../../../../../test/render.tsx';
import { GridLines } from '../lines/grid-lines.ts';
import type { GridCell } from '../rows/row-extension.ts';
import { spansOf } from './selection.ts';
import { type GridSelection, useSelection } from './use-selection.ts';

const COLUMNS = ['sku', 'item', 'onHand', 'available'];

function mount(lines = new GridLines(100), total = 100) {
  const seen: { grid: GridSelection | null } = { grid: null };
  const look = (grid: GridSelection) => {
    seen.grid = grid;
  };
  function Probe({ rows }: { rows: number }) {
    look(useSelection({ total: rows, lines, columnIds: COLUMNS }));
    return null;
  }
  const { rerender } = render(<Probe rows={total} />);
  const grid = () => {
    if (seen.grid === null) throw new Error('nothing was rendered');
    return seen.grid;
  };
  return {
    grid,
    spans: () => spansOf(grid().selection),
    shrink: (rows: number) => rerender(<Probe rows={rows} />),
  };
}

const cellAt = (position: number): GridCell => ({
  line: position,
  position,
  column: 'sku',
  level: toLevel([position + 1, 1, 0, 0, 0, 0, 0, 0]),
});

type Pressed = Partial<KeyboardEvent> & { key: string };

function pressKey({ grid }: ReturnType<typeof mount>, pressed: Pressed, position: number) {
  let isAllowed = true;
  const event = {
    ...pressed,
    preventDefault: () => {
      isAllowed = false;
    },
  } as KeyboardEvent;
  let isUsed = false;
  act(() => {
    isUsed = grid().onRowKey(event, cellAt(position));
  });
  expect(isUsed).toBe(!isAllowed);
  return isUsed;
}

function pressRow({ grid }: ReturnType<typeof mount>, position: number, more = {}) {
  const event = { target: document.createElement('div'), ...more } as unknown as MouseEvent;
  let isUsed = false;
  act(() => {
    isUsed = grid().onRowPress(event, cellAt(position));
  });
  return isUsed;
}

const moved = { shiftKey: true } as KeyboardEvent;

test('Space takes rows in, Shift and an arrow extend, Ctrl+A takes all, Escape lets go', () => {
  const mounted = mount();
  expect(pressKey(mounted, { key: 'Escape' }, 3)).toBe(false);
  pressKey(mounted, { key: ' ' }, 3);
  act(() => mounted.grid().onFocusMoved(moved, { row: 3, column: 2 }, { row: 4, column: 2 }));
  expect(mounted.spans()).toEqual([{ from: 3, to: 5 }]);
  pressKey(mounted, { key: 'a', ctrlKey: true }, 3);
  expect(mounted.spans()).toEqual([{ from: 0, to: 100 }]);
  pressKey(mounted, { key: 'Escape' }, 3);
  expect(mounted.spans()).toEqual([]);
  expect(pressKey(mounted, { key: 'a' }, 3)).toBe(false);
});

test('Shift and arrows in cells make a rectangle, in the column of names they take rows', () => {
  const mounted = mount();
  act(() => mounted.grid().onFocusMoved(moved, { row: 2, column: 2 }, { row: 3, column: 2 }));
  act(() => mounted.grid().onFocusMoved(moved, { row: 3, column: 2 }, { row: 3, column: 3 }));
  expect(mounted.grid().cellsOf(3)).toEqual({ from: 2, to: 4 });
  expect(mounted.grid().isSelected(3)).toBe(false);
  act(() =>
    mounted.grid().onFocusMoved({} as KeyboardEvent, { row: 3, column: 3 }, { row: 4, column: 3 }),
  );
  expect(mounted.spans()).toEqual([]);
  act(() => mounted.grid().onFocusMoved(moved, { row: 2, column: 0 }, { row: 3, column: 0 }));
  expect(mounted.grid().isSelected(3)).toBe(true);
});

test('a plain press opens the item; with Ctrl it takes the row in, with Shift all rows up to it', () => {
  const mounted = mount();
  expect(pressRow(mounted, 5)).toBe(false);
  expect(pressRow(mounted, 5, { ctrlKey: true })).toBe(true);
  pressRow(mounted, 8, { shiftKey: true });
  expect(mounted.spans()).toEqual([{ from: 5, to: 9 }]);
  const box = document.createElement('span');
  box.dataset.check = '';
  pressRow(mounted, 20, { target: box });
  expect(mounted.spans()).toEqual([
    { from: 5, to: 9 },
    { from: 20, to: 21 },
  ]);
});

test('the name of a group is no row, and a closed group is passed over', () => {
  const groups = [
    { value: 'A', rows: 3 },
    { value: 'B', rows: 3 },
  ];
  const mounted = mount(new GridLines(6, groups, new Set()), 6);
  act(() => mounted.grid().onFocusMoved(moved, { row: 1, column: 0 }, { row: 0, column: 0 }));
  expect(mounted.spans()).toEqual([]);
  act(() => mounted.grid().onFocusMoved(moved, { row: 3, column: 0 }, { row: 5, column: 0 }));
  expect(mounted.spans()).toEqual([{ from: 2, to: 4 }]);
});

test('rows that a shorter view lacks are not selected', () => {
  const mounted = mount();
  pressKey(mounted, { key: 'a', ctrlKey: true }, 0);
  mounted.shrink(7);
  expect(mounted.spans()).toEqual([{ from: 0, to: 7 }]);
});
