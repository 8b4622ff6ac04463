import { expect, test } from 'vitest';
import { createBadgeReader } from './badge-reader.ts';

/** Types a text and Enter, a key every so many milliseconds; answers what was read. */
function typed(text: string, gapMs: number, read = createBadgeReader()): string | null {
  let nowMs = 1_000_000;
  const press = (key: string) => {
    nowMs += gapMs;
    return read({ key, timeStamp: nowMs, ctrlKey: false, altKey: false, metaKey: false });
  };
  for (const key of text) press(key);
  return press('Enter');
}

test('what comes faster than fingers and ends in Enter is a badge', () => {
  expect(typed('BADGE-4711', 8)).toBe('BADGE-4711');
});

test('a PIN typed by hand is none, however long it is', () => {
  expect(typed('48291573', 120)).toBeNull();
});

test('a short burst is a key that was leaned on', () => {
  expect(typed('11111', 8)).toBeNull();
});

test('what was typed by hand before the scan is no part of it', () => {
  const read = createBadgeReader();
  read({ key: '4', timeStamp: 0, ctrlKey: false, altKey: false, metaKey: false });
  read({ key: '8', timeStamp: 400, ctrlKey: false, altKey: false, metaKey: false });
  expect(typed('BADGE-4711', 8, read)).toBe('BADGE-4711');
});

test('a scan is read once', () => {
  const read = createBadgeReader();
  expect(typed('BADGE-4711', 8, read)).toBe('BADGE-4711');
  expect(typed('', 8, read)).toBeNull();
});
