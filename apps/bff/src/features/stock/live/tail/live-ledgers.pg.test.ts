import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../../test/test-database.ts';
import { aWriter, submitOne } from '../../../../../test/writer.ts';
import { SettableClock, systemClock } from '../../../../platform/clock.ts';
import { type Database, openDatabase } from '../../../../platform/db/database.ts';
import { createLogger } from '../../../../platform/log.ts';
import type { LedgerWriter } from '../../ledger-writer.ts';
import { listenForLedgers } from '../announce-commits.queries.ts';
import { announceCommits } from '../announce-commits.ts';
import {
  RING_PRELOAD_ENTRIES_MAX,
  TAIL_PAGE_ENTRIES,
  TAIL_STALE_AFTER_MS,
} from '../live-limits.ts';
import { LIVE_SESSION } from '../open-live.ts';
import type { LedgerTail } from './ledger-tail.ts';
import { LiveLedgers } from './live-ledgers.ts';
import { LedgerForked, readCommands } from './read-commands.ts';
import { GENESIS_CHECK, type RingEntry } from './ring-entry.ts';

const LIVE_POOL = 'tests tail';
const log = createLogger('silent');
let database: TestDatabase;
let writer: LedgerWriter;
let pool: Database;
let sku: string;

beforeAll(async () => {
  database = await createTestDatabase();
  writer = aWriter(database.appUrl);
  pool = openPool();
  sku = (await anItem(database)).sku;
});

afterAll(async () => {
  await writer.close();
  await pool.close();
  await database.drop();
});

function openPool(): Database {
  const options = { url: database.appUrl, applicationName: LIVE_POOL, poolSize: 2 };
  return openDatabase({ ...options, session: LIVE_SESSION });
}

async function tailOf(ledgers: LiveLedgers, warehouseId: number): Promise<LedgerTail> {
  const watched = await ledgers.watch(warehouseId);
  if (watched === null) throw new Error(`no warehouse ${warehouseId}`);
  return watched.tail;
}

function add(warehouseId: number) {
  return submitOne(writer, warehouseId, { kind: 'adjust', sku, delta: 1, reason: 'found' });
}

/** Many entries at once: a receipt of the same item on many lines. */
function receive(warehouseId: number, lines: number) {
  const receipt = Array.from({ length: lines }, () => ({ sku, quantity: 1 }));
  return submitOne(writer, warehouseId, { kind: 'receive', lines: receipt });
}

function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!holds()) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
}

test('a tail starts with the newest past, in whole commands, and follows what comes by its poll alone', async () => {
  const { warehouseId } = await aWarehouse(database);
  for (let round = 0; round < 5; round += 1) await receive(warehouseId, 450);
  const ledgers = new LiveLedgers({ database: pool, clock: systemClock, log });
  const { ring } = await tailOf(ledgers, warehouseId);
  expect([ring.floor, ring.head]).toEqual([450, 2_250]);
  expect(ring.length).toBeLessThanOrEqual(RING_PRELOAD_ENTRIES_MAX);
  await add(warehouseId);
  await until(() => ring.head === 2_251);
  expect(ring.at(2_251).command).toMatchObject({ kind: 'adjust', by: 'Desk 1', reason: 'found' });
  ledgers.close();
});

test('commands that a page would cut are read whole', async () => {
  const { warehouseId } = await aWarehouse(database);
  const receipts = Math.ceil((TAIL_PAGE_ENTRIES * 2) / 450);
  for (let round = 0; round < receipts; round += 1) await receive(warehouseId, 450);
  const after = { seq: 0, check: GENESIS_CHECK, recordedAtMs: 0 };
  const upTo = receipts * 450;
  const pages: RingEntry[][] = [];
  for await (const page of readCommands(pool.sql, { warehouseId, after, upTo })) pages.push(page);
  const ends = pages.map((page) => page.at(-1));
  expect(ends.map((entry) => entry?.seq)).toEqual(ends.map((entry) => entry?.command.seqTo));
  const seqs = pages.flat().map((entry) => entry.seq);
  expect(seqs).toEqual(Array.from({ length: upTo }, (_, index) => index + 1));
  expect(pages.length).toBeGreaterThan(1);
});

test('a ledger that was replaced under a reader is never mixed with the one before', async () => {
  const { warehouseId } = await aWarehouse(database);
  await add(warehouseId);
  await add(warehouseId);
  const after = { seq: 1, check: 'ffffffff', recordedAtMs: 0 };
  const reading = readCommands(pool.sql, { warehouseId, after, upTo: 2 }).next();
  await expect(reading).rejects.toThrow(LedgerForked);
});

test('a warehouse that does not exist is not followed', async () => {
  const ledgers = new LiveLedgers({ database: pool, clock: systemClock, log });
  expect(await ledgers.watch(999_999)).toBeNull();
  expect(ledgers.tails()).toEqual([]);
  ledgers.close();
});

test('terminated connections are survived: what was written meanwhile is read', async () => {
  const { warehouseId } = await aWarehouse(database);
  const ledgers = new LiveLedgers({ database: pool, clock: systemClock, log });
  const tail = await tailOf(ledgers, warehouseId);
  for (let round = 1; round <= 5; round += 1) {
    await database.owner.sql`
      select pg_terminate_backend(pid)
      from pg_stat_activity
      where application_name = ${LIVE_POOL}`;
    await add(warehouseId);
    await until(() => tail.head === round);
  }
  ledgers.close();
});

test('a node whose database is silent no longer claims to know the head', async () => {
  const { warehouseId } = await aWarehouse(database);
  const clock = new SettableClock(1_000_000);
  const own = openPool();
  const ledgers = new LiveLedgers({ database: own, clock, log });
  const tail = await tailOf(ledgers, warehouseId);
  clock.advanceMs(TAIL_STALE_AFTER_MS + 1);
  await ledgers.lookNow();
  expect(tail.isFresh(clock.now())).toBe(true);
  await own.close();
  clock.advanceMs(TAIL_STALE_AFTER_MS + 1);
  await expect(ledgers.lookNow()).rejects.toThrow();
  expect(tail.isFresh(clock.now())).toBe(false);
  ledgers.close();
});

test('commits of a moment are announced together, and heard again after the connection broke', async () => {
  const { warehouseId } = await aWarehouse(database);
  const heard: number[] = [];
  const ears = openPool();
  const unlisten = await listenForLedgers(ears.sql, (id) => heard.push(id));
  const announcer = announceCommits({ database: pool, log }, writer);
  await Promise.all(Array.from({ length: 20 }, () => add(warehouseId)));
  await until(() => heard.length > 0);
  expect(new Set(heard)).toEqual(new Set([warehouseId]));
  expect(heard.length).toBeLessThan(20);
  await database.owner.sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where query ilike 'listen %'`;
  heard.length = 0;
  // Hints that nobody heard are lost for good, so each round makes a new one.
  while (heard.length === 0) await add(warehouseId);
  await announcer.close();
  await unlisten();
  await ears.close();
});
