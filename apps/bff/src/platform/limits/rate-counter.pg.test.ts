import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { type Counted, countHere, countTogether } from './rate-counter.ts';

const WINDOW = { name: 'requests', windowS: 60 };

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test('nodes that count together count every request once', async () => {
  const one = countTogether(db.database.sql, WINDOW);
  const other = countTogether(db.owner.sql, WINDOW);
  await Promise.all([db.database.sql`select 1`, db.owner.sql`select 1`]);
  const counted: Counted[] = [];
  // Ten at once: a statement that waits too long for a connection would be counted by its node alone.
  while (counted.length < 200) {
    const more = [one, other, one, other, one, other, one, other, one, other];
    counted.push(...(await Promise.all(more.map((node) => node.count('somebody')))));
  }
  const counts = counted.map(({ count }) => count).sort((a, b) => a - b);
  expect(counts).toEqual(Array.from({ length: 200 }, (_, before) => before + 1));
  for (const { resetMs } of counted) {
    expect(resetMs).toBeGreaterThan(0);
    expect(resetMs).toBeLessThanOrEqual(60_000);
  }
});

test('keys and limits are counted apart', async () => {
  const one = countTogether(db.database.sql, WINDOW);
  const other = countTogether(db.database.sql, { name: 'guesses', windowS: 60 });
  await one.count('a');
  expect((await one.count('b')).count).toBe(1);
  expect((await other.count('a')).count).toBe(1);
});

test('a window that is over is counted anew', async () => {
  const counter = countTogether(db.database.sql, WINDOW);
  await counter.count('late');
  await counter.count('late');
  await db.owner.sql`update identity.rate_limits set expire = expire - 60000`;
  expect((await counter.count('late')).count).toBe(1);
});

test('a node that counts for itself needs no database', async () => {
  const counter = countHere(WINDOW);
  expect((await counter.count('a')).count).toBe(1);
  expect((await counter.count('a')).count).toBe(2);
});
