import { EXPIRY_WARNING_MS, Expiring } from '@stockwire/shared/live';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TESTER } from '../../../test/actors.ts';
import { createIdentityWorld, type IdentityWorld, REQUEST } from '../../../test/identity-world.ts';
import { createLiveServer, type LiveServer } from '../../../test/live-server.ts';
import { next, rawSocket } from '../../../test/raw-socket.ts';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '../../domain/identity/session-life.ts';
import { makeKey } from '../../features/identity/keys/make-key.ts';

const MINUTE_MS = 60_000;

let world: IdentityWorld;
let server: LiveServer;
let token: string;
let people = 0;
const sockets: Socket[] = [];

beforeAll(async () => {
  world = await createIdentityWorld();
  const known = world.identity.authenticator;
  server = await createLiveServer(world.db, world.clock, { known, lookEveryMs: 5 });
});
beforeEach(async () => {
  people += 1;
  const email = `expiring.${people}@test.example`;
  await world.aPerson({ email });
  ({ token } = (await world.signIn(email)).opened);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** A socket, and what it is told of its end. */
async function enter(by: { cookie: string } | { bearer: string }) {
  const socket =
    'cookie' in by
      ? rawSocket({ url: server.url }, { cookie: `stockwire=${by.cookie}` })
      : rawSocket({ url: server.url, token: by.bearer });
  sockets.push(socket);
  const told: Expiring[] = [];
  socket.on('expiring', (body) => told.push(Expiring.parse(body)));
  await next(socket, 'connect');
  return { socket, told, nextTold: () => next<Expiring>(socket, 'expiring') };
}

/** Everybody who is in has been looked at since: a newcomer who is due at once has been told. */
async function lookedAt(): Promise<void> {
  const email = `probe.${people}.${sockets.length}@test.example`;
  await world.aPerson({ email });
  const probe = (await world.signIn(email)).opened;
  await world.db.owner.sql`
    update identity.sessions set ends_at = ${new Date(world.clock.now() + MINUTE_MS)}
    where session_id = ${probe.sessionId}`;
  const { nextTold } = await enter({ cookie: probe.token });
  await nextTold();
}

test('an idle session is told two minutes ahead, and not a moment earlier', async () => {
  const { told, nextTold } = await enter({ cookie: token });
  world.clock.advanceMs(SESSION_IDLE_MS - EXPIRY_WARNING_MS - 1);
  await lookedAt();
  expect(told).toEqual([]);
  world.clock.advanceMs(1);
  expect(await nextTold()).toEqual({ inMs: EXPIRY_WARNING_MS, why: 'idle' });
});

test('looking is no sign of life: the session ends when it was said to', async () => {
  const { nextTold } = await enter({ cookie: token });
  world.clock.advanceMs(SESSION_IDLE_MS - MINUTE_MS);
  expect(await nextTold()).toEqual({ inMs: MINUTE_MS, why: 'idle' });
  world.clock.advanceMs(MINUTE_MS);
  expect(await world.identity.authenticator.bySession(token)).toBeNull();
});

test('a request puts it off, and whoever was warned is told so', async () => {
  const { socket, nextTold } = await enter({ cookie: token });
  world.clock.advanceMs(SESSION_IDLE_MS - MINUTE_MS);
  await nextTold();
  const putOff = new Promise<Expiring>((resolve) => {
    socket.on('expiring', (body: Expiring) => {
      if (body.inMs > EXPIRY_WARNING_MS) resolve(body);
    });
  });
  expect(await world.identity.authenticator.bySession(token)).not.toBeNull();
  expect(await putOff).toEqual({ inMs: SESSION_IDLE_MS, why: 'idle' });
});

test('after twelve hours no request helps, and the warning says which end it is', async () => {
  const { told, nextTold } = await enter({ cookie: token });
  const step = SESSION_IDLE_MS / 2;
  const startedMs = world.clock.now();
  while (world.clock.now() + step < startedMs + SESSION_LIFE_MS) {
    world.clock.advanceMs(step);
    expect(await world.identity.authenticator.bySession(token)).not.toBeNull();
  }
  await lookedAt();
  expect(told.filter(({ why }) => why === 'end')).toEqual([]);
  world.clock.set(startedMs + SESSION_LIFE_MS - MINUTE_MS);
  await world.identity.authenticator.bySession(token);
  expect(await nextTold()).toEqual({ inMs: MINUTE_MS, why: 'end' });
});

test('a machine hears of the end of its key, and one without an end hears nothing', async () => {
  const make = (expiresAt: string | null) =>
    makeKey(world.identity, TESTER, {
      name: 'Scale',
      scopes: ['stock.read'],
      warehouseIds: null,
      expiresAt,
      ...REQUEST,
    });
  const endless = await make(null);
  const ending = await make(new Date(world.clock.now() + 3 * MINUTE_MS).toISOString());
  const quiet = await enter({ bearer: endless.secret });
  const warned = await enter({ bearer: ending.secret });
  await lookedAt();
  expect(warned.told).toEqual([]);
  world.clock.advanceMs(2 * MINUTE_MS);
  expect(await warned.nextTold()).toEqual({ inMs: MINUTE_MS, why: 'end' });
  expect(quiet.told).toEqual([]);
});
