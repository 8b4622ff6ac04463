import type { Change } from '@stockwire/shared/live';
import type { StockStatus } from '@stockwire/shared/stock-level';
import { expect, test } from 'vitest';
import { toLevel } from '../../../../../test/ledger-server.ts';
import { LevelStore } from '../../../../realtime/level-store.ts';
import { CellPainter, type RowCells } from './cell-painter.ts';

const NOW_MS = Date.parse('2026-11-23T14:02:11Z');
const CAUSE = {
  seq: 12,
  kind: 'sell' as const,
  by: 'Till 2',
  reason: null,
  at: '2026-11-23T14:02:10Z',
  correlationId: 'c',
};

/** Item 1 at a version, with so many on hand and allocated. */
function row(version: number, onHand: number, allocated = 0): Change {
  return [1, version, onHand, onHand, 0, allocated, 0, 0];
}

function someCells(): RowCells {
  const span = () => document.createElement('span');
  return {
    onHand: span(),
    reserved: span(),
    available: span(),
    delta: span(),
    what: span(),
    at: document.createElement('time'),
  };
}

function aScreen() {
  const frames: (() => void)[] = [];
  const store = new LevelStore({ schedule: (flush) => frames.push(flush) });
  const timers: (() => void)[] = [];
  let clockMs = 0;
  const painter = new CellPainter({
    nowMs: () => NOW_MS,
    clockMs: () => clockMs,
    timeZone: 'Europe/London',
    setTimer: (callback) => timers.push(callback),
  });
  const cells = someCells();
  const statuses: StockStatus[] = [];
  const level = { ...toLevel(row(1, 10, 2)), reorderPoint: 5 };
  store.mergeLevels([level], { epoch: 1, asOf: 1 });
  painter.follow(store);
  store.subscribe(new Set([1]), painter.take);
  const detach = painter.attach({ level, cells, onStatus: (status) => statuses.push(status) });
  const change = (to: Change) => {
    store.applyChanges([to], [CAUSE]);
    for (const flush of frames.splice(0)) flush();
  };
  const pass = (durationMs: number) => {
    clockMs += durationMs;
    for (const callback of timers.splice(0)) callback();
  };
  return { change, painter, cells, statuses, detach, pass };
}

const textOf = ({ onHand, reserved, available }: RowCells) =>
  [onHand, reserved, available].map((cell) => cell.textContent);

test('writes a change into the cells it touches and marks them up or down for a moment', () => {
  const { change, cells, statuses, pass } = aScreen();
  expect(textOf(cells)).toEqual(['10', '2', '8']);
  change(row(2, 7, 3));
  expect(textOf(cells)).toEqual(['7', '3', '4']);
  expect(cells.onHand.getAttribute('data-change')).toBe('down');
  expect(cells.reserved.getAttribute('data-change')).toBe('up');
  expect([cells.delta.textContent, cells.what.textContent]).toEqual(['−3', 'sale · Till 2']);
  expect(cells.at.textContent).toBe('14:02:10');
  expect(statuses.at(-1)).toBe('low');
  pass(600);
  expect(cells.onHand.hasAttribute('data-change')).toBe(false);
});

test('a second change keeps the mark for its own time', () => {
  const { change, cells, pass } = aScreen();
  change(row(2, 7));
  pass(300);
  change(row(3, 9));
  expect(cells.onHand.getAttribute('data-change')).toBe('up');
  pass(200);
  expect(cells.onHand.getAttribute('data-change')).toBe('up');
  pass(400);
  expect(cells.onHand.hasAttribute('data-change')).toBe(false);
});

test('held, the cells stay as they were and what waits is counted; let go, they show it', () => {
  const { change, painter, cells } = aScreen();
  painter.hold(true);
  change(row(2, 7));
  change(row(3, 6));
  expect(textOf(cells)).toEqual(['10', '2', '8']);
  expect(painter.waitingCount()).toBe(1);
  const late = someCells();
  painter.attach({ level: toLevel(row(3, 6)), cells: late, onStatus: () => {} });
  expect(textOf(late)).toEqual(['10', '2', '8']);
  painter.hold(false);
  expect(textOf(cells)).toEqual(['6', '0', '6']);
  expect(painter.waitingCount()).toBe(0);
});

test('says why a figure cannot all be sold, and takes it back', () => {
  const { change, cells } = aScreen();
  change([1, 2, 10, 8, 0, 0, 0, 0]);
  expect(cells.onHand.title).toMatch(/^2 of these cannot be sold/);
  change([1, 3, 8, 8, 0, 0, 0, 0]);
  expect(cells.onHand.hasAttribute('title')).toBe(false);
});

test('a row that left the screen is written no more', () => {
  const { change, cells, detach } = aScreen();
  detach();
  change(row(2, 7));
  expect(textOf(cells)).toEqual(['10', '2', '8']);
});
