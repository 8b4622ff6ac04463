import { expect, test } from 'vitest';
import { mayBecomeGood, readGtin } from './gtin-note.ts';

test.each([
  ['40170725', 'EAN-8'],
  ['036000291452', 'UPC-A'],
  ['4006381333931', 'EAN-13'],
  [' 10614141000415 ', 'ITF-14'],
])('%s is a good %s', (text, kind) => {
  expect(readGtin(text)).toEqual({ state: 'good', kind });
});

test('a wrong check digit is named with the right one', () => {
  expect(readGtin('4006381333932')).toEqual({
    state: 'check-digit',
    kind: 'EAN-13',
    found: '2',
    right: 1,
  });
});

test.each([
  ['', { state: 'empty' }],
  ['4006 381', { state: 'letters' }],
  ['40063', { state: 'unfinished', digits: 5, next: 8 }],
  ['400638133', { state: 'unfinished', digits: 9, next: 12 }],
  ['106141410004150', { state: 'too-long', digits: 15 }],
])('%j is read as %j', (text, note) => {
  expect(readGtin(text)).toEqual(note);
});

test('what typing on can put right is not called wrong yet', () => {
  expect(mayBecomeGood(readGtin('40063'))).toBe(true);
  expect(mayBecomeGood(readGtin('40063813'))).toBe(true);
  expect(mayBecomeGood(readGtin('10614141000416'))).toBe(false);
  expect(mayBecomeGood(readGtin('40X'))).toBe(false);
});
