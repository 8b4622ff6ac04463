import { expect, test } from 'vitest';
import { foldSearch, searchPatterns, searchTextOf } from './search-text.ts';

test.each([
  ['  Crème   BRÛLÉE set ', 'creme brulee set'],
  ['Ｗｉｄｅ ﬁtting', 'wide fitting'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['A\tB', 'a b'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(foldSearch(text)).toBe(folded);
});

test('an item is found by SKU, name and every GTIN', () => {
  const text = searchTextOf({
    sku: 'KT-100',
    name: 'Kettle',
    packs: [{ gtin: '036000291452' }, { gtin: null }],
  });
  expect(text).toBe('kt-100 kettle 00036000291452');
});

test('each word is one pattern, and signs of LIKE mean themselves', () => {
  expect(searchPatterns(' Red  50% a_b c\\d red ')).toEqual([
    '%red%',
    '%50\\%%',
    '%a\\_b%',
    '%c\\\\d%',
  ]);
  expect(searchPatterns('   ')).toEqual([]);
});
