import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aBin, anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { aLevelRow } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock, systemClock } from '../../../platform/clock.ts';
import { buildView } from './build-view.ts';
import { FACETS_FRESH_MS, FACETS_STALE_MS, FacetCache } from './facets/facet-cache.ts';
import { readFacets } from './facets/read-facets.ts';
import { findPosition } from './find-position.ts';
import { readViewBlock } from './read-view-block.ts';
import { createViewCache } from './view-cache.ts';

let db: TestDatabase;
let warehouseId: number;
const views = createViewCache({ nodeId: 'n1', clock: systemClock, randomText: () => 'r' });

/** Six items of three categories, two of them without a place. */
beforeAll(async () => {
  db = await createTestDatabase();
  warehouseId = (await aWarehouse(db)).warehouseId;
  const north = await aBin(db, { warehouseId, zone: 'north' });
  const alsoNorth = await aBin(db, { warehouseId, zone: 'North' });
  const east = await aBin(db, { warehouseId, zone: 'East' });
  const rows = [
    { sku: 'GV-1', category: 'Mugs', homeBinId: north.binId, sellable: 5 },
    { sku: 'GV-2', category: 'bowls', homeBinId: east.binId, sellable: 9 },
    { sku: 'GV-3', category: 'mugs', homeBinId: alsoNorth.binId, sellable: 7 },
    { sku: 'GV-4', category: 'Trays', homeBinId: null, sellable: 1 },
    { sku: 'GV-5', category: 'Bowls', homeBinId: null, sellable: 3 },
    { sku: 'GV-6', category: 'Mugs', homeBinId: east.binId, sellable: 6 },
  ];
  for (const { sku, category, homeBinId, sellable } of rows) {
    const { itemId } = await anItem(db, { sku, category });
    await aLevelRow(db, { warehouseId, itemId, sellable });
    await someItemSettings(db, { warehouseId, itemId, homeBinId });
  }
  await anItem(db, { sku: 'GV-ELSEWHERE', category: 'Mugs' });
});
afterAll(() => db.drop());

const deps = () => ({ ...db, views });

async function grouped(groupBy: 'category' | 'zone') {
  const sort = [{ column: 'onHand' as const, direction: 'desc' as const }];
  const view = await buildView(deps(), TESTER, { warehouseId, filter: {}, sort, groupBy });
  const block = await readViewBlock(deps(), TESTER, { ...view, warehouseId, from: 0, limit: 10 });
  return { view, skus: block.rows.map(({ sku }) => sku) };
}

test('rows of a group stand together and are sorted within it, however the value is written', async () => {
  const { view, skus } = await grouped('category');
  expect(skus).toEqual(['GV-2', 'GV-5', 'GV-3', 'GV-6', 'GV-1', 'GV-4']);
  const groups = view.groups?.map(({ value, rows }) => [value?.toLowerCase(), rows]);
  expect(groups).toEqual([
    ['bowls', 2],
    ['mugs', 3],
    ['trays', 1],
  ]);
});

test('rows without a value are the last group', async () => {
  const { view, skus } = await grouped('zone');
  expect(skus).toEqual(['GV-2', 'GV-6', 'GV-3', 'GV-1', 'GV-5', 'GV-4']);
  expect(view.groups?.map(({ rows }) => rows)).toEqual([2, 2, 2]);
  expect(view.groups?.at(-1)?.value).toBeNull();
  expect(view.groups?.reduce((sum, { rows }) => sum + rows, 0)).toBe(view.total);
});

test('a question with groups and one without are two views', async () => {
  const sort = [{ column: 'onHand' as const, direction: 'desc' as const }];
  const plain = await buildView(deps(), TESTER, { warehouseId, filter: {}, sort });
  const { view } = await grouped('zone');
  expect(view.viewId).not.toBe(plain.viewId);
  expect(plain.groups).toBeUndefined();
});

test('an item is found in a view by any spelling of its SKU, and nowhere where the view lacks it', async () => {
  const { view, skus } = await grouped('category');
  const at = { warehouseId, viewId: view.viewId };
  const found = await findPosition(deps(), TESTER, { ...at, sku: ' gv-6 '.trim() });
  expect(found).toMatchObject({ sku: 'GV-6', position: skus.indexOf('GV-6') });
  const missing = await findPosition(deps(), TESTER, { ...at, sku: 'gv-elsewhere' });
  expect(missing.position).toBeNull();
  await expect(findPosition(deps(), TESTER, { ...at, sku: 'NONE' })).rejects.toMatchObject({
    refusal: { code: 'not-found', what: 'item' },
  });
  const elsewhere = { ...at, warehouseId: warehouseId + 1, sku: 'GV-6' };
  await expect(findPosition(deps(), TESTER, elsewhere)).rejects.toMatchObject({
    refusal: { code: 'view-gone' },
  });
});

test('facets count the rows of the warehouse by value, and may be some seconds old', async () => {
  const clock = new SettableClock(Date.UTC(2026, 10, 23));
  const facets = new FacetCache(clock);
  const read = () => readFacets({ ...db, facets }, TESTER, { warehouseId });
  const first = await read();
  expect(first.categories.map(({ category, items }) => [category.toLowerCase(), items])).toEqual([
    ['bowls', 2],
    ['mugs', 3],
    ['trays', 1],
  ]);
  expect(first.zones.map(({ zone, items }) => [zone.toLowerCase(), items])).toEqual([
    ['east', 2],
    ['north', 2],
  ]);
  const { itemId } = await anItem(db, { category: 'Vases' });
  await aLevelRow(db, { warehouseId, itemId });
  expect(await read()).toBe(first);
  clock.advanceMs(FACETS_FRESH_MS);
  expect(await read()).toBe(first);
  clock.advanceMs(FACETS_STALE_MS);
  expect((await read()).categories).toHaveLength(4);
});
