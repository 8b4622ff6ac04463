import { expect, test } from 'vitest';
import { REFUSALS_OF_ACTOR_MAX, RefusalWatch, SAME_REFUSAL_EVERY_MS } from './refusal-watch.ts';

const refusal = (detail: object = {}, by = 'person-1') => ({
  by,
  detail: { action: 'stock.read', warehouseId: 1, ...detail },
});

test('the same refusal is worth a line once a minute; another topic, session or person at once', () => {
  const watch = new RefusalWatch();
  expect(watch.judge(refusal(), 0)).toBe('write');
  expect(watch.judge(refusal(), SAME_REFUSAL_EVERY_MS - 1)).toBe('leave');
  const others = [
    refusal({ topic: 'warehouse:1' }),
    refusal({ topic: 'pulse:1' }),
    refusal({ topic: 'pulse:1', session: 'other' }),
    refusal({}, 'person-2'),
  ];
  for (const other of others) expect(watch.judge(other, 1)).toBe('write');
  expect(watch.judge(refusal(), SAME_REFUSAL_EVERY_MS)).toBe('write');
});

test('who tries one warehouse after the other has so many lines a minute, and the last one says so', () => {
  const watch = new RefusalWatch();
  const verdicts = Array.from({ length: 10_000 }, (_, id) =>
    watch.judge(refusal({ warehouseId: id, topic: `warehouse:${id}` }), id % 1_000),
  );
  const written = verdicts.filter((verdict) => verdict !== 'leave');
  expect(written).toHaveLength(REFUSALS_OF_ACTOR_MAX);
  expect(written.at(-1)).toBe('write-last');
  expect(watch.judge(refusal({}, 'person-2'), 500)).toBe('write');
  expect(watch.judge(refusal({ warehouseId: 77_777 }), SAME_REFUSAL_EVERY_MS)).toBe('write');
});
