import type {
  Beat,
  Frame,
  KeysAnswer,
  PullAnswer,
  Reset,
  WatchAnswer,
} from '@stockwire/shared/live';
import { causesOf } from '@stockwire/shared/live-causes';
import type { Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse, type BuiltWarehouse } from '../../../test/builders.ts';
import { createLiveServer, type LiveServer, readRowsOf } from '../../../test/live-server.ts';
import { next, rawSocket } from '../../../test/raw-socket.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { submitOne } from '../../../test/writer.ts';
import { openEpoch } from '../../features/stock/audit/open-epoch.ts';
import { REPLAY_ENTRIES_MAX, RING_WINDOW_MS } from '../../features/stock/live/live-limits.ts';
import { SettableClock } from '../../platform/clock.ts';

let database: TestDatabase;
let server: LiveServer;
let items: { itemId: number; sku: string }[];
const clock = new SettableClock(Date.now());
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  items = await Promise.all(Array.from({ length: 6 }, () => anItem(database)));
  server = await createLiveServer(database, clock);
});

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

async function connected(): Promise<Socket> {
  const socket = rawSocket(server.entry);
  sockets.push(socket);
  await next(socket, 'connect');
  return socket;
}

function ask<Answer>(socket: Socket, event: string, request: unknown): Promise<Answer> {
  return socket.timeout(5_000).emitWithAck(event, request) as Promise<Answer>;
}

function watch(socket: Socket, request: object): Promise<WatchAnswer> {
  return ask(socket, 'watch', { epoch: 1, from: null, ...request });
}

function sku(index: number): string {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item.sku;
}

function itemId(index: number): number {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item.itemId;
}

/** Adds pieces of an item; gives the seq. */
async function add(warehouse: BuiltWarehouse, index: number, delta = 1): Promise<number> {
  const command = { kind: 'adjust', sku: sku(index), delta, reason: 'found' } as const;
  const outcome = await submitOne(server.writer, warehouse.warehouseId, command);
  if (!outcome.accepted) throw new Error(outcome.refusal.reason.code);
  return outcome.answer.seq;
}

/** Resolves with the frames up to a seq. */
function framesTo(socket: Socket, seq: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  return new Promise((resolve) => {
    socket.on('frame', (frame: Frame) => {
      frames.push(frame);
      if (frame.to >= seq) resolve(frames);
    });
  });
}

function topicOf({ warehouseId }: BuiltWarehouse): string {
  return `warehouse:${warehouseId}`;
}

/** Lets the node forget everything but the newest minute, as if it were quiet for that long. */
async function forgetRings(): Promise<void> {
  await server.live.ledgers.lookNow();
  await new Promise<void>((resolve) => {
    const ticked = () => resolve();
    server.live.frames.listen({ framed: () => {}, reset: () => {}, ticked });
  });
  clock.advanceMs(RING_WINDOW_MS + 1);
  await server.live.ledgers.lookNow();
}

test('who joins at the head gets the next change, with the row as it is and who changed it', async () => {
  const warehouse = await aWarehouse(database);
  await add(warehouse, 0, 5);
  const socket = await connected();
  expect(await watch(socket, { topic: topicOf(warehouse) })).toMatchObject({
    ok: true,
    epoch: 1,
    head: 1,
    protocol: 1,
  });
  const frame = next<Frame>(socket, 'frame');
  await add(warehouse, 0, 2);
  expect(await frame).toMatchObject({
    topic: topicOf(warehouse),
    from: 1,
    to: 2,
    changes: [[itemId(0), 2, 7, 7, 0, 0, 0, 0]],
  });
  expect(causesOf(await frame)).toMatchObject([
    { seq: 2, kind: 'adjust', by: 'Desk 1', reason: 'found' },
  ]);
});

test('a beat follows every watch at once, with the head and the server clock', async () => {
  const warehouse = await aWarehouse(database);
  const socket = await connected();
  const beat = next<Beat>(socket, 'beat');
  await watch(socket, { topic: topicOf(warehouse) });
  expect(await beat).toMatchObject({ head: 0, to: 0, now: new Date(clock.now()).toISOString() });
});

