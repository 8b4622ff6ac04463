import { formatLedgerCursor, LedgerCursor } from '@stockwire/shared/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { anItem, aWarehouse, type BuiltWarehouse } from '../../../../test/builders.ts';
import { writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { findEntryAt } from './find-entry-at.ts';
import { type ListEntries, listEntries } from './list-entries.ts';

/** Entries of each command, in order: seqs 1, 2–4, 5, 6–7, 8. */
const SIZES = [1, 3, 1, 2, 1];
const HEAD = 8;
/** Seqs of the second item's entries: the second and fourth command have one as their last. */
const OF_SECOND_ITEM = [4, 7];

let db: TestDatabase;
let warehouse: BuiltWarehouse;
let skus: string[];

beforeAll(async () => {
  db = await createTestDatabase();
  warehouse = await aWarehouse(db);
  const [first, second] = [await anItem(db), await anItem(db)];
  skus = [first.sku, second.sku];
  const { warehouseId, unplacedBinId: binId } = warehouse;
  for (const size of SIZES) {
    const lines = Array.from({ length: size }, (_, at) => {
      const { itemId } = at > 0 && at === size - 1 ? second : first;
      return { itemId, binId, delta: 1 };
    });
    await writeCommand(db, { warehouseId, kind: 'receive', lines, device: 'Dock 1' });
  }
});
afterAll(() => db.drop());

function list(asked: Partial<ListEntries> = {}) {
  return listEntries(db, TESTER, { warehouseId: warehouse.warehouseId, limit: 100, ...asked });
}

async function seqsOf(asked: Partial<ListEntries>) {
  const { rows, cursor } = await list(asked);
  return { seqs: rows.map(({ seq }) => seq), cursor };
}

const after = (seq: number, epoch = 1) => ({ after: { epoch, seq } });

describe('the feed', () => {
  test('begins with the first entry and tells the head', async () => {
    const page = await list();
    expect(page).toMatchObject({ head: HEAD, cursor: `1.${HEAD}` });
    expect(page.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(page.rows[0]).toMatchObject({ by: 'Dock 1', kind: 'receive', version: 1, onHand: 1 });
  });

  test.each([
    [0, 1, [1], 1],
    [0, 2, [1, 2, 3, 4], 4],
    [1, 1, [2, 3, 4], 4],
    [2, 1, [3, 4], 4],
    [4, 2, [5, 6, 7], 7],
    [7, 1, [8], 8],
    [8, 1, [], 8],
  ])(
    'after %i, a page of %i is %j: it never cuts a command',
    async (...[from, limit, seqs, end]) => {
      expect(await seqsOf({ ...after(from), limit })).toEqual({ seqs, cursor: `1.${end}` });
    },
  );

  test('of one item moves its cursor over the entries of others', async () => {
    const sku = skus[1] ?? '';
    expect(await seqsOf({ sku })).toEqual({ seqs: OF_SECOND_ITEM, cursor: `1.${HEAD}` });
    expect(await seqsOf({ sku, limit: 1 })).toEqual({ seqs: [4], cursor: '1.4' });
    expect(await seqsOf({ sku, ...after(4), limit: 1 })).toEqual({ seqs: [7], cursor: '1.7' });
    expect(await seqsOf({ sku: sku.toLowerCase(), ...after(7) })).toEqual({
      seqs: [],
      cursor: '1.8',
    });
  });

  test('read page by page gives every entry once, whatever the limits', async () => {
    const anySizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: HEAD, maxLength: HEAD });
    const everyRun = fc.asyncProperty(
      anySizes,
      fc.constantFrom(undefined, 0, 1),
      async (limits, item) => {
        const sku = item === undefined ? undefined : skus[item];
        const whole = (await seqsOf({ sku })).seqs;
        const read: number[] = [];
        let cursor = formatLedgerCursor({ epoch: 1, seq: 0 });
        for (const limit of limits) {
          const page = await seqsOf({ sku, after: LedgerCursor.parse(cursor), limit });
          read.push(...page.seqs);
          cursor = page.cursor;
        }
        expect(read).toEqual(whole);
      },
    );
    await fc.assert(everyRun, { numRuns: 20 });
  });
});

describe('the timeline', () => {
  test('is read newest first and never cuts a command', async () => {
    const order = 'desc';
    expect(await seqsOf({ order, limit: 2 })).toEqual({ seqs: [8, 7, 6], cursor: '1.6' });
    expect(await seqsOf({ order, before: 6, limit: 2 })).toEqual({
      seqs: [5, 4, 3, 2],
      cursor: '1.2',
    });
    expect(await seqsOf({ order, before: 2, limit: 2 })).toEqual({ seqs: [1], cursor: '1.1' });
    expect(await seqsOf({ order, before: 1 })).toMatchObject({ seqs: [] });
    expect((await seqsOf({ order, sku: skus[1] })).seqs).toEqual(OF_SECOND_ITEM.toReversed());
  });
});

