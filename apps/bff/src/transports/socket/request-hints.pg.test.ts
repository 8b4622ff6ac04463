import type { Hint } from '@stockwire/shared/live';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRole } from '../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { createLiveServer, type LiveServer } from '../../../test/live-server.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import type { Actor } from '../../domain/actor.ts';

let database: TestDatabase;
let server: LiveServer;
let warehouseId: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createLiveServer(database);
  ({ warehouseId } = await aWarehouse(database));
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await server.close();
  await database.drop();
});

/** Somebody who follows topics, with the hints that they get. */
async function follower(actor: Actor, ...topics: string[]) {
  const token = server.authenticator.signIn(actor);
  const socket = io(`${server.url}/live`, { transports: ['websocket'], auth: { token } });
  sockets.push(socket);
  const hints: Hint[] = [];
  socket.on('hint', (hint: Hint) => hints.push(hint));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  for (const topic of topics) {
    expect(await socket.emitWithAck('watch', { topic, epoch: null, from: null })).toMatchObject({
      ok: true,
    });
  }
  return { socket, hints };
}

async function aRequest(): Promise<void> {
  const { itemId } = await anItem(database);
  await database.owner.sql`
    insert into stock.change_requests (
      warehouse_id, command, command_id, fingerprint, correlation_id, item_id, per_command, per_day,
      pieces, left_today, seen_quantity, seen_version, asked_by, asked_at, expires_at)
    values (${warehouseId}, '{}', 'person-1/key', 'f', 'c', ${itemId}, 50, 200, 60, 200, 0, 0,
      'person-1', now(), now() + interval '1 day')`;
}

test('a request is hinted to those who follow its warehouse and may see it, and to nobody else', async () => {
  const topic = `warehouse:${warehouseId}`;
  const other = await aWarehouse(database);
  const manager = await follower(asRole('manager', warehouseId), topic);
  const board = await follower(asRole('controller'), 'pulse:all');
  const clerk = await follower(asRole('clerk', warehouseId), topic);
  const elsewhere = await follower(asRole('manager'), `warehouse:${other.warehouseId}`);
  const heard = [manager, board].map(
    ({ socket }) => new Promise<void>((resolve) => socket.once('hint', () => resolve())),
  );
  await aRequest();
  await Promise.all(heard);
  const ids = [warehouseId];
  expect(manager.hints).toEqual([{ topic, room: 'requests', ids }]);
  expect(board.hints).toEqual([{ topic: 'pulse:all', room: 'requests', ids }]);
  // What was sent before an answer has come before it: the link keeps the order.
  for (const { socket } of [clerk, elsewhere]) {
    await socket.emitWithAck('unwatch', { topic: 'pulse:all' });
  }
  expect([clerk.hints, elsewhere.hints]).toEqual([[], []]);
});
