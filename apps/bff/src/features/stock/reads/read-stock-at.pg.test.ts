import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { writeCommand } from '../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { readStockAt } from './read-stock-at.ts';

const START = new Date(Date.now() - 40 * 86_400_000);
/** The second change is in the next month or the one after, and so in another partition. */
const day = (n: number) => new Date(START.getTime() + n * 86_400_000);

let db: TestDatabase;
let clock: SettableClock;
let sku: string;
let warehouseId: number;

beforeAll(async () => {
  db = await createTestDatabase();
  clock = new SettableClock(day(40).getTime());
  const warehouse = await aWarehouse(db);
  const { receivingBinId, unplacedBinId } = warehouse;
  warehouseId = warehouse.warehouseId;
  const item = await anItem(db);
  const { itemId: otherId } = await anItem(db);
  const { itemId } = item;
  sku = item.sku;
  const write = (at: Date, line: { binId: number; toBinId?: number; delta: number }, id = itemId) =>
    writeCommand(db, { warehouseId, at, lines: [{ ...line, itemId: id }] });
  await write(day(1), { binId: receivingBinId, delta: 10 });
  await write(day(2), { binId: receivingBinId, delta: 7 }, otherId);
  await write(day(32), { binId: receivingBinId, toBinId: unplacedBinId, delta: -4 });
  await write(day(33), { binId: unplacedBinId, delta: -4 });
});
afterAll(() => db.drop());

function readAt(at: Date, asked: { sku?: string; warehouseId?: number } = {}) {
  return readStockAt({ ...db, clock }, TESTER, { warehouseId, sku, at, ...asked });
}

describe('the figures and bins of a past time', () => {
  test.each([
    ['before the first entry', 0.5, 0, 0, []],
    ['at the very time of an entry', 1, 1, 10, [['RECEIVING', 10]]],
    ['while only others changed', 2.5, 1, 10, [['RECEIVING', 10]]],
    [
      'after a move',
      32.5,
      3,
      10,
      [
        ['UNPLACED', 4],
        ['RECEIVING', 6],
      ],
    ],
    ['once a bin was emptied', 34, 4, 6, [['RECEIVING', 6]]],
  ])('%s', async (...[, dayNumber, asOf, onHand, bins]) => {
    const at = day(dayNumber);
    const found = await readAt(at);
    expect(found).toMatchObject({ at: at.toISOString(), epoch: 1, sku, asOf, onHand });
    expect(found).toMatchObject({ sellable: onHand, available: onHand });
    expect(found.bins.map(({ bin, quantity }) => [bin, quantity])).toEqual(bins);
  });

  test('version and figures are those of the entry', async () => {
    expect(await readAt(day(0))).toMatchObject({ version: 0, held: 0, allocated: 0, short: 0 });
    expect(await readAt(day(40))).toMatchObject({ version: 3, held: 0, allocated: 0, short: 0 });
  });
});

test('a time to come is refused, but not one the ledger has already reached', async () => {
  const tooLate = new Date(clock.now() + 1);
  await expect(readAt(tooLate)).rejects.toMatchObject({
    refusal: { code: 'validation', errors: [{ pointer: '#query/at', code: 'future' }] },
  });
  const slow = new SettableClock(day(20).getTime());
  const command = { warehouseId, sku, at: day(33) };
  expect(await readStockAt({ ...db, clock: slow }, TESTER, command)).toMatchObject({ asOf: 4 });
});

test('an unknown item or warehouse is not found', async () => {
  const refusal = (what: string) => ({ refusal: { code: 'not-found', what } });
  await expect(readAt(day(1), { sku: 'NOT-THERE' })).rejects.toMatchObject(refusal('item'));
  await expect(readAt(day(1), { warehouseId: 999_999 })).rejects.toMatchObject(
    refusal('warehouse'),
  );
});
