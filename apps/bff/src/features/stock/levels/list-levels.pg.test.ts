import { foldGtin } from '@stockwire/shared/gtin';
import { STOCK_STATUSES } from '@stockwire/shared/stock-level';
import type { LevelFilter, LevelSort } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aBin, anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { aLevelRow, writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { type ListLevels, listLevels } from './list-levels.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

function list(asked: Pick<ListLevels, 'warehouseId'> & Partial<ListLevels>) {
  return listLevels(db, TESTER, { filter: {}, sort: [], limit: 100, ...asked });
}

async function skus(asked: Parameters<typeof list>[0]): Promise<string[]> {
  return (await list(asked)).rows.map(({ sku }) => sku);
}

describe('which items a grid shows', () => {
  test('those with a row or with settings there; settings alone are zeros at version 0', async () => {
    const { warehouseId } = await aWarehouse(db);
    const other = await aWarehouse(db);
    const withRow = await anItem(db, { sku: 'HERE-1' });
    const withSettings = await anItem(db, { sku: 'HERE-2', name: 'Set', category: 'Bath' });
    const elsewhere = await anItem(db, { sku: 'HERE-3' });
    const home = await aBin(db, { warehouseId, code: 'A-01', zone: 'A' });
    await aLevelRow(db, { warehouseId, itemId: withRow.itemId, sellable: 4 });
    await aLevelRow(db, { warehouseId: other.warehouseId, itemId: elsewhere.itemId, sellable: 4 });
    const { itemId } = withSettings;
    await someItemSettings(db, { warehouseId, itemId, homeBinId: home.binId, reorderPoint: 2 });

    const page = await list({ warehouseId });
    expect(page).toMatchObject({ epoch: 1, asOf: 0, total: 2, nextCursor: null });
    expect(page.rows.map(({ sku }) => sku)).toEqual(['HERE-1', 'HERE-2']);
    expect(page.rows[1]).toEqual({
      itemId,
      sku: 'HERE-2',
      name: 'Set',
      category: 'Bath',
      homeBin: 'A-01',
      zone: 'A',
      reorderPoint: 2,
      onHand: 0,
      sellable: 0,
      held: 0,
      allocated: 0,
      short: 0,
      available: 0,
      status: 'out',
      version: 0,
      updatedAt: null,
      lastChange: null,
    });
  });

  test('a warehouse that does not exist is not found', async () => {
    const refusal = { code: 'not-found', what: 'warehouse' };
    await expect(list({ warehouseId: 999_999 })).rejects.toMatchObject({ refusal });
  });
});

test('the newest change of a row says what moved, by whom and when', async () => {
  const warehouse = await aWarehouse(db);
  const { warehouseId, unplacedBinId: binId } = warehouse;
  const [adjusted, moved] = [
    await anItem(db, { sku: 'LAST-1' }),
    await anItem(db, { sku: 'LAST-2' }),
  ];
  const at = new Date(Date.now() - 60_000);
  const lines = [
    { itemId: adjusted.itemId, binId, delta: 9 },
    { itemId: moved.itemId, binId, delta: 9 },
  ];
  await writeCommand(db, { warehouseId, kind: 'receive', lines, at });
  const taken = [{ itemId: adjusted.itemId, binId, delta: -2 }];
  await writeCommand(db, { warehouseId, lines: taken, at, device: 'Dock 1' });
  const toBinId = warehouse.receivingBinId;
  const move = [{ itemId: moved.itemId, binId, toBinId, delta: -4 }];
  await writeCommand(db, { warehouseId, kind: 'move', lines: move, at });

  const { rows, asOf } = await list({ warehouseId });
  expect(asOf).toBe(4);
  expect(rows.map(({ lastChange }) => lastChange)).toEqual([
    { seq: 3, kind: 'adjust', delta: -2, by: 'Dock 1', at: at.toISOString() },
    { seq: 4, kind: 'move', delta: 4, by: 'tester', at: at.toISOString() },
  ]);
  expect(rows[1]).toMatchObject({ onHand: 9, version: 2, updatedAt: at.toISOString() });
});

describe('status', () => {
  test('is filtered and sorted by the rule that names it', async () => {
    const { warehouseId } = await aWarehouse(db);
    const figures = [0, 1, 5].flatMap((sellable) =>
      [0, 1].flatMap((held) => [0, 1].map((short) => ({ sellable, held, short }))),
    );
    const possible = figures.filter(({ sellable, held }) => held <= sellable);
    for (const figure of possible) {
      for (const reorderPoint of [null, 0, 3, 4, 5]) {
        const { itemId } = await anItem(db);
        await aLevelRow(db, { warehouseId, itemId, ...figure, onHand: 9 });
        await someItemSettings(db, { warehouseId, itemId, reorderPoint });
      }
    }
    const sorted = await list({ warehouseId, sort: [{ column: 'status', direction: 'asc' }] });
    const ranks = sorted.rows.map(({ status }) => STOCK_STATUSES.indexOf(status));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3]));
    let listed = 0;
    for (const status of STOCK_STATUSES) {
      const { rows } = await list({ warehouseId, filter: { status: { eq: status } } });
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]));
      listed += rows.length;
    }
    expect(listed).toBe(possible.length * 5);
  });
});

