import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { toLevel } from '../../../../../test/ledger-server.ts';
import { LevelStore } from '../../../../realtime/level-store.ts';
import { CellPainter } from '../cells/cell-painter.ts';
import { arrangeColumns } from '../columns/arranged-columns.ts';
import { DEFAULT_LAYOUT } from '../columns/grid-layout.ts';
import { GridRow } from './grid-row.tsx';

const COLUMNS = arrangeColumns(DEFAULT_LAYOUT, { widthPx: 1_300, isPhone: false }).columns;

let root: Root | null = null;
afterEach(() => act(() => root?.unmount()));

const LEVEL = {
  ...toLevel([1, 1, 10, 10, 0, 0, 0, 0]),
  sku: 'CUP-1',
  name: 'Mug',
  reorderPoint: 5,
};

function mount() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const frames: (() => void)[] = [];
  const store = new LevelStore({ schedule: (flush) => frames.push(flush) });
  store.mergeLevels([LEVEL], { epoch: 1, asOf: 1 });
  const painter = new CellPainter({
    nowMs: () => 0,
    clockMs: () => 0,
    timeZone: 'UTC',
    setTimer: () => {},
  });
  painter.follow(store);
  store.subscribe(new Set([1]), painter.take);
  const place = document.createElement('div');
  const mounted = createRoot(place);
  root = mounted;
  const show = (level: typeof LEVEL | undefined) =>
    act(() =>
      mounted.render(
        <GridRow
          id="row"
          line={41}
          columns={COLUMNS}
          level={level}
          painter={painter}
          topPx={0}
          isOpen={false}
          isSelected={null}
          selectedFrom={null}
          selectedTo={null}
          isGrouped={false}
          isSideways={false}
          activeColumn={4}
        />,
      ),
    );
  const change = (onHand: number) =>
    act(() => {
      const version = (store.read(1)?.version ?? 0) + 1;
      store.applyChanges([[1, version, onHand, onHand, 0, 0, 0, 0]], []);
      for (const flush of frames.splice(0)) flush();
    });
  const cell = (name: string) => place.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  return { place, show, change, cell };
}

test('a row says its place to the ear, and Tab leads to one of its cells', () => {
  const { place, show, cell } = mount();
  show(LEVEL);
  expect(place.querySelector('[role="row"]')?.getAttribute('aria-rowindex')).toBe('43');
  expect(cell('sku')?.getAttribute('role')).toBe('rowheader');
  expect(cell('available')?.getAttribute('aria-colindex')).toBe('5');
  expect([...place.querySelectorAll('[tabindex="0"]')]).toEqual([cell('available')]);
});

test('a live change writes the figures and turns the pill, in the same elements', () => {
  const { show, change, cell } = mount();
  show(LEVEL);
  const available = cell('available');
  expect([available?.textContent, cell('status')?.textContent]).toEqual(['10', 'OK']);
  change(4);
  expect([available?.textContent, cell('status')?.textContent]).toEqual(['4', 'Low']);
  change(0);
  expect(cell('status')?.textContent).toBe('Out');
  expect(cell('available')).toBe(available);
});

test('cells stay the same elements from placeholder to row and back, so that a focus can stay', () => {
  const { show, change, cell } = mount();
  show(undefined);
  const item = cell('item');
  expect(cell('onHand')?.textContent).toBe('');
  show(LEVEL);
  change(7);
  expect([cell('onHand')?.textContent, cell('item')?.textContent]).toEqual(['7', 'Mug']);
  show(undefined);
  expect(cell('onHand')?.textContent).toBe('');
  expect(cell('item')).toBe(item);
});
