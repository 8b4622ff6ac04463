import {
  NewBin,
  NewItem,
  NewSupplier,
  NewWarehouse,
  PutItemSettings,
} from '@stockwire/shared/catalog';
import { isGtin } from '@stockwire/shared/gtin';
import { expect, test } from 'vitest';
import { CATEGORIES } from './catalog/generate-items.ts';
import { DEMAND_CLASSES, DEMO_SEED, type DemoScale, FULL_SCALE } from './demo-world.ts';
import { generateWorld } from './generate-world.ts';

const world = generateWorld(DEMO_SEED, FULL_SCALE);
const SMALL: DemoScale = { itemsMax: 120, salesFactor: 0.05, historyDays: 4 };

function expectAllDifferent(values: string[]) {
  expect(new Set(values).size).toBe(values.length);
}

test('the assortment has more than 2,600 items in 20 and more categories, none of them empty', () => {
  expect(world.items.length).toBeGreaterThanOrEqual(2_600);
  const categories = new Set(world.items.map(({ item }) => item.category));
  expect(categories.size).toBeGreaterThanOrEqual(20);
  expect(categories).toEqual(new Set(CATEGORIES.map(({ name }) => name)));
});

test('SKUs and names differ and have the shape that people learn', () => {
  expectAllDifferent(world.items.map(({ item }) => item.sku));
  expectAllDifferent(world.items.map(({ item }) => item.name));
  for (const { item } of world.items) {
    expect(item.sku).toMatch(/^[A-Z]{3}-\d{5}$/);
    expect(item.name).toMatch(/^\p{Lu}\S*( \S+)+$/u);
  }
});

test('every GTIN checks, is nobody else’s and belongs to one pack of one item', () => {
  const gtins = world.items.flatMap(({ item }) => item.packs.map(({ gtin }) => gtin ?? ''));
  expectAllDifferent(gtins);
  expect(gtins.filter((gtin) => !isGtin(gtin))).toEqual([]);
  expect(gtins.filter((gtin) => !gtin.slice(-13).startsWith('2'))).toEqual([]);
});

test('the catalog would accept every supplier, item, warehouse, bin and setting', () => {
  for (const supplier of world.suppliers) expect(NewSupplier.parse(supplier)).toEqual(supplier);
  for (const { item } of world.items) expect(NewItem.parse(item)).toEqual(item);
  for (const { character, bins, placements } of world.sites) {
    const { code, name, timeZone } = character;
    expect(NewWarehouse.safeParse({ code, name, timeZone }).success).toBe(true);
    for (const bin of bins) expect(NewBin.parse(bin)).toEqual(bin);
    for (const { homeBin, reorderPoint } of placements) {
      expect(PutItemSettings.safeParse({ homeBin, reorderPoint }).success).toBe(true);
    }
  }
});

test('every item is bought from a supplier, and sold for more than it costs', () => {
  const codes = new Set(world.suppliers.map(({ code }) => code));
  for (const { item } of world.items) {
    expect(codes).toContain(item.supplierCode);
    expect(item.priceMinor).toBeGreaterThan(item.costMinor ?? Number.POSITIVE_INFINITY);
  }
});

test('each warehouse has several hundred bins, and every home and reserve bin is one that sells', () => {
  for (const { bins, placements } of world.sites) {
    expect(bins.length).toBeGreaterThan(300);
    expectAllDifferent(bins.map(({ code }) => code));
    expect(new Set(bins.map(({ kind }) => kind))).toEqual(
      new Set(['storage', 'staging', 'quality-hold', 'damaged']),
    );
    const storage = new Set(bins.filter(({ kind }) => kind === 'storage').map(({ code }) => code));
    const used = placements.flatMap(({ homeBin, reserveBin }) => [homeBin, reserveBin]);
    expect(used.filter((code) => !storage.has(code))).toEqual([]);
  }
});

test('the three warehouses hold different parts of the assortment, of every demand class', () => {
  const sizes = world.sites.map(({ placements }) => placements.length);
  expect(new Set(sizes).size).toBe(3);
  for (const { placements } of world.sites) {
    expect(placements.length).toBeLessThan(world.items.length);
    const classes = new Set(placements.map(({ demand }) => demand));
    expect(classes).toEqual(new Set(DEMAND_CLASSES));
  }
});

test('one seed gives one world, another seed another', () => {
  expect(generateWorld(DEMO_SEED, FULL_SCALE)).toEqual(world);
  const other = generateWorld('another', SMALL);
  expect(other).not.toEqual(generateWorld(DEMO_SEED, SMALL));
});

test('a small world still covers every category', () => {
  const small = generateWorld(DEMO_SEED, SMALL);
  expect(small.items.length).toBe(SMALL.itemsMax);
  expect(new Set(small.items.map(({ item }) => item.category)).size).toBe(CATEGORIES.length);
});
