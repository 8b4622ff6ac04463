import { expect, test } from 'vitest';
import { foldGtin, gtinCheckDigit, isGtin, shortestGtin } from './gtin.ts';

// The check digits are those that GS1 and the trade publish for these numbers.
test.each([
  ['EAN-13', '629104150021', 3],
  ['EAN-13 of a book', '978030640615', 7],
  ['UPC-A', '03600029145', 2],
  ['EAN-8', '9638507', 4],
  ['ITF-14', '1061414100041', 5],
  ['a sum that is a multiple of ten', '0000000', 0],
])('the check digit of an %s, %s, is %i', (_, digits, checkDigit) => {
  expect(gtinCheckDigit(digits)).toBe(checkDigit);
  expect(isGtin(`${digits}${checkDigit}`)).toBe(true);
});

test.each([
  ['a wrong check digit', '6291041500214'],
  ['two neighbours swapped', '6291041500231'],
  ['nine digits', '123456784'],
  ['eleven digits', '03600029145'],
  ['fifteen digits', '006291041500213'],
  ['a letter', '62910415002I3'],
  ['digits of another script', '٩٦٣٨٥٠٧٤'],
  ['nothing', ''],
  ['outer space', ' 96385074'],
])('%s is no GTIN', (_, text) => {
  expect(isGtin(text)).toBe(false);
});

test('a UPC-A and the EAN-13 with a zero before it are one number', () => {
  expect(foldGtin('036000291452')).toBe(foldGtin('0036000291452'));
  expect(foldGtin('96385074')).toBe('00000096385074');
});

test.each([
  ['96385074', '96385074'],
  ['036000291452', '036000291452'],
  ['0036000291452', '036000291452'],
  ['6291041500213', '6291041500213'],
  ['10614141000415', '10614141000415'],
])('%s is shown as %s, which checks', (sent, shown) => {
  expect(shortestGtin(foldGtin(sent))).toBe(shown);
  expect(isGtin(shown)).toBe(true);
});