describe('search', () => {
  let warehouseId: number;
  const GTIN = '5012345678900';

  beforeAll(async () => {
    warehouseId = (await aWarehouse(db)).warehouseId;
    const items = [
      { sku: 'MUG-01', name: 'Blue Mug 50% larger' },
      { sku: 'MUG-02', name: 'Red mug 500 ml' },
      { sku: 'BOX_1', name: 'Storage box' },
      { sku: 'BOX-1', name: 'Storage crate' },
      { sku: '12345670', name: 'An item whose SKU looks like an EAN-8' },
    ];
    for (const item of items) {
      const { itemId } = await anItem(db, item);
      await aLevelRow(db, { warehouseId, itemId });
    }
    await db.owner.sql`
      insert into catalog.item_packs (item_id, level, factor, gtin)
      select item_id, 'case', 6, ${foldGtin(GTIN)} from catalog.items where sku = 'BOX-1'`;
  });

  test.each([
    ['', ['12345670', 'BOX-1', 'BOX_1', 'MUG-01', 'MUG-02']],
    ['mug-0', ['MUG-01', 'MUG-02']],
    ['mug blue', ['MUG-01']],
    ['MÚG', ['MUG-01', 'MUG-02']],
    ['50%', ['MUG-01']],
    ['box_', ['BOX_1']],
    ['storage', ['BOX-1', 'BOX_1']],
    ['x', ['BOX-1', 'BOX_1']],
    [GTIN, ['BOX-1']],
    ['5 012345 678900', ['BOX-1']],
    ['12345670', ['12345670']],
    ['nothing of the kind', []],
  ])('%j finds %j', async (search, expected) => {
    expect(await skus({ warehouseId, search })).toEqual(expected);
    expect((await list({ warehouseId, search, limit: 1 })).total).toBe(expected.length);
  });
});

describe('filter', () => {
  let warehouseId: number;

  beforeAll(async () => {
    warehouseId = (await aWarehouse(db)).warehouseId;
    const home = await aBin(db, { warehouseId, code: 'F-01', zone: 'Front_1' });
    const rows = [
      {
        sku: 'flt-1',
        name: 'Äpfelschale',
        category: 'Kitchen',
        sellable: 10,
        held: 3,
        allocated: 2,
      },
      { sku: 'FLT-2', name: 'plate 100%', category: 'kitchen', sellable: 2 },
      { sku: 'FLT-3', name: 'Plate', category: 'Garden', sellable: 0, short: 1 },
    ];
    for (const [place, { sku, name, category, ...figures }] of rows.entries()) {
      const { itemId } = await anItem(db, { sku, name, category });
      const updatedAt = new Date(Date.UTC(2026, 10, 1 + place));
      await aLevelRow(db, { warehouseId, itemId, ...figures, updatedAt });
      if (place === 0) {
        await someItemSettings(db, { warehouseId, itemId, homeBinId: home.binId, reorderPoint: 7 });
      }
    }
  });

  test.each<[LevelFilter, number[]]>([
    [{ sku: { eq: 'FLT-1' } }, [1]],
    [{ sku: { in: ['flt-3', 'flt-1', 'no'] } }, [1, 3]],
    [{ sku: { contains: 'lt-' } }, [1, 2, 3]],
    [{ name: { eq: 'ÄPFELSCHALE' } }, [1]],
    [{ name: { contains: '%' } }, [2]],
    [{ name: { contains: 'PLATE' } }, [2, 3]],
    [{ category: { eq: 'KITCHEN' } }, [1, 2]],
    [{ category: { in: ['Garden', 'garage'] } }, [3]],
    [{ zone: { eq: 'front_1' } }, [1]],
    [{ zone: { contains: 't_' } }, [1]],
    [{ homeBin: { in: ['f-01'] } }, [1]],
    [{ status: { eq: 'shortfall' } }, [3]],
    [{ status: { in: ['low', 'ok'] } }, [1, 2]],
    [{ onHand: { eq: 10 } }, [1]],
    [{ sellable: { in: [0, 2] } }, [2, 3]],
    [{ reserved: { gt: 0 } }, [1]],
    [{ available: { gte: 2, lt: 5 } }, [2]],
    [{ available: { lte: 5, gt: 2 } }, [1]],
    [{ reorderPoint: { lte: 7 } }, [1]],
    [{ updatedAt: { gt: '2026-11-02T01:00:00+01:00' } }, [3]],
    [{ updatedAt: { gte: '2026-11-02T00:00:00Z', lte: '2026-11-02T00:00:00Z' } }, [2]],
    [{ updatedAt: { in: ['2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z'] } }, [1, 3]],
    [{ category: { eq: 'kitchen' }, onHand: { lt: 5 } }, [2]],
  ])('%j keeps rows %j', async (filter, expected) => {
    const kept = await skus({ warehouseId, filter });
    expect(kept.map((sku) => Number(sku.at(-1)))).toEqual(expected);
  });
});

test('pages by a time lose nothing between rows of one millisecond', async () => {
  const { warehouseId } = await aWarehouse(db);
  for (let n = 0; n < 5; n += 1) {
    const { itemId } = await anItem(db, { sku: `TICK-${n}` });
    await aLevelRow(db, { warehouseId, itemId, updatedAt: new Date(0) });
    await db.owner.sql`
      update stock.stock_levels
      set updated_at = updated_at + ${n} * interval '100 microseconds'
      where warehouse_id = ${warehouseId} and item_id = ${itemId}`;
  }
  const sort: LevelSort = [{ column: 'updatedAt', direction: 'desc' }];
  const read: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await list({ warehouseId, sort, limit: 1, cursor });
    read.push(...page.rows.map(({ sku }) => sku));
    cursor = page.nextCursor;
  }
  expect(read).toEqual(['TICK-4', 'TICK-3', 'TICK-2', 'TICK-1', 'TICK-0']);
});
