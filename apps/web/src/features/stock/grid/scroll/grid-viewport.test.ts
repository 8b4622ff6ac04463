import { expect, test } from 'vitest';
import type { RowRange } from '../lines/grid-lines.ts';
import { GridViewport, lineTopPx } from './grid-viewport.ts';

const LINE_PX = 26;
const VIEW_PX = 780;

/** An element that scrolls as a browser's does: whole pixels, and no farther than its content. */
function aScroller(viewport: GridViewport) {
  let at = 0;
  const scroller = {
    clientHeight: VIEW_PX,
    get scrollTop() {
      return at;
    },
    set scrollTop(px: number) {
      at = Math.min(Math.max(0, Math.floor(px)), Math.max(0, viewport.shown().spacerPx - VIEW_PX));
    },
  };
  return scroller as HTMLElement;
}

function aScreen(lineCount: number) {
  const ranges: RowRange[] = [];
  const rests: (() => void)[] = [];
  const viewport = new GridViewport({
    onMoved: (range) => ranges.push(range),
    setTimer: (rest) => {
      rests.push(rest);
      return () => {};
    },
  });
  const scroller = aScroller(viewport);
  const shape = { linePx: LINE_PX, headerPx: 0, coveredPx: 0 };
  viewport.reshape({ ...shape, lineCount });
  viewport.attach(scroller);
  const wheel = (byPx: number) => {
    scroller.scrollTop += byPx;
    viewport.scrolled(false);
  };
  const drag = (share: number) => {
    scroller.scrollTop = share * (viewport.shown().spacerPx - VIEW_PX);
    viewport.scrolled(true);
  };
  /** Where a line is drawn below the top of the screen. */
  const drawnAt = (line: number) => {
    const { windowPx, windowLine } = viewport.shown();
    return windowPx + lineTopPx(line, windowLine, LINE_PX) - scroller.scrollTop;
  };
  return { viewport, scroller, shape, wheel, drag, drawnAt, ranges, rests };
}

test('lines are drawn where they belong while the wheel turns, and no new elements are made', () => {
  const { viewport, wheel, drawnAt } = aScreen(1_000_000);
  wheel(0);
  const most = viewport.shown().slots.size;
  for (let turn = 1; turn < 400; turn += 1) {
    wheel(100);
    expect(drawnAt(Math.floor((turn * 100) / LINE_PX))).toBe(0 - ((turn * 100) % LINE_PX));
    for (const slot of viewport.shown().slots.values()) expect(slot).toBeLessThan(most + 30);
  }
});

test('the last of a million lines stands at the very bottom by scrollbar, by key and by wheel', () => {
  const last = 999_999;
  const { viewport, drag, wheel, drawnAt } = aScreen(1_000_000);
  drag(1);
  expect(drawnAt(last)).toBe(VIEW_PX - LINE_PX);
  viewport.reveal(0);
  expect(drawnAt(0)).toBe(0);
  viewport.reveal(last - 40);
  for (let turn = 0; turn < 20; turn += 1) wheel(120);
  expect(drawnAt(last)).toBe(VIEW_PX - LINE_PX);
  viewport.reveal(500_000);
  viewport.reveal(last);
  expect(drawnAt(last)).toBe(VIEW_PX - LINE_PX);
});

test('the scrollbar is put right at rest, and not a line moves for it', () => {
  const { viewport, scroller, wheel, drawnAt, rests } = aScreen(1_000_000);
  viewport.reveal(500_000);
  for (let turn = 0; turn < 60; turn += 1) wheel(100);
  const line = viewport.firstLine();
  const [before, drawn] = [scroller.scrollTop, drawnAt(line)];
  rests.at(-1)?.();
  expect(scroller.scrollTop).not.toBe(before);
  expect(drawnAt(line)).toBe(drawn);
});

test('a line with the focus stands on, in the same element, however far the screen goes', () => {
  const { viewport, drag } = aScreen(1_000_000);
  viewport.keep(3);
  const slot = viewport.shown().slots.get(3);
  for (const share of [0.2, 0.9, 0.5, 1]) {
    drag(share);
    expect(viewport.shown().slots.get(3)).toBe(slot);
  }
});

test('another height of rows leaves the first line where it was', () => {
  const { viewport, shape, drawnAt } = aScreen(1_000_000);
  viewport.reveal(700_000);
  const line = viewport.firstLine();
  viewport.reshape({ ...shape, lineCount: 1_000_000, linePx: 40 });
  expect(Math.abs(viewport.firstLine() - line)).toBeLessThanOrEqual(1);
  viewport.reshape({ ...shape, lineCount: 10 });
  expect(drawnAt(0)).toBe(0);
});

test('a line under the name of its group is brought out from under it', () => {
  const { viewport, shape, drawnAt } = aScreen(100);
  viewport.reshape({ ...shape, lineCount: 100, coveredPx: LINE_PX }, 50);
  viewport.reveal(50);
  expect(drawnAt(50)).toBe(LINE_PX);
});
