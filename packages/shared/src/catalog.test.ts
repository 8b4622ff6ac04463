import { expect, test } from 'vitest';
import { NewBin, NewItem, NewWarehouse } from './catalog.ts';

const CASE_OF_12 = { level: 'case', factor: 12, gtin: '10614141000415' };

function faultOf(item: object): { path: string; code: unknown } | undefined {
  const issue = NewItem.safeParse({ sku: 'A', name: 'A', ...item }).error?.issues[0];
  if (issue === undefined) return undefined;
  const code = issue.code === 'custom' ? issue.params?.code : issue.code;
  return { path: issue.path.join('/'), code };
}

test('SKU and name make an item', () => {
  expect(NewItem.parse({ sku: ' KT-1 ', name: 'Kettle' })).toEqual({
    sku: 'KT-1',
    name: 'Kettle',
    category: 'Uncategorised',
    packs: [],
    costMinor: null,
    priceMinor: null,
    currency: null,
    supplierCode: null,
  });
});

test.each([
  [{ packs: [CASE_OF_12, { ...CASE_OF_12, gtin: null }] }, 'packs', 'pack-levels'],
  [{ packs: [{ level: 'each', factor: 2, gtin: null }] }, 'packs', 'pack-levels'],
  [{ packs: [{ ...CASE_OF_12, gtin: '10614141000416' }] }, 'packs/0/gtin', 'gtin'],
  [{ packs: [{ ...CASE_OF_12, factor: 0 }] }, 'packs/0/factor', 'too_small'],
  [{ packs: [{ ...CASE_OF_12, factor: 1.5 }] }, 'packs/0/factor', 'invalid_type'],
  [{ costMinor: 100 }, 'currency', 'currency-missing'],
  [{ costMinor: -1, currency: 'GBP' }, 'costMinor', 'too_small'],
  [{ currency: 'gbp' }, 'currency', 'invalid_format'],
  [{ colour: 'red' }, '', 'unrecognized_keys'],
])('%j is refused at %s as %s', (item, path, code) => {
  expect(faultOf(item)).toEqual({ path, code });
});

test('two pack levels cannot share a GTIN, however many zeros it is written with', () => {
  const packs = [
    { level: 'each', factor: 1, gtin: '036000291452' },
    { level: 'inner', factor: 6, gtin: '0036000291452' },
  ];
  expect(faultOf({ packs })).toEqual({ path: 'packs', code: 'gtin-twice' });
});

test.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC'])(
  '%s is a zone',
  (timeZone) => {
    expect(NewWarehouse.safeParse({ code: 'LDS', name: 'Leeds', timeZone }).success).toBe(true);
  },
);

test.each(['Europe/Atlantis', '', 'London'])('%j is no zone', (timeZone) => {
  expect(NewWarehouse.safeParse({ code: 'LDS', name: 'Leeds', timeZone }).success).toBe(false);
});

test('a bin is of a known kind', () => {
  expect(NewBin.safeParse({ code: 'A-1', zone: 'A', kind: 'storage' }).success).toBe(true);
  expect(NewBin.safeParse({ code: 'A-1', zone: 'A', kind: 'cellar' }).success).toBe(false);
});
