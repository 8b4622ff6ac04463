import type { StockCommand } from '@stockwire/shared/stock-commands';
import { foldCode } from '@stockwire/shared/text';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse, someItemSettings } from '../../../../test/builders.ts';
import { soundLedger } from '../../../../test/sound-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aSubmission, aWriter, submitOne } from '../../../../test/writer.ts';
import { systemClock } from '../../../platform/clock.ts';
import { openEpoch } from '../audit/open-epoch.ts';
import { rebuildLevels } from '../audit/rebuild-levels.ts';
import type { Outcome } from '../ledger.ts';
import type { LedgerWriter } from '../ledger-writer.ts';
import { selectReadHead } from '../reads/read-head.queries.ts';
import { readMissing } from './judge-append.ts';
import type { BatchFigures } from './warehouse-lane.ts';

let db: TestDatabase;
let writer: LedgerWriter;
let elsewhere: LedgerWriter;
let warehouseId: number;
let sku: string;
let itemId: number;
let bin: string;
let binId: number;
let ways: BatchFigures['way'][];

const found = (delta: number): StockCommand => ({
  kind: 'adjust',
  sku,
  bin,
  delta,
  reason: 'found',
});
const sale = (quantity: number): StockCommand => ({ kind: 'sell', lines: [{ sku, quantity }] });

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  ways = [];
  writer = aWriter(db.appUrl, { onBatch: ({ way }) => ways.push(way) });
  elsewhere = aWriter(db.appUrl);
  ({ warehouseId } = await aWarehouse(db));
  ({ sku, itemId } = await anItem(db));
  ({ code: bin, binId } = await aBin(db, { warehouseId }));
});
afterEach(async () => {
  await Promise.all([writer.close(), elsewhere.close()]);
  await soundLedger(db, warehouseId);
});

function levelOf(outcome: Outcome) {
  if (!outcome.accepted) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.answer.level;
}

test('once a node has written a batch, it appends without asking first', async () => {
  for (let turn = 0; turn < 4; turn += 1) await submitOne(writer, warehouseId, found(1));
  expect(ways).toEqual(['locked', 'append', 'append', 'append']);
  const other = await anItem(db);
  const unknown: StockCommand = { ...found(5), kind: 'adjust', sku: other.sku } as StockCommand;
  expect(levelOf(await submitOne(writer, warehouseId, unknown))).toMatchObject({ onHand: 5 });
  expect(ways.at(-1)).toBe('append');
});

test('after somebody else wrote, batches are locked for a while, and then appended again', async () => {
  await submitOne(writer, warehouseId, found(1));
  await submitOne(elsewhere, warehouseId, found(10));
  expect(levelOf(await submitOne(writer, warehouseId, found(1)))).toMatchObject({ onHand: 12 });
  for (let turn = 0; turn < 9; turn += 1) await submitOne(writer, warehouseId, found(1));
  expect(ways).toEqual([...Array.from({ length: 10 }, () => 'locked'), 'append']);
});

test('a refusal is judged on what is true now, not on what this node remembers', async () => {
  await submitOne(writer, warehouseId, found(1));
  await submitOne(elsewhere, warehouseId, found(4));
  expect(await submitOne(writer, warehouseId, sale(5))).toMatchObject({ accepted: true });
  await submitOne(writer, warehouseId, found(1));
  await submitOne(elsewhere, warehouseId, sale(1));
  expect(await submitOne(writer, warehouseId, sale(1))).toMatchObject({
    refusal: { reason: { code: 'insufficient-stock', available: 0 }, current: { onHand: 0 } },
  });
});

test('a batch of refusals alone writes nothing and looks at the head', async () => {
  await submitOne(writer, warehouseId, found(1));
  const outcomes = await writer.submit(warehouseId, [aSubmission(sale(2)), aSubmission(sale(3))]);
  expect(outcomes).toMatchObject([
    { refusal: { reason: { requested: 2, available: 1 } } },
    { refusal: { reason: { requested: 3, available: 1 } } },
  ]);
  expect(ways).toEqual(['locked', 'append']);
  expect(await soundLedger(db, warehouseId)).toBe(1);
});

