import { expect, test } from 'vitest';
import {
  nextKeySigns,
  PUBLISHED_BEFORE_MS,
  publishedKeysAt,
  SIGNS_FOR_MS,
  signingKeyAt,
} from './signing-key-life.ts';

const START = Date.UTC(2026, 10, 1);
const key = (generation: number, fromMs: number) => ({
  generation,
  keyId: `key-${generation}`,
  signsFrom: new Date(START + fromMs),
});
const generations = (keys: { generation: number }[]) => keys.map(({ generation }) => generation);

test('the first key signs at once, the next one is published before it signs', () => {
  expect(nextKeySigns([], START)).toEqual(new Date(START));
  const keys = [key(1, 0)];
  const dueMs = START + SIGNS_FOR_MS - PUBLISHED_BEFORE_MS;
  expect(nextKeySigns(keys, dueMs - 1)).toBeNull();
  expect(nextKeySigns(keys, dueMs)).toEqual(new Date(START + SIGNS_FOR_MS));
});

test('after a long rest the next key is still published before it signs', () => {
  const nowMs = START + 10 * SIGNS_FOR_MS;
  expect(nextKeySigns([key(1, 0)], nowMs)).toEqual(new Date(nowMs + PUBLISHED_BEFORE_MS));
});

test('a key signs from its time on, until the next one does', () => {
  const keys = [key(1, 0), key(2, SIGNS_FOR_MS)];
  expect(signingKeyAt(keys, START - 1)).toBeUndefined();
  expect(signingKeyAt(keys, START + SIGNS_FOR_MS - 1)?.generation).toBe(1);
  expect(signingKeyAt(keys, START + SIGNS_FOR_MS)?.generation).toBe(2);
});

test('a key is published as long as something that it signed may be good', () => {
  const keys = [key(1, 0), key(2, SIGNS_FOR_MS)];
  expect(generations(publishedKeysAt(keys, START + SIGNS_FOR_MS - 1))).toEqual([1, 2]);
  expect(generations(publishedKeysAt(keys, START + SIGNS_FOR_MS + 15 * 60_000))).toEqual([1, 2]);
  expect(generations(publishedKeysAt(keys, START + SIGNS_FOR_MS + 17 * 60_000))).toEqual([2]);
});
