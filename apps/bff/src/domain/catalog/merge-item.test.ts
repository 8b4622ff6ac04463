import type { Item } from '@stockwire/shared/catalog';
import { expect, test } from 'vitest';
import { homeBinFault } from './home-bin.ts';
import { itemFault, mergeItem } from './merge-item.ts';

const KETTLE: Item = {
  itemId: 1,
  sku: 'KT-1',
  name: 'Kettle',
  category: 'Kitchen',
  packs: [],
  costMinor: 900,
  priceMinor: null,
  currency: 'GBP',
  supplierCode: 'ACME',
  retiredAt: null,
  version: 3,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
};

test('a patch changes what it names; null empties, undefined leaves', () => {
  const merged = mergeItem(KETTLE, { name: 'Jug', supplierCode: null, category: undefined });
  expect(merged).toEqual({ ...KETTLE, name: 'Jug', supplierCode: null });
});

test('retiring is no field of the item', () => {
  expect(mergeItem(KETTLE, { retired: true })).toEqual(KETTLE);
});

test('taking the currency away from money is a fault, also when the patch names the currency alone', () => {
  expect(itemFault(mergeItem(KETTLE, { currency: null }))).toMatchObject({ pointer: '/currency' });
  expect(itemFault(mergeItem(KETTLE, { currency: null, costMinor: null }))).toBeNull();
});

test.each([
  [undefined, 'unknown-bin'],
  [{ kind: 'receiving', retiredAt: null }, 'bin-kind'],
  [{ kind: 'quality-hold', retiredAt: null }, 'bin-kind'],
  [{ kind: 'storage', retiredAt: new Date(0) }, 'bin-retired'],
] as const)('bin %j cannot be a home: %s', (bin, code) => {
  expect(homeBinFault(bin, '/homeBin')).toMatchObject({ pointer: '/homeBin', code });
});

test('a storage bin in use can be a home', () => {
  expect(homeBinFault({ kind: 'storage', retiredAt: null }, '/homeBin')).toBeNull();
});
