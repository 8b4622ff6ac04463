import { expect, test } from 'vitest';
import { KEY_SCOPES, NEW_KEY, newKeyOf, toggled } from './key-draft.ts';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');

test('the end of a key is counted from now, and a key without one says so', () => {
  expect(newKeyOf({ ...NEW_KEY, expiry: '30' }, NOW_MS).expiresAt).toBe('2026-12-23T12:00:00.000Z');
  expect(newKeyOf({ ...NEW_KEY, expiry: 'never' }, NOW_MS).expiresAt).toBeNull();
});

test('no key is offered what takes a person who signs in', () => {
  expect(KEY_SCOPES).toContain('stock.sell');
  expect(KEY_SCOPES).not.toContain('people.change');
  expect(KEY_SCOPES).not.toContain('keys.change');
});

test('a member is put in once and taken out', () => {
  expect(toggled([1, 2], 2, true)).toEqual([1, 2]);
  expect(toggled([1, 2], 1, false)).toEqual([2]);
});
