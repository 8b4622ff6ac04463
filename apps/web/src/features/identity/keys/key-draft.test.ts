import { expect, test } from 'vitest';
import { NEW_KEY, newKeyOf } from './key-draft.ts';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');

test('the end of a key is counted from now, and a key without one says so', () => {
  expect(newKeyOf({ ...NEW_KEY, expiry: '30' }, NOW_MS).expiresAt).toBe('2026-12-23T12:00:00.000Z');
  expect(newKeyOf({ ...NEW_KEY, expiry: 'never' }, NOW_MS).expiresAt).toBeNull();
});
