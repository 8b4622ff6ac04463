import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from './fetch-rows.ts';
import { hasRow, spansOfRows } from './row-spans.ts';

test('every row is read once, in order, by pages that the server allows', () => {
  const rows = fc.uniqueArray(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (wanted) => {
      const pages = pagesOf(spansOfRows(wanted));
      for (const row of wanted) expect(hasRow(pages, row)).toBe(true);
      for (const [place, { from, to }] of pages.entries()) {
        expect(to - from).toBeLessThanOrEqual(500);
        expect(from).toBeGreaterThanOrEqual(pages[place - 1]?.to ?? 0);
      }
    }),
  );
});

test('ten thousand rows in a run are twenty reads, and rows close together one', () => {
  expect(pagesOf([{ from: 7, to: 10_007 }])).toHaveLength(20);
  expect(pagesOf(spansOfRows([3, 90, 400]))).toEqual([{ from: 3, to: 401 }]);
});
