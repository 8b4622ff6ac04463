import { expect, test } from 'vitest';
import { type Answering, type BatchTaker, CommandQueue } from './command-queue.ts';
import type { Queued } from './fold-batch.ts';
import type { Outcome } from './ledger.ts';

const REFUSED: Outcome = { accepted: false, refusal: { reason: { code: 'not-storable' } } };

function queued(id: number): Queued {
  return {
    fingerprint: `body ${id}`,
    submission: {
      commandId: `test/${id}`,
      command: { kind: 'adjust', sku: 'CUP', delta: 1, reason: 'found' },
      actor: { id: 'test', device: null, name: 'Test' },
      correlationId: 'c'.repeat(32),
    },
  };
}

function answers(batch: Queued[]): Promise<Answering> {
  return Promise.resolve(() => Promise.resolve(batch.map(() => REFUSED)));
}

const crowd = (size: number) => Array.from({ length: size }, (_, id) => queued(id));

test.each([
  { overlaps: false, size: 300, sizes: [300] },
  { overlaps: true, size: 300, sizes: [150, 150] },
  { overlaps: true, size: 8, sizes: [8] },
  { overlaps: false, size: 600, sizes: [512, 88] },
])('$size who wait at once make batches of $sizes when judging ahead is $overlaps', async (row) => {
  const sizes: number[] = [];
  const held: (() => void)[] = [];
  const taker: BatchTaker = {
    overlaps: row.overlaps,
    take(batch) {
      sizes.push(batch.length);
      const answering = new Promise<Answering>((resolve) =>
        held.push(() => resolve(answers(batch))),
      );
      // Answers come when all batches have been taken: until then each of them is under way.
      if (held.length === row.sizes.length) for (const release of held) release();
      return Promise.resolve({ answering });
    },
  };
  const queue = new CommandQueue(taker);
  const outcomes = await Promise.all(crowd(row.size).map((one) => queue.add(one)));
  expect(outcomes).toHaveLength(row.size);
  expect(sizes).toEqual(row.sizes);
});

test('a batch that cannot be taken fails alone: those behind it go on', async () => {
  let turn = 0;
  const queue = new CommandQueue({
    overlaps: false,
    take(batch) {
      turn += 1;
      if (turn === 1) return Promise.reject(new Error('a bug'));
      return Promise.resolve({ answering: answers(batch) });
    },
  });
  const first = queue.add(queued(1));
  await expect(first).rejects.toThrow('a bug');
  await expect(queue.add(queued(2))).resolves.toEqual(REFUSED);
  await expect(queue.add(queued(1))).resolves.toEqual(REFUSED);
});
