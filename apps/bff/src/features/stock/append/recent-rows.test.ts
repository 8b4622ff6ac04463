import { expect, test } from 'vitest';
import { seededRandom } from '../../../../test/seeded-random.ts';
import { RecentRows } from './recent-rows.ts';

function wide(rowsMax: number) {
  return new RecentRows<{ width: number }>(rowsMax, ({ width }) => width);
}

test('what is used stays, what is not used goes', () => {
  const rows = wide(8);
  rows.set('used', { width: 1 });
  for (let turn = 0; turn < 50; turn += 1) {
    rows.set(`passing ${turn}`, { width: 1 });
    expect(rows.get('used')).toBeDefined();
  }
  expect(rows.get('passing 3')).toBeUndefined();
});

test('a row that was replaced is never found again', () => {
  const random = seededRandom(7);
  const rows = wide(12);
  const newest = new Map<string, { width: number }>();
  for (let turn = 0; turn < 5_000; turn += 1) {
    const key = String(Math.floor(random() * 15));
    if (random() < 0.5) {
      const value = { width: 1 + Math.floor(random() * 3) };
      newest.set(key, value);
      rows.set(key, value);
    } else {
      const found = rows.get(key);
      if (found) expect(found).toBe(newest.get(key));
    }
    expect(rows.rows).toBeLessThanOrEqual(12);
  }
});
