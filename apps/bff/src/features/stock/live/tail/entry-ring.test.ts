import { expect, test } from 'vitest';
import { checkOf, ringEntries } from '../../../../../test/ring-entries.ts';
import { RING_ENTRIES_MAX, RING_WINDOW_MS } from '../live-limits.ts';
import { EntryRing, forgetBeyond } from './entry-ring.ts';

const START = { seq: 0, check: checkOf(0), recordedAtMs: 0 };

function aRing(commands: number[][], nowMs = 0): EntryRing {
  const ring = new EntryRing(START);
  ring.append(ringEntries(commands), nowMs);
  return ring;
}

test('a ring gives every entry after its floor, and none before', () => {
  const ring = aRing([[7], [8, 9]]);
  expect([ring.floor, ring.head, ring.at(2).itemId]).toEqual([0, 3, 8]);
  expect(() => ring.at(0)).toThrow('outside');
  expect(() => ring.at(4)).toThrow('outside');
});

test('an entry that does not follow the head is a hole, and refused', () => {
  const ring = aRing([[7]]);
  expect(() => ring.append(ringEntries([[8]], { after: 2 }), 0)).toThrow('hole');
});

test('what is older than the window is forgotten, in whole commands', () => {
  const ring = aRing([[1, 2, 3]]);
  ring.append(ringEntries([[4]], { after: 3 }), RING_WINDOW_MS - 1);
  ring.forget(RING_WINDOW_MS - 1);
  expect(ring.floor).toBe(0);
  ring.forget(RING_WINDOW_MS);
  expect([ring.floor, ring.head]).toEqual([3, 4]);
});

test('the floor keeps the hash of the ledger there, so that a fork is found at it', () => {
  const ring = aRing([[1], [2]]);
  ring.forgetOldestCommand();
  expect(ring.markAt(1)).toMatchObject({ seq: 1, check: checkOf(1) });
  ring.forgetOldestCommand();
  expect(ring.markAt(2).check).toBe(checkOf(2));
  expect(ring.forgetOldestCommand()).toBe(0);
});

test('a ring holds no more than its number of entries, however many come', () => {
  const ring = new EntryRing(START);
  const commands = Array.from({ length: 5_000 }, () => [1, 2, 3]);
  for (let round = 0; round < 5; round += 1) {
    ring.append(ringEntries(commands, { after: ring.head }), 0);
  }
  expect(ring.head).toBe(75_000);
  expect(ring.length).toBeLessThanOrEqual(RING_ENTRIES_MAX);
  expect(ring.length).toBeGreaterThan(RING_ENTRIES_MAX - 3);
  expect(ring.at(ring.floor + 1).command.seqFrom).toBe(ring.floor + 1);
});

test('over all rings the longest forgets first', () => {
  const long = aRing([[1], [2], [3], [4]]);
  const short = aRing([[1], [2]]);
  forgetBeyond([long, short], 4);
  expect([long.length, short.length]).toEqual([2, 2]);
});
