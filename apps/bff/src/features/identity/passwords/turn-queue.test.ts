import { expect, test, vi } from 'vitest';
import { TurnQueue } from './turn-queue.ts';

/** Works that end when they are told to. */
function someWorks(queue: TurnQueue, count: number) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const results = Array.from({ length: count }, (_, place) =>
    queue.run(async () => {
      const ended = new Promise<void>((resolve) => {
        ends[place] = resolve;
      });
      begun.push(place);
      await ended;
      return place;
    }),
  );
  return { begun, end: (place: number) => ends[place]?.(), results };
}

test('no more run at once than may, and the others follow in their order', async () => {
  const { begun, end, results } = someWorks(new TurnQueue({ atOnce: 2, waiting: 10 }), 4);
  const haveBegun = (works: number[]) => vi.waitFor(() => expect(begun).toEqual(works));
  await haveBegun([0, 1]);
  end(1);
  await haveBegun([0, 1, 2]);
  end(0);
  await haveBegun([0, 1, 2, 3]);
  end(2);
  end(3);
  expect(await Promise.all(results)).toEqual([0, 1, 2, 3]);
});

test('who comes when all places to wait are taken is refused at once, and may come again later', async () => {
  const queue = new TurnQueue({ atOnce: 1, waiting: 1 });
  const { begun, end, results } = someWorks(queue, 2);
  await expect(queue.run(() => Promise.resolve())).rejects.toMatchObject({
    refusal: { code: 'busy', retryAfterS: 2 },
  });
  end(0);
  await vi.waitFor(() => expect(begun).toEqual([0, 1]));
  end(1);
  await Promise.all(results);
  expect(await queue.run(() => Promise.resolve('done'))).toBe('done');
});

test('a work that fails gives its place on', async () => {
  const queue = new TurnQueue({ atOnce: 1, waiting: 1 });
  await expect(queue.run(() => Promise.reject(new Error('no memory')))).rejects.toThrow(
    'no memory',
  );
  expect(await queue.run(() => Promise.resolve('done'))).toBe('done');
});
