import type { PullAnswer, Reset, WatchAnswer } from '@stockwire/shared/live';
import { ROLES } from '@stockwire/shared/permissions';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { anActor, asRole, TESTER } from '../../../test/actors.ts';
import { aWarehouse } from '../../../test/builders.ts';
import { createLiveServer, type LiveServer } from '../../../test/live-server.ts';
import { next, rawSocket } from '../../../test/raw-socket.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import type { Actor } from '../../domain/actor.ts';
import { mayWatch } from './may-watch.ts';

/** How soon a connection must be gone that nobody may hold any more. */
const CUT_WITHIN_MS = 1_000;

let database: TestDatabase;
let server: LiveServer;
let own: number;
let other: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createLiveServer(database);
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

async function enter(token: string, headers: Record<string, string> = {}): Promise<Socket> {
  const socket = rawSocket(
    token === '' ? { url: server.url } : { url: server.url, token },
    headers,
  );
  sockets.push(socket);
  await next(socket, 'connect');
  return socket;
}

const watch = (socket: Socket, topic: string): Promise<WatchAnswer> =>
  socket.timeout(5_000).emitWithAck('watch', { topic, epoch: null, from: null });

test.each(ROLES)('a %s follows the topics of its own warehouse and no other', async (role) => {
  const relations: [string, Actor][] = [
    ['own', asRole(role, own)],
    ['other', asRole(role, other)],
    ['all', asRole(role)],
    ['none', anActor({ id: `person-${role}-none` })],
  ];
  for (const [relation, actor] of relations) {
    const socket = await enter(server.authenticator.signIn(actor));
    const isIn = relation === 'own' || relation === 'all';
    for (const topic of [`warehouse:${own}`, `pulse:${own}`, 'pulse:all']) {
      const expected = topic === 'pulse:all' ? relation !== 'none' : isIn;
      const answer = await watch(socket, topic);
      expect([relation, topic, answer.ok]).toEqual([relation, topic, expected]);
      expect([relation, topic, mayWatch(actor, topic)]).toEqual([relation, topic, expected]);
      if (!answer.ok) expect(answer.code).toBe('forbidden');
    }
    const topic = `warehouse:${own}`;
    const pull = { topic, epoch: 1, from: 0, max: 1 };
    const pulled: PullAnswer = await socket.timeout(5_000).emitWithAck('pull', pull);
    expect([relation, pulled.ok]).toEqual([relation, isIn]);
    const keys = { topic, revision: 0, add: [], remove: [], asOf: 0 };
    const { ok } = await socket.timeout(5_000).emitWithAck('keys', keys);
    expect([relation, ok]).toEqual([relation, isIn]);
    socket.disconnect();
  }
});

test('a warehouse that is not seen answers as one that is not there', async () => {
  const socket = await enter(server.authenticator.signIn(asRole('clerk', other)));
  expect(await watch(socket, `warehouse:${own}`)).toEqual(await watch(socket, 'warehouse:999999'));
});

test('the sums of all warehouses are those that somebody may see', async () => {
  const socket = await enter(server.authenticator.signIn(asRole('viewer', other)));
  await watch(socket, 'pulse:all');
  const pulse = await next<{ topic: string; topMovers: { warehouseId: number }[] }>(
    socket,
    'pulse',
  );
  expect(pulse.topic).toBe('pulse:all');
  const room = (scope: string) => server.live.pulses.read(scope as 'all');
  const seen = await room(`sites:${other}`);
  expect(seen?.sites.map(({ warehouseId }) => warehouseId)).toEqual([other]);
});