test('who comes back with a cursor gets what it missed from the ring, in one frame per row', async () => {
  const warehouse = await aWarehouse(database);
  await add(warehouse, 0);
  const socket = await connected();
  await watch(socket, { topic: topicOf(warehouse) });
  for (const index of [1, 1, 2]) await add(warehouse, index);
  const other = await connected();
  const frames = framesTo(other, 4);
  expect(await watch(other, { topic: topicOf(warehouse), from: 1 })).toMatchObject({ ok: true });
  const [frame] = await frames;
  expect(frame).toMatchObject({ from: 1, to: 4 });
  expect(frame?.changes.map(([item, version]) => [item, version])).toEqual([
    [itemId(1), 2],
    [itemId(2), 1],
  ]);
});

test('what the ring has forgotten is replayed from the ledger, and the check is held against it', async () => {
  const warehouse = await aWarehouse(database);
  const socket = await connected();
  await watch(socket, { topic: topicOf(warehouse) });
  const first = next<Frame>(socket, 'frame');
  await add(warehouse, 0);
  const { check } = await first;
  for (const index of [1, 2, 3]) await add(warehouse, index);
  await forgetRings();
  const other = await connected();
  const frames = framesTo(other, 4);
  const before = server.transport.stats.replays;
  const topic = topicOf(warehouse);
  expect(await watch(other, { topic, from: 1, check })).toMatchObject({ ok: true, head: 4 });
  expect((await frames).flatMap((frame) => frame.changes.map((change) => change[0]))).toEqual([
    itemId(1),
    itemId(2),
    itemId(3),
  ]);
  expect(server.transport.stats.replays).toBe(before + 1);
  const forged = check === '00000000' ? '11111111' : '00000000';
  expect(await watch(other, { topic, from: 1, check: forged })).toMatchObject({ code: 'fork' });
});

test('a cursor the ledger never had, and one of another epoch, are told so', async () => {
  const warehouse = await aWarehouse(database);
  await add(warehouse, 0);
  const topic = topicOf(warehouse);
  const socket = await connected();
  expect(await watch(socket, { topic, from: 2 })).toMatchObject({ code: 'need-snapshot', head: 1 });
  expect(await watch(socket, { topic, from: 1, epoch: 2 })).toMatchObject({ code: 'epoch' });
  const { code } = (await watch(socket, { topic: 'warehouse:999999' })) as { code: string };
  expect(code).toBe('forbidden');
});

test('a cursor that was read a moment ago is not ahead: the node looks before it says so', async () => {
  const warehouse = await aWarehouse(database);
  const socket = await connected();
  await watch(socket, { topic: topicOf(warehouse) });
  const seq = await add(warehouse, 0);
  expect(await watch(socket, { topic: topicOf(warehouse), from: seq })).toMatchObject({ ok: true });
});

test('a cursor too old to replay is told so, and read anew it joins', async () => {
  const warehouse = await aWarehouse(database);
  const far = REPLAY_ENTRIES_MAX + 1;
  await database.owner.sql`
    update stock.warehouse_ledgers
    set head_seq = ${far}
    where warehouse_id = ${warehouse.warehouseId}`;
  const socket = await connected();
  const topic = topicOf(warehouse);
  expect(await watch(socket, { topic, from: 0 })).toMatchObject({ code: 'truncated', head: far });
  expect(await watch(socket, { topic, from: far })).toMatchObject({ ok: true, head: far });
});