describe('a cursor is refused', () => {
  test('when it is ahead of the head', async () => {
    await expect(list(after(HEAD + 1))).rejects.toMatchObject({
      refusal: { code: 'cursor-ahead', head: { epoch: 1, seq: HEAD } },
    });
  });

  test('when it is of an epoch to come, and of a former one once there is a new one', async () => {
    const refusal = { code: 'cursor-epoch', epoch: 1, firstSeq: 1 };
    await expect(list(after(3, 2))).rejects.toMatchObject({ refusal });
    const { warehouseId } = await aWarehouse(db);
    const { sql } = db.owner;
    await sql`update stock.warehouse_ledgers set epoch = 2 where warehouse_id = ${warehouseId}`;
    await sql`
      insert into stock.ledger_epochs (warehouse_id, epoch, first_seq, reason)
      values (${warehouseId}, 2, 1, 'restored')`;
    await expect(list({ warehouseId, ...after(0, 1) })).rejects.toMatchObject({
      refusal: { code: 'cursor-epoch', epoch: 2, firstSeq: 1 },
    });
    expect(await seqsOf({ warehouseId, ...after(0, 2) })).toEqual({ seqs: [], cursor: '2.0' });
  });

  test('when it points the other way', async () => {
    const wrong = (pointer: string) => ({ refusal: { code: 'validation', errors: [{ pointer }] } });
    await expect(list({ before: 3 })).rejects.toMatchObject(wrong('#query/before'));
    await expect(list({ order: 'desc', ...after(3) })).rejects.toMatchObject(wrong('#query/after'));
  });
});

test('an entry is shown with the name of its item as it is now, and with what took it back', async () => {
  const { warehouseId, unplacedBinId: binId } = await aWarehouse(db);
  const [{ itemId }, other] = [await anItem(db, { name: 'Old name' }), await anItem(db)];
  const line = { itemId, binId, delta: 3 };
  const both = [line, { ...line, itemId: other.itemId }];
  await writeCommand(db, { warehouseId, kind: 'receive', lines: both });
  await writeCommand(db, { warehouseId, kind: 'receive', lines: [line] });
  const undo = await writeCommand(db, { warehouseId, kind: 'reverse', lines: both, reverses: 1 });
  await db.owner.sql`update catalog.items set name = 'New name' where item_id = ${itemId}`;
  const { rows } = await list({ warehouseId });
  expect(rows.map(({ name }) => name).slice(0, 2)).toEqual(['New name', other.name]);
  const reversals = [undo.from, undo.from, null, null, null];
  expect(rows.map(({ reversedBy }) => reversedBy)).toEqual(reversals);
  const ofOther = await list({ warehouseId, sku: other.sku, order: 'desc' });
  expect(ofOther.rows.map(({ reversedBy }) => reversedBy)).toEqual([null, undo.from]);
});

test('the last entry recorded by a time is found in one request', async () => {
  const { warehouseId, unplacedBinId: binId } = await aWarehouse(db);
  const { itemId } = await anItem(db);
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const times = [90, 60, 60, 30, 1].map(minutesAgo);
  for (const at of times) {
    await writeCommand(db, { warehouseId, at, lines: [{ itemId, binId, delta: 1 }] });
  }
  const find = (at: Date) => findEntryAt(db, TESTER, { warehouseId, at });
  expect(await find(minutesAgo(91))).toEqual({ seq: 0, at: null });
  expect(await find(times[0] ?? minutesAgo(0))).toEqual({ seq: 1, at: times[0]?.toISOString() });
  expect(await find(minutesAgo(40))).toEqual({ seq: 3, at: times[2]?.toISOString() });
  expect(await find(minutesAgo(-5))).toMatchObject({ seq: 5 });
  expect(await findEntryAt(db, TESTER, { ...(await aWarehouse(db)), at: new Date() })).toEqual({
    seq: 0,
    at: null,
  });
});

test('an unknown item or warehouse is not found', async () => {
  const refusal = (what: string) => ({ refusal: { code: 'not-found', what } });
  await expect(list({ sku: 'NOT-THERE' })).rejects.toMatchObject(refusal('item'));
  await expect(list({ warehouseId: 999_999 })).rejects.toMatchObject(refusal('warehouse'));
});
