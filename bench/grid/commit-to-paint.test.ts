import { expect, test } from 'vitest';
import { commitToPaint } from './commit-to-paint.ts';

test('a change that a later one overtook counts until the frame that shows the later one', () => {
  const commits = [
    { sku: 'A', onHandAfter: 11, atMs: 1_000 },
    { sku: 'A', onHandAfter: 12, atMs: 1_010 },
    { sku: 'B', onHandAfter: 5, atMs: 1_000 },
  ];
  const notes = { paints: { A: [[12, 1_050] as [number, number]] }, interactionsMs: [] };
  const times = commitToPaint(commits, notes);
  expect(times.total).toBe(2);
  expect(times.percentileMs(0.5)).toBeCloseTo(40, 0);
  expect(times.maxMs).toBe(50);
});
