import type { ViewGroup } from '@stockwire/shared/stock-views';
import { act } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { focus, press, type Rendered, render } from '../../../../../test/render.tsx';
import { aLevel } from '../../../../../test/stock-builders.ts';
import { CellPainter } from '../cells/cell-painter.ts';
import { arrangeColumns } from '../columns/arranged-columns.ts';
import { DEFAULT_LAYOUT } from '../columns/grid-layout.ts';
import type { StockRows } from '../data/use-stock-rows.ts';
import { GridLines } from '../lines/grid-lines.ts';
import { GridBody } from './grid-body.tsx';
import type { GridBodyProps } from './grid-body-props.ts';
import type { GridHandle } from './row-extension.ts';

const GROUPS: ViewGroup[] = [
  { value: 'Cups', rows: 3 },
  { value: 'Plates', rows: 2 },
];

beforeAll(() => {
  // jsdom lays nothing out, so no size ever changes.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  globalThis.matchMedia = (query: string) =>
    ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as never;
});

let rendered: Rendered | null = null;
afterEach(() => {
  rendered?.unmount();
  rendered = null;
});

const painter = new CellPainter({
  nowMs: () => 0,
  clockMs: () => 0,
  timeZone: 'UTC',
  setTimer: () => {},
});

function rowsOf(total: number, groups?: ViewGroup[], closed: string[] = []): StockRows {
  return {
    total,
    builtAt: '2026-11-23T14:02:11Z',
    viewId: 'v1',
    request: { filter: {}, sort: [], ...(groups ? { groupBy: 'category' as const } : {}) },
    lines: new GridLines(total, groups, new Set<string | null>(closed)),
    rowAt: (position) =>
      position < total ? aLevel({ itemId: position + 1, sku: `SKU-${position}` }) : undefined,
    error: null,
    isBusy: false,
    reorder: () => {},
  };
}

function show(rows: StockRows, over: Partial<GridBodyProps> = {}) {
  const handle: { current: GridHandle | null } = { current: null };
  const opened: string[] = [];
  const toggled: (string | null)[] = [];
  const body = (shown: StockRows) => (
    <GridBody
      label="Stock"
      rows={shown}
      painter={painter}
      arranged={arrangeColumns(DEFAULT_LAYOUT, { widthPx: 1_300, isPhone: false })}
      layout={DEFAULT_LAYOUT}
      onLayout={() => {}}
      sort={null}
      onSort={() => {}}
      openSku={null}
      isFrozen={false}
      onOpen={(sku) => opened.push(sku)}
      onToggleGroup={(value) => toggled.push(value)}
      onRowKey={(event, sku) => event.key === 'Enter' && opened.push(sku)}
      onRange={() => {}}
      handle={handle}
      {...over}
    />
  );
  rendered = render(body(rows));
  const grid = () => document.querySelector<HTMLElement>('[role=grid],[role=treegrid]');
  const cell = (line: number, column = 0) => {
    const row = document.querySelector(`[data-row="${line}"]`);
    const found =
      row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
      row?.querySelector<HTMLElement>('[data-column]');
    if (!found) throw new Error(`no cell ${line}/${column}`);
    return found;
  };
  return {
    handle,
    opened,
    toggled,
    grid,
    cell,
    change: (next: StockRows) => rendered?.rerender(body(next)),
  };
}

const focusedRow = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');

test('one cell is reached by Tab, and the rows are owned in their order', () => {
  const { grid } = show(rowsOf(5));
  expect(grid()?.getAttribute('role')).toBe('grid');
  expect(grid()?.getAttribute('aria-rowcount')).toBe('6');
  expect(document.querySelectorAll('[data-row] [tabindex="0"]')).toHaveLength(1);
  const owned = document.querySelector('[role=rowgroup]')?.getAttribute('aria-owns')?.split(' ');
  const order = owned?.map((id) => document.getElementById(id)?.getAttribute('aria-rowindex'));
  expect(order).toEqual(['2', '3', '4', '5', '6']);
});

test('groups are rows with a level that say whether they are open, and count as rows', () => {
  const { grid, cell } = show(rowsOf(5, GROUPS, ['Plates']));
  expect(grid()?.getAttribute('role')).toBe('treegrid');
  expect(grid()?.getAttribute('aria-rowcount')).toBe(String(1 + 2 + 3));
  const [cups, plates] = [cell(0).parentElement, cell(4).parentElement];
  expect([cups?.ariaLevel ?? cups?.getAttribute('aria-level'), cups?.ariaExpanded]).toEqual([
    '1',
    'true',
  ]);
  expect(plates?.getAttribute('aria-expanded')).toBe('false');
  expect(plates?.getAttribute('aria-rowindex')).toBe('6');
  expect(cell(1).parentElement?.getAttribute('aria-level')).toBe('2');
  expect(cell(4).getAttribute('aria-colspan')).toBe('8');
  expect(cell(4).textContent).toBe('Plates2 items');
});

test('arrows and Enter open and close groups, and left of a row is its group', () => {
  const { cell, toggled } = show(rowsOf(5, GROUPS));
  focus(cell(2));
  press('ArrowLeft');
  expect(focusedRow()).toBe('0');
  press('ArrowRight');
  expect(toggled).toEqual([]);
  press('ArrowLeft');
  press('Enter');
  press(' ');
  expect(toggled).toEqual(['Cups', 'Cups', 'Cups']);
});

test('the focus stays with its item when a group above it closes, and with its group when that does', () => {
  const { cell, change } = show(rowsOf(5, GROUPS));
  focus(cell(6, 3));
  expect(focusedRow()).toBe('6');
  change(rowsOf(5, GROUPS, ['Cups']));
  expect(focusedRow()).toBe('3');
  expect(document.activeElement?.getAttribute('data-column')).toBe('3');
  change(rowsOf(5, GROUPS, ['Cups', 'Plates']));
  expect(focusedRow()).toBe('1');
});

test('the focus outlives fewer rows and a new order', () => {
  const { cell, change, grid } = show(rowsOf(20));
  focus(cell(7, 2));
  change({ ...rowsOf(20), viewId: 'v2' });
  expect(focusedRow()).toBe('7');
  change(rowsOf(3));
  expect(focusedRow()).toBe('2');
  expect(grid()?.contains(document.activeElement)).toBe(true);
});

test('goes to an item by its position, also into a group that is only just opening', () => {
  const { handle, change } = show(rowsOf(5, GROUPS, ['Plates']));
  act(() => handle.current?.focusPosition(4));
  change(rowsOf(5, GROUPS));
  expect(focusedRow()).toBe('6');
});

test('what was added hears a key first, and what it uses up goes no further', () => {
  const heard: string[] = [];
  const { cell, opened } = show(rowsOf(5), {
    extension: {
      onRowKey: (event, { level, position }) => {
        heard.push(`${event.key} ${level.sku} ${position}`);
        return event.key === ' ';
      },
      isSelected: (position) => position === 1,
    },
  });
  focus(cell(1));
  press(' ');
  press('Enter');
  expect(heard).toEqual(['  SKU-1 1', 'Enter SKU-1 1']);
  expect(opened).toEqual(['SKU-1']);
  expect(cell(1).parentElement?.getAttribute('aria-selected')).toBe('true');
  expect(cell(2).parentElement?.getAttribute('aria-selected')).toBe('false');
});

test('the header is entered from the first row, and its keys change the column alone', () => {
  const { cell } = show(rowsOf(5));
  focus(cell(0, 2));
  press('ArrowUp');
  expect(focusedRow()).toBe('-1');
  expect(document.activeElement?.tagName).toBe('BUTTON');
  press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Reserved');
});
