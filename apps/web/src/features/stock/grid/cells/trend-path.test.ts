import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TREND_BOX, trendShape } from './trend-path.ts';

test('a level that never moved is a line through the middle', () => {
  expect(trendShape([7, 7, 7])).toEqual({ path: 'M0 8H56', endX: 56, endY: 8 });
});

test('stock goes in steps: level, then at once to the next', () => {
  expect(trendShape([10, 10, 0]).path).toBe('M0 2H56V14H56');
});

test('no level whatever is drawn outside the box', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 25 }), (points) => {
      const { path, endY } = trendShape(points);
      for (const y of [...path.matchAll(/[V ](-?[\d.]+)/g)].map(([, px]) => Number(px))) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(TREND_BOX.heightPx);
      }
      expect(Number.isFinite(endY)).toBe(true);
    }),
  );
});
