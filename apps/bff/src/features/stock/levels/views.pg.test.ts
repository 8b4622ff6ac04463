import { LEVEL_COLUMNS, type LevelColumn } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { aLevelRow, writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { readItemStock } from '../reads/read-item-stock.ts';
import { buildOrder, buildView } from './build-view.ts';
import { listLevels } from './list-levels.ts';
import { parseLevelQuery } from './question/level-query.ts';
import { readViewBlock } from './read-view-block.ts';
import { createViewCache, VIEW_FRESH_MS, type ViewCache } from './view-cache.ts';

const VIEW_GONE = { refusal: { code: 'view-gone' } };
let db: TestDatabase;
let warehouseId: number;
let items: { itemId: number; sku: string }[];
let clock: SettableClock;
let deps: TestDatabase & { views: ViewCache };

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

beforeEach(async () => {
  warehouseId = (await aWarehouse(db)).warehouseId;
  items = [];
  for (const sellable of [3, 1, 2]) {
    const item = await anItem(db);
    items.push(item);
    await aLevelRow(db, { warehouseId, itemId: item.itemId, sellable });
  }
  clock = new SettableClock(Date.UTC(2026, 10, 23));
  deps = { ...db, views: createViewCache({ nodeId: 'n1', clock, randomText: () => 'r' }) };
});

const byOnHand = { filter: {}, sort: [{ column: 'onHand', direction: 'asc' }] } as const;

function build() {
  return buildView(deps, TESTER, { ...byOnHand, sort: [...byOnHand.sort], warehouseId });
}

function block(viewId: string, at: { from?: number; limit?: number; warehouseId?: number } = {}) {
  return readViewBlock(deps, TESTER, { warehouseId, viewId, from: 0, limit: 10, ...at });
}

test('whatever a view is ordered by, its rows are those with stock or settings here', async () => {
  const [settingsAlone, both, elsewhere] = [await anItem(db), items[0], await anItem(db)];
  const other = await aWarehouse(db);
  await someItemSettings(db, { warehouseId, itemId: settingsAlone.itemId, reorderPoint: 4 });
  await someItemSettings(db, { warehouseId, itemId: both?.itemId ?? 0, reorderPoint: 4 });
  await aLevelRow(db, { ...other, itemId: elsewhere.itemId, sellable: 9 });
  await someItemSettings(db, { ...other, itemId: settingsAlone.itemId, reorderPoint: 4 });
  const expected = [...items, settingsAlone].map(({ itemId }) => itemId).sort((a, b) => a - b);
  for (const column of Object.keys(LEVEL_COLUMNS) as LevelColumn[]) {
    for (const groupBy of [undefined, 'zone', 'category'] as const) {
      const sort = [{ column, direction: 'desc' as const }];
      const query = parseLevelQuery({ warehouseId, filter: {}, sort, groupBy }, '');
      const { ids } = await buildOrder(db, query);
      expect(
        [...ids].sort((a, b) => a - b),
        `${column} by ${groupBy}`,
      ).toEqual(expected);
    }
  }
});

describe('a view', () => {
  test('keeps its order while its rows show the figures of now', async () => {
    const view = await build();
    expect(view).toMatchObject({
      total: 3,
      asOf: 0,
      epoch: 1,
      builtAt: '2026-11-23T00:00:00.000Z',
    });
    const { sql } = db.owner;
    await sql`update stock.stock_levels set on_hand = 99 where item_id = ${items[1]?.itemId ?? 0}`;
    const { rows, total } = await block(view.viewId);
    expect(total).toBe(3);
    expect(rows.map(({ onHand }) => onHand)).toEqual([99, 2, 3]);
  });

  test('is read by position, and has nothing beyond its end', async () => {
    const { viewId } = await build();
    const middle = await block(viewId, { from: 1, limit: 1 });
    expect(middle).toMatchObject({ from: 1, total: 3, rows: [{ onHand: 2 }] });
    expect((await block(viewId, { from: 3 })).rows).toEqual([]);
  });

  test('of another node, of another warehouse or of a former epoch is gone', async () => {
    const { viewId } = await build();
    await expect(block('n2-1-r')).rejects.toMatchObject(VIEW_GONE);
    const other = await aWarehouse(db);
    const elsewhere = block(viewId, { warehouseId: other.warehouseId });
    await expect(elsewhere).rejects.toMatchObject(VIEW_GONE);
    const { sql } = db.owner;
    await sql`update stock.warehouse_ledgers set epoch = 2 where warehouse_id = ${warehouseId}`;
    await expect(block(viewId)).rejects.toMatchObject(VIEW_GONE);
  });

  test('is built anew once an item got a reorder point, though the head stands still', async () => {
    const first = await build();
    await someItemSettings(db, { warehouseId, itemId: (await anItem(db)).itemId, reorderPoint: 4 });
    clock.advanceMs(VIEW_FRESH_MS);
    const second = await build();
    expect(second).toMatchObject({ total: 4, asOf: first.asOf });
  });

  test('by what the catalog says outlives changes of stock, and no item that is new here or renamed', async () => {
    const { unplacedBinId: binId } = await aWarehouse(db);
    const asked = { warehouseId, filter: {}, sort: [] };
    const viewIds: string[] = [];
    const rebuild = async () => {
      clock.advanceMs(VIEW_FRESH_MS);
      const view = await buildView(deps, TESTER, asked);
      viewIds.push(view.viewId);
      return { total: view.total, isNew: viewIds.at(-2) !== view.viewId };
    };
    const [item] = items;
    const itemId = item?.itemId ?? 0;
    await rebuild();
    await writeCommand(db, { warehouseId, lines: [{ itemId, binId, delta: 5 }] });
    expect(await rebuild()).toEqual({ total: 3, isNew: false });
    const arrived = await anItem(db);
    const lines = [
      { itemId, binId, delta: 1 },
      { itemId: arrived.itemId, binId, delta: 1 },
    ];
    await writeCommand(db, { warehouseId, lines });
    expect(await rebuild()).toEqual({ total: 4, isNew: true });
    await db.owner.sql`update catalog.items set name = 'Other' where item_id = ${itemId}`;
    expect(await rebuild()).toEqual({ total: 4, isNew: true });
    await db.owner
      .sql`update stock.warehouse_ledgers set epoch = 2 where warehouse_id = ${warehouseId}`;
    expect(await rebuild()).toEqual({ total: 4, isNew: true });
  });

  test('by a figure is built anew after every change', async () => {
    const first = await build();
    const { unplacedBinId: binId } = await aWarehouse(db);
    const lines = items.map(({ itemId }) => ({ itemId, binId, delta: 5 }));
    await writeCommand(db, { warehouseId, lines });
    await writeCommand(db, { warehouseId, lines });
    clock.advanceMs(VIEW_FRESH_MS);
    expect((await build()).viewId).not.toBe(first.viewId);
  });

  test('of a question with a wrong filter is refused, as is one with too many rows', async () => {
    const wrong = { warehouseId, filter: { onHand: { contains: '1' } }, sort: [] };
    await expect(buildView(deps, TESTER, wrong)).rejects.toMatchObject({
      refusal: { code: 'validation', errors: [{ pointer: '/filter/onHand/contains' }] },
    });
    const query = parseLevelQuery({ warehouseId, filter: {}, sort: [] }, '');
    await expect(buildOrder(db, query, 2)).rejects.toMatchObject({
      refusal: { code: 'validation', errors: [{ code: 'too-many-rows' }] },
    });
    expect((await buildOrder(db, query, 3)).ids).toHaveLength(3);
  });
});

test('every read holds exactly the entries up to its asOf while another connection writes', async () => {
  const { warehouseId, unplacedBinId: binId } = await aWarehouse(db);
  const written = [await anItem(db), await anItem(db)];
  const lines = written.map(({ itemId }) => ({ itemId, binId, delta: 1 }));
  await writeCommand(db, { warehouseId, kind: 'receive', lines });
  const [{ sku } = { sku: '' }] = written;
  let writing = true;
  const writer = (async () => {
    for (let n = 0; n < 150; n += 1) await writeCommand(db, { warehouseId, lines });
    writing = false;
  })();

  const asked = { warehouseId, filter: {}, sort: [], limit: 10 };
  const versionsOf = (rows: { version: number }[]) =>
    rows.reduce((sum, row) => sum + row.version, 0);
  const seen = new Set<number>();
  const { viewId } = await buildView(deps, TESTER, { ...asked });
  while (writing) {
    const [page, part, one] = await Promise.all([
      listLevels(deps, TESTER, asked),
      readViewBlock(deps, TESTER, { warehouseId, viewId, from: 0, limit: 10 }),
      readItemStock(deps, TESTER, { warehouseId, sku }),
    ]);
    // Each entry raises one version by one, so the versions of all rows add up to the seq.
    expect(versionsOf(page.rows)).toBe(page.asOf);
    expect(versionsOf(part.rows)).toBe(part.asOf);
    expect(one.level.version * lines.length).toBe(one.asOf);
    expect(one.bins).toMatchObject([{ quantity: one.level.onHand, version: one.level.version }]);
    seen.add(page.asOf);
  }
  await writer;
  expect(seen.size).toBeGreaterThan(1);
});
