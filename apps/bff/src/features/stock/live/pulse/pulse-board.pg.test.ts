import type { Pulse } from '@stockwire/shared/live';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse, someItemSettings } from '../../../../../test/builders.ts';
import { createLiveServer, type LiveServer } from '../../../../../test/live-server.ts';
import { next, rawSocket } from '../../../../../test/raw-socket.ts';
import { aLevelRow } from '../../../../../test/stock-rows.ts';
import { createTestDatabase, type TestDatabase } from '../../../../../test/test-database.ts';
import { submitOne } from '../../../../../test/writer.ts';

let database: TestDatabase;
let server: LiveServer;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createLiveServer(database);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

/** A warehouse with a row of each status, and an item that has settings alone. */
async function anOddWarehouse(): Promise<{ warehouseId: number; sku: string }> {
  const { warehouseId } = await aWarehouse(database);
  const item = async () => (await anItem(database)).itemId;
  await aLevelRow(database, { warehouseId, itemId: await item(), sellable: 4, allocated: 4 });
  await aLevelRow(database, { warehouseId, itemId: await item(), sellable: 4, short: 1 });
  await aLevelRow(database, { warehouseId, itemId: await item(), sellable: 4 });
  const low = await item();
  await aLevelRow(database, { warehouseId, itemId: low, sellable: 4 });
  await someItemSettings(database, { warehouseId, itemId: low, reorderPoint: 4 });
  await someItemSettings(database, { warehouseId, itemId: await item(), reorderPoint: 2 });
  const { sku } = await anItem(database);
  return { warehouseId, sku };
}

test('a pulse sums the rows by status and what moved in the last minute, for one warehouse and for all', async () => {
  const { warehouseId, sku } = await anOddWarehouse();
  await anOddWarehouse();
  const socket = rawSocket(server.entry);
  await next(socket, 'connect');
  const newest = new Map<string, Pulse>();
  const [one, all] = [`pulse:${warehouseId}`, 'pulse:all'];
  const summed = new Promise<void>((resolve) => {
    socket.on('pulse', (pulse: Pulse) => {
      newest.set(pulse.topic, pulse);
      if (newest.get(one)?.items === 6 && newest.get(all)?.items === 11) resolve();
    });
  });
  for (const topic of [one, all]) {
    const watched = await socket.emitWithAck('watch', { topic, epoch: null, from: null });
    expect(watched).toMatchObject({ ok: true });
  }
  const lost = { sku, bin: 'RECEIVING', delta: -2, reason: 'lost' } as const;
  await submitOne(server.writer, warehouseId, { kind: 'receive', lines: [{ sku, quantity: 7 }] });
  await submitOne(server.writer, warehouseId, { kind: 'adjust', ...lost });
  await summed;
  expect(newest.get(one)).toMatchObject({
    head: 2,
    out: 3,
    low: 1,
    shortfalls: 1,
    changesPerMinute: 2,
    unitsInPerMinute: 7,
    unitsOutPerMinute: 2,
  });
  expect(newest.get(one)?.topMovers).toMatchObject([{ warehouseId, sku, unitsIn: 7, unitsOut: 2 }]);
  expect(newest.get(one)?.minute).toMatchObject({ at: expect.stringMatching(/:00\.000Z$/) });
  expect(newest.get(one)?.commitToSendMs).toBeLessThan(5_000);
  expect(newest.get(all)).toMatchObject({ head: null, out: 5, low: 2, shortfalls: 2 });
  const unknown = { topic: 'pulse:999999', epoch: null, from: null };
  expect(await socket.emitWithAck('watch', unknown)).toMatchObject({ code: 'forbidden' });
  socket.disconnect();
});
