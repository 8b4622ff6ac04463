import { expect, test } from 'vitest';
import { readDecimal, showDraftAmount, toAmount, toDraftAmount, toMinor } from './decimal.ts';

test.each([
  ['en-GB', '1,234.50', '1234.50'],
  ['en-GB', '1234.5', '1234.5'],
  ['en-GB', ' 12 ', '12'],
  ['de-DE', '1.234,50', '1234.50'],
  ['de-DE', '0,05', '0.05'],
  ['de-DE', '1.234', '1234'],
])('in %s, %j is read as %s', (locale, text, decimal) => {
  expect(readDecimal(text, locale)).toBe(decimal);
});

test.each([
  ['en-GB', '1,50'],
  ['en-GB', '1.234,50'],
  ['de-DE', '1.50'],
  ['de-DE', '1,234.50'],
  ['de-DE', '12.34'],
  ['en-GB', '-1'],
  ['en-GB', '1.'],
  ['en-GB', '£3'],
  ['en-GB', '1e3'],
])('in %s, %j is refused rather than guessed', (locale, text) => {
  expect(readDecimal(text, locale)).toBeNull();
});

test.each([
  ['19.5', 'GBP', 1_950],
  ['0.05', 'EUR', 5],
  ['19.500', 'EUR', 1_950],
  ['1500', 'JPY', 1_500],
  ['1.234', 'KWD', 1_234],
  ['', 'EUR', null],
])('%j in %s is %s in minor units', (amount, currency, minor) => {
  expect(toMinor(amount, currency)).toEqual({ ok: true, minor });
});

test.each([
  ['19.505', 'GBP', 'too-fine'],
  ['1.5', 'JPY', 'too-fine'],
  ['99999999999999999', 'GBP', 'too-large'],
  ['!abc', 'GBP', 'unreadable'],
])('%j in %s cannot be stored: %s', (amount, currency, fault) => {
  expect(toMinor(amount, currency)).toEqual({ ok: false, fault });
});

test.each([
  [1_950, 'GBP', '19.50'],
  [5, 'EUR', '0.05'],
  [1_500, 'JPY', '1500'],
  [null, 'EUR', ''],
])('%s in %s is shown as %j', (minor, currency, amount) => {
  expect(toAmount(minor, currency)).toBe(amount);
});

test('a draft in one language reads right in the other, and nonsense stays as typed', () => {
  const draft = toDraftAmount('1,234.50', 'en-GB');
  expect(showDraftAmount(draft, 'de-DE')).toBe('1234,50');
  expect(showDraftAmount(toDraftAmount('12,5,', 'en-GB'), 'de-DE')).toBe('12,5,');
});
