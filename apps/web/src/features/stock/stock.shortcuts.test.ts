import { expect, test } from 'vitest';
import { choicesOf } from './conflict/choices.ts';
import type { Conflict } from './conflict/conflict.ts';
import { moveFocus } from './grid/focus/grid-focus.ts';
import { CONFLICT_KEYS, GRID_KEYS } from './stock.shortcuts.ts';

const BOUNDS = { rowCount: 100, columnCount: 8, pageRows: 20, topRow: -1 };
const MIDDLE = { row: 50, column: 4 };

const { walk, page, ends, corners } = GRID_KEYS;
const MOVES = [walk, page, ends, corners].flatMap((shortcut) =>
  shortcut.keys.map((key) => ({ key, ctrlKey: 'withCommand' in shortcut, metaKey: false })),
);

test.each(MOVES)('the grid moves on $key (with Ctrl: $ctrlKey), as the help says', (pressed) => {
  const moved = moveFocus(MIDDLE, pressed, BOUNDS);
  expect(moved).not.toBeNull();
  expect(moved).not.toEqual(MIDDLE);
});

test('the keys of the conflict prompt are those of its ways out', () => {
  const figure = { quantity: 40, version: 3 };
  const conflict: Conflict = {
    sku: 'MUG-1',
    task: { kind: 'count', bin: 'A-01', counted: 41, note: '', enteredAtMs: 0 },
    opened: { ...figure, atMs: 0 },
    now: { ...figure, available: 40, isSellable: true, by: null, at: null },
    between: [],
  };
  expect(choicesOf(conflict).map(({ key }) => key)).toEqual([...CONFLICT_KEYS.choose.keys]);
});
