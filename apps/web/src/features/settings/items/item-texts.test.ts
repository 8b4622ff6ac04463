import type { Item } from '@stockwire/shared/catalog';
import { expect, test } from 'vitest';
import {
  itemFieldOf,
  itemPatchOf,
  itemTexts,
  NEW_ITEM_TEXTS,
  newItemOf,
  packsOf,
} from './item-texts.ts';

const KETTLE: Item = {
  itemId: 1,
  sku: 'KT-1',
  name: 'Kettle',
  category: 'Kitchen',
  packs: [
    { level: 'each', factor: 1, gtin: '4006381333931' },
    { level: 'case', factor: 12, gtin: null },
  ],
  costMinor: 905,
  priceMinor: 1_950,
  currency: 'GBP',
  supplierCode: 'ACME',
  retiredAt: null,
  version: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
};

test('an item that goes through its form is the same item', () => {
  const { packs, costMinor, priceMinor, currency, supplierCode, sku, name, category } = KETTLE;
  expect(newItemOf(itemTexts(KETTLE))).toEqual({
    packs,
    costMinor,
    priceMinor,
    currency,
    supplierCode,
    sku,
    name,
    category,
  });
});

test('a patch names what was changed, and money with its currency as a whole', () => {
  const texts = { ...itemTexts(KETTLE), name: 'Jug', price: '20', 'case.factor': '6' };
  expect(itemPatchOf(texts, ['name'])).toEqual({ name: 'Jug' });
  expect(itemPatchOf(texts, ['price'])).toEqual({
    costMinor: 905,
    priceMinor: 2_000,
    currency: 'GBP',
  });
  expect(itemPatchOf(texts, ['case.factor'])).toEqual({
    packs: [
      { level: 'each', factor: 1, gtin: '4006381333931' },
      { level: 'case', factor: 6, gtin: null },
    ],
  });
  expect(itemPatchOf({ ...texts, state: 'retired' }, ['state'])).toEqual({ retired: true });
});

test('an empty form makes an item without packs and money', () => {
  expect(newItemOf({ ...NEW_ITEM_TEXTS, sku: 'A', name: 'B' })).toMatchObject({
    packs: [],
    category: 'Uncategorised',
    costMinor: null,
    currency: null,
  });
});

test('a refusal about a pack is found at the field of its level', () => {
  const texts = { ...NEW_ITEM_TEXTS, 'case.gtin': '1', 'pallet.factor': '40' };
  expect(packsOf(texts).map(({ level }) => level)).toEqual(['case', 'pallet']);
  expect(itemFieldOf('/packs/0/factor', texts)).toBe('case.factor');
  expect(itemFieldOf('/packs/1/gtin', texts)).toBe('pallet.gtin');
  expect(itemFieldOf('/packs', texts)).toBe('case.gtin');
  expect(itemFieldOf('/costMinor', texts)).toBe('cost');
  expect(itemFieldOf('/nonsense', texts)).toBeNull();
});
