import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maxTopPx,
  placeAfterScroll,
  placeAt,
  type ScrollExtent,
  SPACER_PX_MAX,
  scrollPxOf,
  spacerPx,
  topPxOf,
} from './scroll-map.ts';

const MILLION = { contentPx: 26_000_000, viewPx: 800 };
const extents = fc
  .record({
    lines: fc.integer({ min: 1, max: 1_000_500 }),
    linePx: fc.constantFrom(26, 32, 40, 58),
    viewPx: fc.integer({ min: 100, max: 2_200 }),
  })
  .map(({ lines, linePx, viewPx }) => ({ contentPx: lines * linePx, viewPx }));
const maxScroll = (extent: ScrollExtent) => Math.max(0, spacerPx(extent) - extent.viewPx);
const wheel = (byPx: number, place: { scrollPx: number }, extent: ScrollExtent) => ({
  scrollPx: Math.min(Math.max(place.scrollPx + byPx, 0), maxScroll(extent)),
  isDragged: false,
});

test('few rows scroll as any page does', () => {
  const extent = { contentPx: 5_200, viewPx: 800 };
  expect(spacerPx(extent)).toBe(5_200);
  expect(scrollPxOf(extent, 1_234)).toBe(1_234);
  expect(
    placeAfterScroll(extent, { topPx: 0, scrollPx: 0 }, { scrollPx: 4_400, isDragged: false }),
  ).toEqual({ topPx: 4_400, scrollPx: 4_400 });
});

test('a million rows never ask the browser for more than it can bear', () => {
  for (const linePx of [26, 32, 40, 58]) {
    expect(spacerPx({ contentPx: 1_000_000 * linePx, viewPx: 800 })).toBe(SPACER_PX_MAX);
  }
});

test('the ends of the scrollbar are the ends of the rows, at every height', () => {
  fc.assert(
    fc.property(extents, (extent) => {
      expect(topPxOf(extent, 0)).toBe(0);
      expect(topPxOf(extent, maxScroll(extent))).toBe(maxTopPx(extent));
      expect(scrollPxOf(extent, 0)).toBe(0);
      expect(scrollPxOf(extent, maxTopPx(extent))).toBe(maxScroll(extent));
    }),
  );
});

test('further down the scrollbar is never further up in the rows', () => {
  fc.assert(
    fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, share) => {
      const scrollPx = Math.floor(share * maxScroll(extent));
      expect(topPxOf(extent, scrollPx + 1)).toBeGreaterThanOrEqual(topPxOf(extent, scrollPx));
      expect(Math.abs(scrollPxOf(extent, topPxOf(extent, scrollPx)) - scrollPx)).toBeLessThan(2);
    }),
  );
});

test('a wheel moves the rows by what it moves, wherever they stand, and stops at the ends', () => {
  fc.assert(
    fc.property(
      extents,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.integer({ min: -2_900, max: 2_900 }), { maxLength: 200 }),
      (extent, share, moves) => {
        let place = placeAt(extent, Math.floor(share * maxTopPx(extent)));
        let expected = place.topPx;
        for (const byPx of moves) {
          const move = wheel(byPx, place, extent);
          const went = move.scrollPx - place.scrollPx;
          place = placeAfterScroll(extent, place, move);
          expected = Math.min(Math.max(expected + went, 0), maxTopPx(extent));
          expect(place.topPx).toBe(expected);
        }
      },
    ),
  );
});

test('by the wheel alone the first row and the last are reached from the middle', () => {
  for (const byPx of [-700, 700]) {
    let place = placeAt(MILLION, 13_000_000);
    for (let turns = 0; turns < 20_000; turns += 1) {
      place = placeAfterScroll(MILLION, place, wheel(byPx, place, MILLION));
    }
    expect(place).toEqual(placeAt(MILLION, byPx < 0 ? 0 : maxTopPx(MILLION)));
  }
});

test('a hand on the scrollbar goes proportionally, and to the very last row', () => {
  const from = placeAt(MILLION, 0);
  const half = placeAfterScroll(MILLION, from, { scrollPx: 3_999_600, isDragged: true });
  expect(half.topPx / maxTopPx(MILLION)).toBeCloseTo(0.5, 3);
  const jump = placeAfterScroll(MILLION, from, {
    scrollPx: maxScroll(MILLION),
    isDragged: false,
  });
  expect(jump.topPx).toBe(maxTopPx(MILLION));
});
