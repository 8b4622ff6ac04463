import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aBin, anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { readItemStock } from './read-item-stock.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

test('an item is shown with its bins: storage first, the home bin before the others, then by code', async () => {
  const { warehouseId, receivingBinId, unplacedBinId } = await aWarehouse(db);
  const { itemId, sku } = await anItem(db);
  const [c, a, b] = [
    await aBin(db, { warehouseId, code: 'C-01' }),
    await aBin(db, { warehouseId, code: 'A-01', retired: true }),
    await aBin(db, { warehouseId, code: 'B-01' }),
  ];
  await aBin(db, { warehouseId, code: 'D-01' });
  await someItemSettings(db, { warehouseId, itemId, homeBinId: c.binId, reorderPoint: 9 });
  const at = new Date(Date.now() - 1_000);
  const lines = [
    { itemId, binId: receivingBinId, delta: 5 },
    { itemId, binId: a.binId, delta: 2 },
    { itemId, binId: b.binId, delta: 1 },
    { itemId, binId: b.binId, delta: -1 },
    { itemId, binId: unplacedBinId, delta: 1 },
  ];
  await writeCommand(db, { warehouseId, lines, at });

  const { level, bins, ...rest } = await readItemStock(db, TESTER, {
    warehouseId,
    sku: ` ${sku.toLowerCase()} `,
  });
  expect(rest).toEqual({ epoch: 1, asOf: 5, claims: [] });
  expect(level).toMatchObject({ itemId, onHand: 8, version: 5, homeBin: 'C-01', status: 'low' });
  const shown = bins.map(({ bin, quantity, version, isHome, retired, kind }) => {
    return [bin, quantity, version, isHome, retired, kind];
  });
  expect(shown).toEqual([
    ['C-01', 0, 0, true, false, 'storage'],
    ['A-01', 2, 1, false, true, 'storage'],
    ['B-01', 0, 2, false, false, 'storage'],
    ['UNPLACED', 1, 1, false, false, 'storage'],
    ['RECEIVING', 5, 1, false, false, 'receiving'],
  ]);
  expect(bins[0]?.updatedAt).toBeNull();
  expect(bins[1]?.updatedAt).toBe(at.toISOString());
});

test('an item that has never been here has zeros at version 0', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  const { level, bins } = await readItemStock(db, TESTER, { warehouseId, sku });
  expect(level).toMatchObject({ sku, onHand: 0, available: 0, version: 0, lastChange: null });
  expect(bins).toEqual([]);
});

test('an unknown item or warehouse is not found', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  const refusal = (what: string) => ({ refusal: { code: 'not-found', what } });
  const read = (asked: { warehouseId: number; sku: string }) => readItemStock(db, TESTER, asked);
  await expect(read({ warehouseId, sku: 'NOT-THERE' })).rejects.toMatchObject(refusal('item'));
  await expect(read({ warehouseId: 999_999, sku })).rejects.toMatchObject(refusal('warehouse'));
});
