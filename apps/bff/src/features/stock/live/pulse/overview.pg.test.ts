import { FLOW_MINUTES } from '@stockwire/shared/live';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../../test/builders.ts';
import { createLiveServer, type LiveServer } from '../../../../../test/live-server.ts';
import { writeCommand } from '../../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../../test/test-database.ts';
import { submitOne } from '../../../../../test/writer.ts';
import { readOverview } from './read-overview.ts';

let database: TestDatabase;
let server: LiveServer;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => server.close());
afterAll(() => database.drop());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const startOfMinute = (at: Date) => new Date(at.getTime() - (at.getTime() % 60_000)).toISOString();

/** A warehouse in which items have moved at some minutes of the past. */
async function aMovedWarehouse(moves: { item: number; delta: number; at: Date }[]) {
  const { warehouseId, receivingBinId: binId } = await aWarehouse(database);
  const items = [await anItem(database), await anItem(database), await anItem(database)];
  for (const { item, delta, at } of moves) {
    const itemId = items[item]?.itemId ?? 0;
    await writeCommand(database, { warehouseId, at, lines: [{ itemId, binId, delta }] });
  }
  return { warehouseId, items };
}

test('a node that starts knows the hour from the ledger, and goes on from there', async () => {
  const [early, late] = [minutesAgo(40), minutesAgo(3)];
  const { warehouseId, items } = await aMovedWarehouse([
    { item: 0, delta: 500, at: minutesAgo(90) },
    { item: 0, delta: 20, at: early },
    { item: 1, delta: 9, at: late },
    { item: 1, delta: -8, at: late },
  ]);
  server = await createLiveServer(database);
  const first = await readOverview(server, TESTER, { scope: warehouseId });
  expect(first.minutes).toHaveLength(FLOW_MINUTES);
  const flow = new Map(first.minutes.map(({ at, ...sums }) => [at, sums]));
  expect(flow.get(startOfMinute(early))).toEqual({ unitsIn: 20, unitsOut: 0, changes: 1 });
  expect(flow.get(startOfMinute(late))).toEqual({ unitsIn: 9, unitsOut: 8, changes: 2 });
  expect(first.minutes.reduce((sum, { changes }) => sum + changes, 0)).toBe(3);
  expect(first.pulse.topMovers).toEqual([
    { warehouseId, ...items[0], unitsIn: 20, unitsOut: 0 },
    { warehouseId, ...items[1], unitsIn: 9, unitsOut: 8 },
  ]);
  const sku = items[2]?.sku ?? '';
  await submitOne(server.writer, warehouseId, { kind: 'receive', lines: [{ sku, quantity: 70 }] });
  await server.live.ledgers.lookNow();
  const second = await readOverview(server, TESTER, { scope: warehouseId });
  expect(second.pulse.topMovers[0]).toMatchObject({ sku, unitsIn: 70 });
  const now = [second.pulse.minute, ...second.minutes];
  expect(now.reduce((sum, { unitsIn }) => sum + unitsIn, 0)).toBe(99);
});

test('the overview of all sums its sites, and names what ran out last with the time it did', async () => {
  const [ranOut, counted] = [minutesAgo(30), minutesAgo(10)];
  const one = await aMovedWarehouse([
    { item: 0, delta: 5, at: minutesAgo(50) },
    { item: 0, delta: -5, at: ranOut },
    { item: 0, delta: 0, at: counted },
  ]);
  const two = await aMovedWarehouse([
    { item: 1, delta: 6, at: minutesAgo(50) },
    { item: 1, delta: -6, at: minutesAgo(20) },
    { item: 2, delta: 4, at: minutesAgo(20) },
  ]);
  server = await createLiveServer(database);
  const all = await readOverview(server, TESTER, { scope: 'all' });
  const ids = all.sites.map(({ warehouseId }) => warehouseId);
  expect(ids).toEqual(expect.arrayContaining([one.warehouseId, two.warehouseId]));
  expect(all.pulse.head).toBeNull();
  const items = all.sites.reduce((sum, { pulse }) => sum + pulse.items, 0);
  expect(all.pulse.items).toBe(items);
  const outs = all.stockOuts.filter(({ warehouseId }) =>
    [one.warehouseId, two.warehouseId].includes(warehouseId),
  );
  expect(outs.map(({ sku }) => sku)).toEqual([two.items[1]?.sku, one.items[0]?.sku]);
  expect(outs[1]?.since).toBe(ranOut.toISOString());
  await expect(readOverview(server, TESTER, { scope: 999_999 })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  });
});
