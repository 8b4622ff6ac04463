import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHandScheduler } from '../../../../test/hand-scheduler.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aWriter } from '../../../../test/writer.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { createLogger } from '../../../platform/log.ts';
import type { LedgerWriter } from '../../stock/ledger-writer.ts';
import type { DemoScale } from '../demo-world.ts';
import { seedDemo } from '../seeding/seed-demo.ts';
import { startShift } from './start-shift.ts';

const SCALE: DemoScale = { itemsMax: 80, salesFactor: 0.05, historyDays: 2 };
const WORLD = { seed: 'test', scale: SCALE };
const NOW_MS = Date.parse('2026-10-27T14:30:00Z');
const log = createLogger('silent');
/** Four times the usual wait of the quietest of the three at pace 50. */
const WAIT_AT_50_MS_MAX = 225;

let keys = 0;
/** The first key of a shift also decides what it draws, so counted ones make every run the same. */
function newKey(): string {
  keys += 1;
  return String(keys).padStart(12, '0');
}

let db: TestDatabase;
let ledger: LedgerWriter;
beforeAll(async () => {
  db = await createTestDatabase();
  ledger = aWriter(db.appUrl);
  const { database, appUrl: databaseAppUrl } = db;
  await seedDemo({ database, databaseAppUrl, clock: new SettableClock(NOW_MS), log }, WORLD);
});
afterAll(async () => {
  await ledger.close();
  await db.drop();
});

test('posts to all three ledgers as people at devices, and counts what it did', async () => {
  const scheduler = aHandScheduler();
  const deps = { database: db.database, ledger, log, scheduler, newKey };
  const shift = await startShift(deps, { ...WORLD, pace: 1 });
  for (let step = 0; step < 60; step += 1) {
    expect(scheduler.waiting()).toHaveLength(3);
    await scheduler.runNext();
  }
  const { commandsPosted, commandsRefused } = shift.state();
  await shift.close();
  const [posted] = await db.owner.sql`
    select count(*) as commands, count(distinct warehouse_id) as ledgers,
           count(distinct device) > 5 as "manyDevices", count(device) as "withDevice"
    from stock.commands
    where command_id like 'demo-shift/shift-%'`;
  expect(posted).toEqual({
    commands: commandsPosted,
    ledgers: 3,
    manyDevices: true,
    withDevice: commandsPosted,
  });
  expect(commandsPosted).toBeGreaterThan(50);
  expect(commandsRefused).toBeLessThan(5);
});

test('pauses, goes on faster and stops, each at once', async () => {
  const scheduler = aHandScheduler();
  const deps = { database: db.database, ledger, log, scheduler, newKey };
  const shift = await startShift(deps, { ...WORLD, pace: 0 });
  expect(shift.state()).toEqual({
    available: true,
    pace: 0,
    commandsPosted: 0,
    commandsRefused: 0,
  });
  expect(scheduler.waiting()).toEqual([]);
  expect(shift.setPace(1).pace).toBe(1);
  const slow = scheduler.waiting().map(({ delayMs }) => delayMs);
  shift.setPace(50);
  const fast = scheduler.waiting().map(({ delayMs }) => delayMs);
  expect(slow).toHaveLength(3);
  expect(fast).toHaveLength(3);
  expect(Math.max(...fast)).toBeLessThan(WAIT_AT_50_MS_MAX);
  shift.setPace(0);
  expect(scheduler.waiting()).toEqual([]);
  await shift.close();
});
