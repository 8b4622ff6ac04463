import { expect, test } from 'vitest';
import { nextPlace } from './use-matrix-keys.ts';

const SIZE = { rows: 30, columns: 5 };
const AT = { row: 12, column: 2 };

test.each([
  ['ArrowUp', false, { row: 11, column: 2 }],
  ['ArrowDown', false, { row: 13, column: 2 }],
  ['ArrowLeft', false, { row: 12, column: 1 }],
  ['ArrowRight', false, { row: 12, column: 3 }],
  ['PageUp', false, { row: 2, column: 2 }],
  ['PageDown', false, { row: 22, column: 2 }],
  ['Home', false, { row: 12, column: 0 }],
  ['End', false, { row: 12, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 29, column: 4 }],
  ['a', false, null],
])('%s (with Ctrl: %s) leads to %j', (key, isAll, place) => {
  expect(nextPlace(AT, { key, isAll }, SIZE)).toEqual(place);
});

test('no key leads over an edge', () => {
  const first = { row: 0, column: 0 };
  const last = { row: 29, column: 4 };
  for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp', 'Home']) {
    expect(nextPlace(first, { key, isAll: false }, SIZE)).toEqual(first);
  }
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) {
    expect(nextPlace(last, { key, isAll: false }, SIZE)).toEqual(last);
  }
});
