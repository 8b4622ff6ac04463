import { expect, test } from 'vitest';
import { findSeqAt } from './find-seq-at.ts';

const TIMES = [10, 20, 20, 20, 50, 60];
const read = async (seq: number) => TIMES[seq - 1] ?? null;

test.each([
  { atMs: 5, seq: 0 },
  { atMs: 20, seq: 1 },
  { atMs: 21, seq: 4 },
  { atMs: 60, seq: 5 },
  { atMs: 99, seq: 6 },
])('the newest entry before $atMs is $seq', async ({ atMs, seq }) => {
  expect(await findSeqAt(TIMES.length, atMs, read)).toBe(seq);
});

test('a million entries take some twenty reads', async () => {
  let reads = 0;
  const seq = await findSeqAt(1_000_000, 777_777, async (at) => {
    reads += 1;
    return at;
  });
  expect(seq).toBe(777_776);
  expect(reads).toBeLessThanOrEqual(20);
});

test('an empty ledger has none', async () => {
  expect(await findSeqAt(0, 99, read)).toBe(0);
});