test('a new epoch sends every client back to read anew, and new entries flow under it', async () => {
  const warehouse = await aWarehouse(database);
  await add(warehouse, 0);
  const socket = await connected();
  const topic = topicOf(warehouse);
  await watch(socket, { topic });
  const reset = next<Reset>(socket, 'reset');
  await openEpoch(database.owner.sql, warehouse.warehouseId, 'restored in a test');
  expect(await reset).toMatchObject({ topic, why: 'epoch', epoch: 2, head: 1 });
  expect(await watch(socket, { topic, from: 1 })).toMatchObject({ code: 'epoch' });
  expect(await watch(socket, { topic, epoch: 2, from: 1 })).toMatchObject({ ok: true, epoch: 2 });
  const frame = next<Frame>(socket, 'frame');
  await add(warehouse, 0);
  expect(await frame).toMatchObject({ epoch: 2, from: 1, to: 2 });
});

test('a ledger that lost entries without a new epoch is a fork, and every client is told', async () => {
  const warehouse = await aWarehouse(database);
  await add(warehouse, 0);
  const socket = await connected();
  await watch(socket, { topic: topicOf(warehouse) });
  await add(warehouse, 0);
  await next(socket, 'frame');
  const reset = next<Reset>(socket, 'reset');
  await database.owner.sql`
    update stock.warehouse_ledgers
    set head_seq = 1
    where warehouse_id = ${warehouse.warehouseId}`;
  expect(await reset).toMatchObject({ why: 'fork', head: 1 });
});

test('a client of some rows gets those alone; rows that come into view miss nothing', async () => {
  const warehouse = await aWarehouse(database);
  const topic = topicOf(warehouse);
  const socket = await connected();
  await watch(socket, { topic, keys: [itemId(0)] });
  const mine = next<Frame>(socket, 'frame');
  await add(warehouse, 1);
  const seq = await add(warehouse, 0);
  expect(await mine).toMatchObject({
    from: 0,
    to: seq,
    changes: [[itemId(0), 1, 1, 1, 0, 0, 0, 0]],
  });
  const asOf = await add(warehouse, 2);
  await add(warehouse, 2);
  await server.live.ledgers.lookNow();
  const request = { topic, revision: 0, add: [itemId(2)], remove: [itemId(0)], asOf };
  const joined = await ask<KeysAnswer>(socket, 'keys', request);
  expect(joined).toMatchObject({ ok: true, from: 4, changes: [[itemId(2), 2, 2, 2, 0, 0, 0, 0]] });
  expect(await ask(socket, 'keys', request)).toMatchObject({ code: 'invalid' });
  const next2 = next<Frame>(socket, 'frame');
  await add(warehouse, 0);
  await add(warehouse, 2);
  expect((await next2).changes.map((change) => change[0])).toEqual([itemId(2)]);
});

test('rows read before the ring begins join from the ledger', async () => {
  const warehouse = await aWarehouse(database);
  const topic = topicOf(warehouse);
  const socket = await connected();
  await watch(socket, { topic, keys: [] });
  const asOf = await add(warehouse, 0);
  await add(warehouse, 0);
  await add(warehouse, 1);
  await server.live.ledgers.lookNow();
  await forgetRings();
  const request = { topic, revision: 0, add: [itemId(0), itemId(1)], remove: [], asOf };
  const joined = (await ask(socket, 'keys', request)) as Extract<KeysAnswer, { ok: true }>;
  expect(joined.changes.map(([item, version]) => [item, version])).toEqual([
    [itemId(0), 2],
    [itemId(1), 1],
  ]);
});

test('a client whose rows rest is told once a second that its cursor moved', async () => {
  const warehouse = await aWarehouse(database);
  const socket = await connected();
  await watch(socket, { topic: topicOf(warehouse), keys: [itemId(5)] });
  await next(socket, 'beat');
  clock.advanceMs(1_000);
  const frame = next<Frame>(socket, 'frame');
  await add(warehouse, 0);
  expect(await frame).toMatchObject({ from: 0, to: 1, changes: [], causes: [] });
});

