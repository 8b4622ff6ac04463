import { expect, test } from 'vitest';
import { parseInteger, tidyTyping } from './parse-integer.ts';

test.each([
  ['12', 12],
  ['+3', 3],
  ['-3', -3],
  ['\u22123', -3],
  ['1,204', 1204],
  ['1 204', 1204],
  ['-0', 0],
])('reads %j as %d', (text, value) => {
  expect(parseInteger(text)).toBe(value);
});

test.each([
  ['1.204', 1204],
  ['\u22121.204.000', -1204000],
  ['1 204', 1204],
  ['12', 12],
])('reads %j in German as %d', (text, value) => {
  expect(parseInteger(text, 'de-DE')).toBe(value);
});

test.each(['1,5', '1,204', '1.5', '1.20', '12.34.567'])('refuses %j in German', (text) => {
  expect(parseInteger(text, 'de-DE')).toBeNull();
});

test.each(['', '-', '1.5', '1,5', '1,20', '1e3', 'twelve', '3-', '--3', '9999999999999999'])(
  'refuses %j rather than guess',
  (text) => {
    expect(parseInteger(text)).toBeNull();
  },
);

test('a typed hyphen is shown as a minus sign', () => {
  expect(tidyTyping('-12')).toBe('\u221212');
});