test.each([
  ['would be accepted again', 2],
  ['would be refused today', 1],
])('an id from another process that %s gets its first answer', async (_, stock) => {
  await submitOne(elsewhere, warehouseId, found(stock));
  const submission = aSubmission(sale(1));
  const [first] = await elsewhere.submit(warehouseId, [submission]);
  await submitOne(writer, warehouseId, {
    kind: 'count',
    sku,
    bin,
    counted: stock - 1,
    base: { quantity: stock - 1, version: 2 },
  });
  const [again] = await writer.submit(warehouseId, [submission]);
  expect(again).toEqual({ ...first, replayed: true });
  const [reused] = await writer.submit(warehouseId, [{ ...submission, command: sale(9) }]);
  expect(reused).toMatchObject({ refusal: { reason: { code: 'idempotency-key-reused' } } });
});

test('an id of this process is known when its rows were evicted long ago', async () => {
  await writer.close();
  writer = aWriter(db.appUrl, { cacheLimits: { rowsPerWarehouse: 2, rowsOverAll: 2 } });
  await submitOne(writer, warehouseId, found(3));
  const submission = aSubmission(sale(3));
  const [first] = await writer.submit(warehouseId, [submission]);
  for (let turn = 0; turn < 5; turn += 1) {
    const other = await anItem(db);
    await submitOne(writer, warehouseId, {
      kind: 'adjust',
      sku: other.sku,
      delta: 1,
      reason: 'found',
    });
  }
  const [again] = await writer.submit(warehouseId, [submission]);
  expect(again).toEqual({ ...first, replayed: true });
});

test('a repeated id between others of one batch lets the others through', async () => {
  await submitOne(elsewhere, warehouseId, found(1));
  const submission = aSubmission(found(1));
  await elsewhere.submit(warehouseId, [submission]);
  await submitOne(writer, warehouseId, found(1));
  const batch = [aSubmission(found(1)), submission, aSubmission(found(1))];
  const outcomes = await writer.submit(warehouseId, batch);
  expect(outcomes.map((outcome) => outcome.accepted && outcome.replayed)).toEqual([
    false,
    true,
    false,
  ]);
  expect(await soundLedger(db, warehouseId)).toBe(5);
});

test('a new epoch under a running writer is the epoch of its next entry', async () => {
  await submitOne(writer, warehouseId, found(1));
  await submitOne(writer, warehouseId, found(1));
  await openEpoch(db.owner.sql, warehouseId, 'restored');
  expect(await submitOne(writer, warehouseId, found(1))).toMatchObject({
    answer: { epoch: 2, seq: 3, level: { onHand: 3 } },
  });
});

test('levels that were rebuilt are not overwritten by what a writer remembers of them', async () => {
  await submitOne(elsewhere, warehouseId, found(5));
  await db.owner.sql`update stock.stock_levels set on_hand = 9 where warehouse_id = ${warehouseId}`;
  expect(await submitOne(writer, warehouseId, sale(6))).toMatchObject({ accepted: false });
  await rebuildLevels(db.owner.sql, warehouseId);
  expect(levelOf(await submitOne(writer, warehouseId, found(1)))).toMatchObject({ onHand: 6 });
});

test('a bin that retires takes nothing in from the next command on', async () => {
  await submitOne(writer, warehouseId, found(5));
  await submitOne(writer, warehouseId, found(1));
  await db.database.sql`update catalog.bins set retired_at = now() where bin_id = ${binId}`;
  expect(await submitOne(writer, warehouseId, found(1))).toMatchObject({
    refusal: { reason: { code: 'bin-retired', bin }, current: { retired: true } },
  });
});

test('an item that gets a home, a reorder point or a name has them from the next command on', async () => {
  const anywhere: StockCommand = { kind: 'adjust', sku, delta: 2, reason: 'found' };
  await submitOne(writer, warehouseId, found(2));
  await submitOne(writer, warehouseId, found(2));
  await someItemSettings(db, { warehouseId, itemId, homeBinId: binId, reorderPoint: 90 });
  const homed = await submitOne(writer, warehouseId, anywhere);
  expect(homed).toMatchObject({
    answer: { entries: [{ bin }], level: { homeBin: bin, reorderPoint: 90, status: 'low' } },
  });
  await db.database.sql`update catalog.items set name = 'New name' where item_id = ${itemId}`;
  expect(levelOf(await submitOne(writer, warehouseId, anywhere))).toMatchObject({
    name: 'New name',
  });
});