test('without a session or a token there is no socket, whatever is sent in its place', async () => {
  const attempts: [string, Record<string, string>, string][] = [
    ['', {}, 'not-signed-in'],
    ['nonsense', {}, 'not-signed-in'],
    ['', { cookie: `stockwire=${'x'.repeat(43)}` }, 'session-ended'],
    ['', { authorization: 'Bearer nonsense' }, 'not-signed-in'],
    ['nonsense', { cookie: `stockwire=${server.entry.token}` }, 'not-signed-in'],
  ];
  for (const [token, headers, code] of attempts) {
    const socket = rawSocket(
      token === '' ? { url: server.url } : { url: server.url, token },
      headers,
    );
    sockets.push(socket);
    const error = await next<Error & { data: { code: string } }>(socket, 'connect_error');
    expect(error.data).toMatchObject({ code });
  }
});

test('a browser comes in by its cookie', async () => {
  const socket = await enter('', { cookie: `stockwire=${server.entry.token}` });
  expect(await watch(socket, `warehouse:${own}`)).toMatchObject({ ok: true });
});

async function cutAfter(socket: Socket, change: () => void) {
  const reset = next<Reset>(socket, 'reset');
  const gone = next<string>(socket, 'disconnect');
  const changedMs = performance.now();
  change();
  const [{ why }] = await Promise.all([reset, gone]);
  return { why, tookMs: performance.now() - changedMs };
}

test('who loses a right, or is disabled, is told so and cut within a second', async () => {
  for (const now of [asRole('clerk', other), null]) {
    const token = server.authenticator.signIn(asRole('clerk', own));
    const socket = await enter(token);
    await watch(socket, `warehouse:${own}`);
    const cut = await cutAfter(socket, () => server.authenticator.change(token, now));
    expect(cut.why).toBe('permission');
    expect(cut.tookMs).toBeLessThan(CUT_WITHIN_MS);
  }
});

test('a session that is revoked takes its own sockets along and leaves the others', async () => {
  const sessions = ['first', 'second'].map((sessionId) => ({ ...asRole('clerk', own), sessionId }));
  const [first, second] = await Promise.all(
    sessions.map(async (actor) => enter(server.authenticator.signIn(actor))),
  );
  if (first === undefined || second === undefined) throw new Error('two sockets were opened');
  await watch(first, `warehouse:${own}`);
  const actorId = asRole('clerk', own).id;
  await cutAfter(first, () => server.authenticator.tell({ actorId, sessionId: 'first' }));
  expect(await watch(second, `warehouse:${own}`)).toMatchObject({ ok: true });
});

test('a change that leaves the rights as they were cuts nobody', async () => {
  const renamed = asRole('clerk', own);
  const token = server.authenticator.signIn(renamed);
  const socket = await enter(token);
  server.authenticator.change(token, { ...renamed, name: 'Renamed' });
  expect(await watch(socket, `warehouse:${own}`)).toMatchObject({ ok: true });
  expect(socket.connected).toBe(true);
});

const ORIGINS = (url: string) => {
  const { port } = new URL(url);
  return [
    'https://evil.example',
    'null',
    `https://127.0.0.1:${port}`,
    'http://127.0.0.1',
    `http://127.0.0.1:${Number(port) + 1}`,
    `http://127.0.0.1.evil.example:${port}`,
    `http://evil.example/127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://user@127.0.0.1:${port}`,
    `http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}%20`,
    `HTTP://127.0.0.1:${port}`,
    'file://',
    'https://stock.example.evil.example',
  ];
};

test('of fourteen forged origins none gets a socket, with everybody’s right in hand', async () => {
  const forged = ORIGINS(server.url);
  expect(forged).toHaveLength(14);
  for (const origin of forged) {
    const socket = rawSocket(server.entry, { origin });
    sockets.push(socket);
    await next(socket, 'connect_error');
    expect(socket.connected, origin).toBe(false);
    const polled = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin, authorization: `Bearer ${server.entry.token}` },
    });
    expect(polled.ok, origin).toBe(false);
  }
  expect((await enter(server.entry.token, { origin: server.url })).connected).toBe(true);
});

test('everything is allowed to whoever has every role', () => {
  expect(mayWatch(TESTER, 'pulse:all')).toBe(true);
});
