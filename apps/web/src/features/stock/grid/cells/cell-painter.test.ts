import type { Change } from '@stockwire/shared/live';
import type { StockStatus } from '@stockwire/shared/stock-level';
import { expect, test } from 'vitest';
import { toLevel } from '../../../../../test/ledger-server.ts';
import { LevelStore } from '../../../../realtime/level-store.ts';
import { NO_SEARCH } from '../search/grid-search.ts';
import { CellPainter } from './cell-painter.ts';
import { ghostJudge } from './ghost.ts';

const NOW_MS = Date.parse('2026-11-23T14:02:11Z');
const CAUSE = {
  seq: 12,
  kind: 'sell' as const,
  by: 'Till 2',
  reason: null,
  at: '2026-11-23T14:02:10Z',
};

/** Item 1 at a version, with so many on hand and allocated. */
function row(version: number, onHand: number, allocated = 0): Change {
  return [1, version, onHand, onHand, 0, allocated, 0, 0];
}

const PARTS = ['onHand', 'reserved', 'available', 'delta', 'what', 'at', 'ghost'];

/** A row as React leaves it: a cell around each part, and nothing in the parts. */
function aRow() {
  const element = document.createElement('div');
  element.innerHTML = `${PARTS.map((name) => `<div><span data-live="${name}"></span></div>`).join('')}
    <div><svg data-live="trend"><path/><circle/></svg></div>`;
  const part = (name: string) => {
    const found = element.querySelector<HTMLElement>(`[data-live="${name}"]`);
    if (found === null) throw new Error(`the row has no ${name}`);
    return found;
  };
  const textOf = (...names: string[]) => names.map((name) => part(name).textContent);
  const changeOf = (name: string) => part(name).parentElement?.getAttribute('data-change') ?? null;
  return { element, part, textOf, changeOf, figures: () => textOf(...PARTS.slice(0, 3)) };
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
  const cells = aRow();
  const statuses: StockStatus[] = [];
  const level = { ...toLevel(row(1, 10, 2)), reorderPoint: 5 };
  store.mergeLevels([level], { epoch: 1, asOf: 1 });
  painter.follow(store);
  store.subscribe(new Set([1]), painter.take);
  const detach = painter.attach({
    level,
    element: cells.element,
    onStatus: (status) => statuses.push(status),
  });
  const change = (to: Change) => {
    store.applyChanges([to], [CAUSE]);
    for (const flush of frames.splice(0)) flush();
  };
  const pass = (durationMs: number) => {
    clockMs += durationMs;
    for (const callback of timers.splice(0)) callback();
  };
  return { change, painter, cells, statuses, detach, pass, level };
}

test('writes a change into the cells it touches and marks them up or down for a moment', () => {
  const { change, cells, statuses, pass } = aScreen();
  expect(cells.figures()).toEqual(['10', '2', '8']);
  change(row(2, 7, 3));
  expect(cells.figures()).toEqual(['7', '3', '4']);
  expect(cells.changeOf('onHand')).toBe('down');
  expect(cells.changeOf('reserved')).toBe('up');
  expect(cells.textOf('delta', 'what')).toEqual(['−3', 'sale · Till 2']);
  expect(cells.part('at').textContent).toBe('14:02:10');
  expect(statuses.at(-1)).toBe('low');
  pass(600);
  expect(cells.changeOf('onHand')).toBeNull();
});

test('a second change keeps the mark for its own time', () => {
  const { change, cells, pass } = aScreen();
  change(row(2, 7));
  pass(300);
  change(row(3, 9));
  expect(cells.changeOf('onHand')).toBe('up');
  pass(200);
  expect(cells.changeOf('onHand')).toBe('up');
  pass(400);
  expect(cells.changeOf('onHand')).toBeNull();
});

test('held, the cells stay as they were and what waits is counted; let go, they show it', () => {
  const { change, painter, cells } = aScreen();
  painter.hold(true);
  change(row(2, 7));
  change(row(3, 6));
  expect(cells.figures()).toEqual(['10', '2', '8']);
  expect(painter.waitingCount()).toBe(1);
  const late = aRow();
  painter.attach({ level: toLevel(row(3, 6)), element: late.element, onStatus: () => {} });
  expect(late.figures()).toEqual(['10', '2', '8']);
  painter.hold(false);
  expect(cells.figures()).toEqual(['6', '0', '6']);
  expect(painter.waitingCount()).toBe(0);
});

test('says why a figure cannot all be sold, and takes it back', () => {
  const { change, cells } = aScreen();
  change([1, 2, 10, 8, 0, 0, 0, 0]);
  expect(cells.part('onHand').title).toMatch(/^2 of these cannot be sold/);
  change([1, 3, 8, 8, 0, 0, 0, 0]);
  expect(cells.part('onHand').hasAttribute('title')).toBe(false);
});

test('a row that left the screen is written no more', () => {
  const { change, cells, detach } = aScreen();
  detach();
  change(row(2, 7));
  expect(cells.figures()).toEqual(['10', '2', '8']);
});

test('a row that is no longer what was asked for stays, and says so', () => {
  const { change, painter, cells, level } = aScreen();
  painter.judgeBy(ghostJudge({ ...NO_SEARCH, status: ['ok'] }));
  expect(cells.element.hasAttribute('data-ghost')).toBe(false);
  change(row(2, 3));
  expect(cells.element.hasAttribute('data-ghost')).toBe(true);
  expect(cells.textOf('ghost')).toEqual(['no longer OK']);
  expect(painter.isGhost(level)).toBe(true);
  change(row(3, 30));
  expect(cells.element.hasAttribute('data-ghost')).toBe(false);
  expect(cells.textOf('ghost')).toEqual(['']);
});

test('a trend ends where the stream is, in the colour of the status', () => {
  const { change, painter, cells } = aScreen();
  const trend = cells.part('trend');
  expect(trend.children[1]?.getAttribute('visibility')).toBe('hidden');
  painter.drawTrends(() => [4, 8, 10]);
  expect(trend.getAttribute('aria-label')).toBe('4 to 10, lowest 4');
  expect(trend.getAttribute('data-tone')).toBe('ok');
  const path = trend.children[0]?.getAttribute('d');
  change(row(2, 2));
  expect(trend.getAttribute('aria-label')).toBe('4 to 2, lowest 2');
  expect(trend.children[0]?.getAttribute('d')).not.toBe(path);
  expect(trend.getAttribute('data-tone')).toBe('low');
});

test('elements that another row takes over keep nothing of the one before', () => {
  const { change, painter, cells, detach } = aScreen();
  change([1, 2, 10, 8, 0, 0, 0, 0]);
  detach();
  painter.attach({
    level: toLevel([2, 1, 3, 3, 0, 0, 0, 0]),
    element: cells.element,
    onStatus: () => {},
  });
  expect(cells.figures()).toEqual(['3', '0', '3']);
  expect(cells.part('onHand').hasAttribute('title')).toBe(false);
  expect(cells.changeOf('onHand')).toBeNull();
  expect(cells.textOf('delta')).toEqual(['']);
});