test('a catalog change is no other writer: appending goes on', async () => {
  await submitOne(writer, warehouseId, found(1));
  await db.database.sql`update catalog.items set name = 'Other' where item_id = ${itemId}`;
  for (let turn = 0; turn < 3; turn += 1) await submitOne(writer, warehouseId, found(1));
  expect(ways).toEqual(['locked', 'locked', 'append', 'append']);
});

test('a poisoned command fails alone while the batch behind it is already judged', async () => {
  await submitOne(writer, warehouseId, found(1));
  const waves = Array.from({ length: 6 }, async (_, wave) => {
    for (let turn = 0; turn < wave; turn += 1) await new Promise(setImmediate);
    const poison = { ...aSubmission(found(1)), correlationId: 'not-a-uuid' };
    const good = () => Array.from({ length: 20 }, () => aSubmission(found(1)));
    return writer.submit(warehouseId, wave === 2 ? [...good(), poison, ...good()] : good());
  });
  const outcomes = (await Promise.all(waves)).flat();
  expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(140);
  expect(outcomes.filter(({ accepted }) => !accepted)).toEqual([
    { accepted: false, refusal: { reason: { code: 'not-storable' } } },
  ]);
  expect(await soundLedger(db, warehouseId)).toBe(141);
});

test('a node whose clock has jumped dates nothing by it', async () => {
  let skewMs = 0;
  await writer.close();
  writer = aWriter(db.appUrl, { clock: { now: () => systemClock.now() + skewMs } });
  await submitOne(writer, warehouseId, found(1));
  skewMs = 3_600_000;
  const outcome = await submitOne(writer, warehouseId, found(1));
  const updatedAt = Date.parse(levelOf(outcome)?.updatedAt ?? '');
  expect(Math.abs(updatedAt - systemClock.now())).toBeLessThan(60_000);
});

test('what follows an item by SKU is read with it, and with no more than was asked for', async () => {
  const [first, second, third] = await Promise.all(
    ['AHEAD1', 'AHEAD2', 'AHEAD3'].map((code) => anItem(db, { sku: code })),
  );
  if (!first || !second || !third) throw new Error('three items were made');
  await submitOne(writer, warehouseId, found(1));
  const head = await selectReadHead(db.owner.sql, warehouseId);
  const place = { sql: db.database.sql, warehouseId };
  const [{ hash, revision }] = await db.owner.sql<[{ hash: string; revision: number }]>`
    select encode(head_hash, 'hex') as hash, catalog.revision_of(${warehouseId}) as revision
    from stock.warehouse_ledgers
    where warehouse_id = ${warehouseId}`;
  const wanted = { skuKeys: [foldCode(first.sku)], binKeys: [], itemsAhead: 1 };
  const expected = {
    heads: [{ epoch: head.epoch, seq: head.seq, hash, recordedAtMs: 0 }],
    revision,
  };
  const read = await readMissing(place, wanted, expected);
  expect([...(read?.items.values() ?? [])].map(({ state }) => state.sku).sort()).toEqual([
    first.sku,
    second.sku,
  ]);
  expect(read?.items.has(foldCode(third.sku))).toBe(false);
});

test('a row that was read ahead is never older than what was written meanwhile', async () => {
  await submitOne(writer, warehouseId, found(1));
  for (let turn = 1; turn <= 20; turn += 1) {
    const asked = await anItem(db, { sku: `PAIR${turn}A` });
    const behind = await anItem(db, { sku: `PAIR${turn}B` });
    const adjust = (item: { sku: string }, delta: number) =>
      aSubmission({ kind: 'adjust', sku: item.sku, delta, reason: 'found' });
    // The second batch is judged, and what follows its item read, while the first one is on its way.
    const writing = writer.submit(warehouseId, [adjust(behind, turn)]);
    for (let beat = 0; beat < turn % 4; beat += 1) await new Promise(setImmediate);
    await Promise.all([writing, writer.submit(warehouseId, [adjust(asked, 1)])]);
    const [last] = await writer.submit(warehouseId, [adjust(behind, 1)]);
    expect(last && levelOf(last)).toMatchObject({ onHand: turn + 1, version: 2 });
  }
});
