import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWarehouse } from '../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { createLogger } from '../../../platform/log.ts';
import type { DemoScale } from '../demo-world.ts';
import { DAY_MS } from '../history/working-day.ts';
import type { HistoryBatch } from './group-history.ts';
import { type SeedDemo, seedDemo } from './seed-demo.ts';

const SCALE: DemoScale = { itemsMax: 100, salesFactor: 0.12, historyDays: 5 };
/** Fixed, so that every run plays the same past; the clocks of Europe went back within it. */
const NOW_MS = Date.parse('2026-10-27T14:30:00Z');
const databases: TestDatabase[] = [];

async function anEmptyDatabase(): Promise<TestDatabase> {
  const db = await createTestDatabase();
  databases.push(db);
  return db;
}
afterAll(() => Promise.all(databases.map((db) => db.drop())));

function seed(db: TestDatabase, options: SeedDemo = {}, nowMs = NOW_MS) {
  const clock = new SettableClock(nowMs);
  const log = createLogger('silent');
  const deps = { database: db.database, databaseAppUrl: db.appUrl, clock, log };
  return seedDemo(deps, { seed: 'test', scale: SCALE, ...options });
}

/** All entries but their hashes, which cover salts, and the times of the batches they came in. */
function selectEntries({ owner: { sql } }: TestDatabase) {
  return sql`
    select entry.warehouse_id, seq, item_id, bin_id, to_bin_id, entry.kind, bin_delta, version,
           on_hand, sellable, command_id, occurred_at, device, reason, reference
    from stock.inventory_transactions entry
    join stock.commands command
      on command.warehouse_id = entry.warehouse_id and command.seq_from = entry.command_seq
    order by entry.warehouse_id, seq`;
}

function selectLevels({ owner: { sql } }: TestDatabase) {
  return sql`
    select warehouse_id, item_id, on_hand, sellable, version, last_seq
    from stock.stock_levels
    order by warehouse_id, item_id`;
}

describe('an empty database that was seeded', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await anEmptyDatabase();
    expect(await seed(db)).toBe('seeded');
  });

  test('has three warehouses with items, bins, settings and a past of every kind', async () => {
    const [counts] = await db.owner.sql`
      select (select count(*) from catalog.warehouses) as warehouses,
             (select count(*) from catalog.items) as items,
             (select count(distinct warehouse_id) from catalog.item_settings) as settled,
             (select count(distinct warehouse_id) from stock.inventory_transactions) as ledgers,
             (select count(distinct kind) from stock.commands) as kinds`;
    expect(counts).toEqual({ warehouses: 3, items: 100, settled: 3, ledgers: 3, kinds: 6 });
  });

  test('levels are the sums of their entries, and bins add up to what is on hand', async () => {
    const wrong = await db.owner.sql`
      select level.warehouse_id, level.item_id
      from stock.stock_levels level
      cross join lateral (
        select sum(delta_on_hand) as on_hand, sum(delta_sellable) as sellable, count(*) as entries
        from stock.inventory_transactions
        where warehouse_id = level.warehouse_id and item_id = level.item_id
      ) as ledger
      cross join lateral (
        select sum(quantity) as on_hand
        from stock.bin_stock
        where warehouse_id = level.warehouse_id and item_id = level.item_id
      ) as bins
      where (level.on_hand, level.sellable, level.version)
        is distinct from (ledger.on_hand, ledger.sellable, ledger.entries)
        or level.on_hand is distinct from bins.on_hand`;
    expect([...wrong]).toEqual([]);
  });

  test('seqs have no holes, and recorded times never run back nor leave the days of the past', async () => {
    const rows = await db.owner.sql`
      with stepped as (
        select warehouse_id, seq, recorded_at,
               seq - lag(seq, 1, 0::bigint) over in_order as step,
               recorded_at < lag(recorded_at) over in_order as runs_back
        from stock.inventory_transactions
        window in_order as (partition by warehouse_id order by seq)
      )
      select bool_and(step = 1) as gapless,
             coalesce(bool_or(runs_back), false) as "runsBack",
             min(recorded_at) as first, max(recorded_at) as last
      from stepped`;
    const [row] = rows;
    expect(row).toMatchObject({ gapless: true, runsBack: false });
    expect(row?.first.getTime()).toBeGreaterThan(NOW_MS - (SCALE.historyDays + 1) * DAY_MS);
    expect(row?.last.getTime()).toBeLessThanOrEqual(NOW_MS);
  });

  test('is recognised as complete and left alone', async () => {
    const before = await selectEntries(db);
    expect(await seed(db, {}, NOW_MS + DAY_MS)).toBe('complete');
    expect(await selectEntries(db)).toEqual(before);
  });
});

test('a seeding that dies half-way and starts again ends as one that was never interrupted', async () => {
  const [whole, halved] = await Promise.all([anEmptyDatabase(), anEmptyDatabase()]);
  await seed(whole);
  let batches = 0;
  const beforeBatch = (_batch: HistoryBatch) => {
    batches += 1;
    if (batches > 20) throw new Error('power cut');
  };
  await expect(seed(halved, { beforeBatch })).rejects.toThrow('power cut');
  const half = await selectEntries(halved);
  expect(half.length).toBeGreaterThan(0);
  expect(await seed(halved)).toBe('finished');
  expect(await selectEntries(halved)).toEqual(await selectEntries(whole));
  expect(await selectLevels(halved)).toEqual(await selectLevels(whole));
  expect((await selectLevels(halved)).length).toBeGreaterThan(0);
});

test('two processes that start at once seed one demo', async () => {
  const db = await anEmptyDatabase();
  const results = await Promise.all([seed(db), seed(db)]);
  expect(results.sort()).toEqual(['complete', 'seeded']);
});

test('a database with warehouses of its own is left alone', async () => {
  const db = await anEmptyDatabase();
  await aWarehouse(db);
  expect(await seed(db)).toBe('foreign');
  const [items] = await db.owner.sql`select count(*) as count from catalog.items`;
  expect(items?.count).toBe(0);
});