test('a pull gives the frames of a gap, as far as asked, and says when there is more', async () => {
  const warehouse = await aWarehouse(database);
  const topic = topicOf(warehouse);
  const socket = await connected();
  await watch(socket, { topic });
  for (const index of [0, 1]) await add(warehouse, index);
  await server.live.ledgers.lookNow();
  const pull = (from: number, epoch = 1) =>
    ask<PullAnswer>(socket, 'pull', { topic, epoch, from, max: 10 });
  expect(await pull(0)).toMatchObject({ ok: true, more: false, frames: [{ from: 0, to: 2 }] });
  expect(await pull(9)).toMatchObject({ code: 'need-snapshot' });
  expect(await pull(0, 2)).toMatchObject({ code: 'epoch' });
  await forgetRings();
  expect(await pull(1)).toMatchObject({ ok: true, frames: [{ from: 1, to: 2 }] });
});

test('paused and unwatched topics are silent; a paused one goes on from its cursor', async () => {
  const warehouse = await aWarehouse(database);
  const topic = topicOf(warehouse);
  const [socket, witness] = [await connected(), await connected()];
  await watch(socket, { topic });
  await watch(witness, { topic });
  expect(await ask(socket, 'pause', { topic })).toEqual({ ok: true });
  const heard: Frame[] = [];
  socket.on('frame', (frame: Frame) => heard.push(frame));
  const seen = framesTo(witness, 1);
  await add(warehouse, 0);
  await seen;
  expect(heard).toEqual([]);
  const missed = framesTo(socket, 1);
  expect(await watch(socket, { topic, from: 0 })).toMatchObject({ ok: true });
  expect(await missed).toMatchObject([{ from: 0, to: 1 }]);
  expect(await ask(socket, 'unwatch', { topic })).toEqual({ ok: true });
  expect(await ask(socket, 'unwatch', { topic })).toEqual({ ok: false });
  expect(await ask(socket, 'pull', { topic, epoch: 1, from: 0, max: 1 })).toMatchObject({
    code: 'invalid',
  });
});

test('what is not of the protocol is refused with its reason, and the socket lives on', async () => {
  const socket = await connected();
  const wrong: [string, unknown][] = [
    ['watch', { topic: 'warehouse:0', epoch: 1, from: null }],
    ['watch', { topic: 'warehouse:1', epoch: 1, from: -1 }],
    ['watch', null],
    ['keys', { topic: 'warehouse:1', revision: 0, add: ['x'], remove: [], asOf: 0 }],
    ['pull', { topic: 'warehouse:1', epoch: 1, from: 0, max: 1, extra: true }],
    ['pull', { topic: 'warehouse:1', epoch: 1, from: 0, max: 1 }],
  ];
  for (const [event, request] of wrong) {
    const answer = await ask<{ code: string; message: string }>(socket, event, request);
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
    expect(answer.message.length).toBeGreaterThan(5);
  }
});

test('a page of a foreign origin or under a foreign host name gets no socket; an allowed one does', async () => {
  const refusals = [{ origin: 'https://evil.example' }, { host: 'evil.example' }];
  for (const headers of refusals) {
    const socket = rawSocket(server.entry, headers);
    sockets.push(socket);
    await next(socket, 'connect_error');
    expect(socket.connected).toBe(false);
  }
  const socket = rawSocket(server.entry, { origin: 'https://stock.example' });
  sockets.push(socket);
  await next(socket, 'connect');
});

test('entries that another node wrote are found without this node being told in person', async () => {
  const warehouse = await aWarehouse(database);
  const bin = await aBin(database, { warehouseId: warehouse.warehouseId });
  const client = server.client(warehouse.warehouseId);
  await client.start();
  const other = await createLiveServer(database);
  try {
    const command = {
      kind: 'adjust',
      sku: sku(0),
      bin: bin.code,
      delta: 4,
      reason: 'found',
    } as const;
    await submitOne(other.writer, warehouse.warehouseId, command);
    await client.reached(1);
  } finally {
    await other.close();
  }
  const { rows } = await readRowsOf(database, warehouse.warehouseId);
  expect([...client.received.rows.values()]).toEqual(rows);
});
