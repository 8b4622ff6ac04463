import type { WatchAnswer } from '@stockwire/shared/live';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asRole } from '../../../test/actors.ts';
import { aWarehouse } from '../../../test/builders.ts';
import { createLiveServer, type LiveServer } from '../../../test/live-server.ts';
import { next, rawSocket } from '../../../test/raw-socket.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { createTestServer } from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';
import {
  REFUSALS_OF_ACTOR_MAX,
  SAME_REFUSAL_EVERY_MS,
} from '../../features/identity/audit/refusal-watch.ts';
import { SettableClock } from '../../platform/clock.ts';

let database: TestDatabase;
let server: LiveServer;
let own: number;
let other: number;
let people = 0;
const clock = new SettableClock(Date.now());
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createLiveServer(database, clock);
  own = (await aWarehouse(database)).warehouseId;
  other = (await aWarehouse(database)).warehouseId;
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

/** A clerk of one warehouse whom the audit has not met. */
function aClerk(sessionId = 'session-1'): Actor {
  people += 1;
  return { ...asRole('clerk', own), id: `person-clerk-${people}`, sessionId };
}

async function enter(actor: Actor): Promise<Socket> {
  const socket = rawSocket({ url: server.url, token: server.authenticator.signIn(actor) });
  sockets.push(socket);
  await next(socket, 'connect');
  return socket;
}

const watch = (socket: Socket, topic: string): Promise<WatchAnswer> =>
  socket.timeout(5_000).emitWithAck('watch', { topic, epoch: null, from: null });

const audited = ({ id }: Actor) =>
  database.owner.sql<{ kind: string; detail: Record<string, unknown>; requestId: string }[]>`
    select kind, detail, request_id as "requestId" from identity.audit_events
    where by = ${id} order by seq`;

test('a topic that somebody may not follow is written down, one that they may is not', async () => {
  const clerk = aClerk();
  const socket = await enter(clerk);
  expect(await watch(socket, `warehouse:${own}`)).toMatchObject({ ok: true });
  expect(await watch(socket, `warehouse:${other}`)).toMatchObject({ code: 'forbidden' });
  expect(await audited(clerk)).toEqual([
    {
      kind: 'forbidden',
      detail: {
        action: 'stock.read',
        warehouseId: other,
        topic: `warehouse:${other}`,
        over: 'socket',
        session: 'session-1',
      },
      requestId: socket.id,
    },
  ]);
});

test('a session has one line a topic and minute, also when it comes back by another socket', async () => {
  const clerk = aClerk();
  const topics = [`warehouse:${other}`, `pulse:${other}`];
  for (const socket of [await enter(clerk), await enter(clerk)]) {
    for (const topic of [...topics, ...topics]) await watch(socket, topic);
  }
  expect(await audited(clerk)).toHaveLength(2);
  await watch(await enter({ ...clerk, sessionId: 'session-2' }), topics[0] ?? '');
  expect(await audited(clerk)).toHaveLength(3);
  clock.advanceMs(SAME_REFUSAL_EVERY_MS);
  await watch(await enter(clerk), topics[0] ?? '');
  expect(await audited(clerk)).toHaveLength(4);
});

test('somebody who tries every number cannot fill the audit, and the last line says that more came', async () => {
  const clerk = aClerk();
  const socket = await enter(clerk);
  for (let place = 0; place < 2 * REFUSALS_OF_ACTOR_MAX; place += 1) {
    expect(await watch(socket, `warehouse:${1_000_000 + place}`)).toMatchObject({ ok: false });
  }
  const lines = await audited(clerk);
  expect(lines).toHaveLength(REFUSALS_OF_ACTOR_MAX);
  expect(lines.at(-1)?.detail).toHaveProperty('furtherOnes');
});

test('a stream of a warehouse that is not seen is written down, and answers as if it were absent', async () => {
  const http = await createTestServer();
  const seen = (await aWarehouse(http.database)).warehouseId;
  const hidden = (await aWarehouse(http.database)).warehouseId;
  const as = asRole('clerk', seen);
  const streams = (warehouseId: number | string) => `/api/v1/warehouses/${warehouseId}/stream`;
  for (const place of [hidden, hidden, 'nonsense']) {
    expect((await http.request(streams(place), { as })).status).toBeGreaterThanOrEqual(400);
  }
  // What is not a stream is refused without a line, as before.
  await http.request(`/api/v1/warehouses/${hidden}/stock`, { as });
  await http.request(streams(9_999_999));
  const lines = await http.database.owner.sql`
    select by, kind, detail from identity.audit_events`;
  expect(lines).toMatchObject([
    { by: as.id, kind: 'forbidden', detail: { topic: `warehouse:${hidden}`, over: 'stream' } },
  ]);
  await http.close();
});
