import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { Frame } from '@stockwire/shared/live';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import type { LiveClient } from '../../../test/live-client.ts';
import type { LiveClientOptions } from '../../../test/live-client-socket.ts';
import { createLiveServer, type LiveServer, readRowsOf } from '../../../test/live-server.ts';
import { seededRandom } from '../../../test/seeded-random.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission } from '../../../test/writer.ts';
import type { Outcome } from '../../features/stock/ledger.ts';
import { RING_ENTRIES_MAX } from '../../features/stock/live/live-limits.ts';

const SEEDS = [1, 20261123, 77];
const ITEMS = 120;
/** Enough rows that a tick of changes is as large as it gets. */
const MANY_ITEMS = 600;
const WRITES = 3_000;
/** What the kernel's buffers of a loopback connection take before anything waits, several times over. */
const ROUNDS_MAX = 150;
/** Commands posted together; a client is troubled meanwhile. */
const BURST = 50;
/** Commands that are written between a client's read and its joining. */
const WRITES_PER_READ = 15;
/** Bursts between two looks at all clients: a later change of a row would hide that one was missed. */
const BURSTS_PER_LOOK = 10;

let database: TestDatabase;
let server: LiveServer;
let items: { itemId: number; sku: string }[];
let manyItems: typeof items;

beforeAll(async () => {
  database = await createTestDatabase();
  manyItems = await Promise.all(Array.from({ length: MANY_ITEMS }, () => anItem(database)));
  items = manyItems.slice(0, ITEMS);
  server = await createLiveServer(database);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

type Random = ReturnType<typeof seededRandom>;

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** The newest seq of commands that were all accepted. */
function seqOf(outcomes: Outcome[]): number {
  const seqs = outcomes.map((outcome) =>
    outcome.accepted ? Math.max(...outcome.answer.entries.map((entry) => entry.seq)) : 0,
  );
  expect(seqs).not.toContain(0);
  return Math.max(...seqs);
}

/** Receipts of several lines and adjustments of one, all of them acceptable. */
async function post(warehouseId: number, random: Random, commands: number): Promise<number> {
  const submissions = Array.from({ length: commands }, () =>
    random() < 0.2
      ? aSubmission({
          kind: 'receive',
          lines: Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
            sku: pick(random, items).sku,
            quantity: 1 + Math.floor(random() * 9),
          })),
        })
      : aSubmission({ kind: 'adjust', sku: pick(random, items).sku, delta: 1, reason: 'found' }),
  );
  return seqOf(await server.writer.submit(warehouseId, submissions));
}

/** One change of many rows, each with a cause as long as they come. */
async function postWide(warehouseId: number): Promise<number> {
  const submissions = manyItems.map(({ sku }, place) => {
    // A frame carries each name once, so every command has a long one of its own.
    const device = `${place} ${'漢'.repeat(DEVICE_NAME_LENGTH_MAX)}`.slice(
      0,
      DEVICE_NAME_LENGTH_MAX,
    );
    const adjust = { kind: 'adjust', sku, delta: 1, reason: 'miscount-at-receipt' } as const;
    return aSubmission(adjust, { actor: { id: 'tester', device, name: 'Tester' } });
  });
  return seqOf(await server.writer.submit(warehouseId, submissions));
}

/** Whether the network of a run's clients is quiet. */
interface Weather {
  calm: boolean;
}

/** Loses, doubles and delays frames. */
function lossy(random: Random, weather: Weather): (frame: Frame) => Frame[] {
  let late: Frame[] = [];
  return (frame) => {
    const fate = weather.calm ? 1 : random();
    if (fate < 0.1) return [];
    if (fate < 0.2) return [frame, frame];
    if (fate < 0.3) {
      late.push(frame);
      return [];
    }
    const delivered = [frame, ...late];
    late = [];
    return delivered;
  };
}

/** Reads rows and hands them over when they are old: what was written meanwhile has to be joined. */
function slowRead(warehouseId: number, random: Random): LiveClientOptions['readRows'] {
  return async (itemIds) => {
    const read = await readRowsOf(database, warehouseId, itemIds);
    await post(warehouseId, random, WRITES_PER_READ);
    await server.live.ledgers.lookNow();
    return read;
  };
}

function someKeys(random: Random): number[] {
  const first = Math.floor(random() * (ITEMS - 30));
  return items.slice(first, first + 30).map((item) => item.itemId);
}

/** What a hard day does to a client. */
async function trouble(client: LiveClient, random: Random, keyed: boolean): Promise<void> {
  const what = random();
  if (what < 0.15) client.drop();
  else if (what < 0.3) await client.pause();
  else if (what < 0.6) client.resume();
  else if (keyed && what < 0.8) void client.setKeys(someKeys(random));
}

async function expectEqual(client: LiveClient, warehouseId: number): Promise<void> {
  const { keys, rows, violations } = client.received;
  const inDatabase = await readRowsOf(database, warehouseId, keys === null ? undefined : [...keys]);
  const byId = new Map(inDatabase.rows.map((row) => [row.itemId, row]));
  expect(violations).toEqual([]);
  expect(rows).toEqual(byId);
}

/** Brings every client to the head with one change of a row that it has, and compares all of its rows. */
async function expectAllEqual(clients: LiveClient[], warehouseId: number): Promise<void> {
  for (const client of clients) client.resume();
  await Promise.all(clients.map((client) => client.until(() => client.state === 'live')));
  const touched = clients.map((client) => {
    const keys = client.received.keys;
    return items.find(({ itemId }) => keys === null || keys.has(itemId))?.sku ?? '';
  });
  const submissions = touched.map((sku) =>
    aSubmission({ kind: 'adjust', sku, delta: 1, reason: 'found' }),
  );
  const head = seqOf(await server.writer.submit(warehouseId, submissions));
  await Promise.all(clients.map((client) => client.reached(head)));
  for (const client of clients) await expectEqual(client, warehouseId);
}

/** Just before a look, rows come into view that are being written: no later change hides a lost one. */
async function scrollAll(keyed: ReadonlySet<LiveClient>, random: Random): Promise<void> {
  await Promise.all([...keyed].map((client) => client.setKeys(someKeys(random))));
}

/** Resolves when the node has made frames up to a seq. */
function framedUpTo(warehouseId: number, seq: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const tail = server.live.ledgers.tails().find((one) => one.warehouseId === warehouseId);
      if (tail === undefined || tail.framedTo < seq) return;
      unlisten();
      resolve();
    };
    const unlisten = server.live.frames.listen({ framed: look, reset: look, ticked: look });
  });
}

/** Six clients of a run: the first three lose frames, the others scroll. */
async function sixClients(warehouseId: number, random: Random, weather: Weather) {
  const meddle = lossy(random, weather);
  const clients = [0, 1, 2, 3, 4, 5].map((place) =>
    server.client(
      warehouseId,
      place < 3 ? { meddle } : { readRows: slowRead(warehouseId, random) },
    ),
  );
  await Promise.all(clients.map((client) => client.start()));
  const keyed = clients.slice(3);
  await Promise.all(keyed.map((client) => client.setKeys(someKeys(random))));
  return { clients, keyed: new Set(keyed) };
}

test.each(SEEDS)(
  'seed %i: clients that drop, pause, lose frames and scroll end equal to the database',
  async (seed) => {
    const random = seededRandom(seed);
    const { warehouseId } = await aWarehouse(database);
    await post(warehouseId, random, 100);
    const weather: Weather = { calm: false };
    const { clients, keyed } = await sixClients(warehouseId, random, weather);
    for (let burst = 1; burst <= WRITES / BURST; burst += 1) {
      weather.calm = burst % BURSTS_PER_LOOK === 0;
      const posting = post(warehouseId, random, BURST);
      const troubled = pick(random, clients);
      await trouble(troubled, random, keyed.has(troubled));
      if (weather.calm) await scrollAll(keyed, random);
      // Each burst travels in frames of its own, however fast it is written: there is something to lose.
      await framedUpTo(warehouseId, await posting);
      if (weather.calm) await expectAllEqual(clients, warehouseId);
    }
    expect(clients.some((client) => client.counts.gaps > 0)).toBe(true);
    for (const client of clients) client.close();
  },
);

test('a last frame that was lost is found by the beat, and pulled', async () => {
  const { warehouseId } = await aWarehouse(database);
  const client = server.client(warehouseId, { meddle: () => [] });
  await client.start();
  const head = await post(warehouseId, seededRandom(4), 5);
  await client.reached(head);
  await expectEqual(client, warehouseId);
  expect(client.counts).toMatchObject({ gaps: 1, pulls: 1, reads: 1 });
});

test('a client that was away for longer than a replay reads anew and ends equal', async () => {
  const { warehouseId } = await aWarehouse(database);
  const client = server.client(warehouseId);
  await client.start();
  await client.pause();
  const lines = items.map(({ sku }) => ({ sku, quantity: 1 }));
  const receipts = Math.ceil((RING_ENTRIES_MAX + 1) / ITEMS);
  const submissions = Array.from({ length: receipts }, () =>
    aSubmission({ kind: 'receive', lines }),
  );
  await server.writer.submit(warehouseId, submissions);
  await server.live.ledgers.lookNow();
  client.resume();
  await client.reached(receipts * ITEMS);
  await expectEqual(client, warehouseId);
  expect(client.refusals).toEqual(['truncated']);
});

test('a client that stops reading is cut at its limit, and comes back by its cursor', async () => {
  const { warehouseId } = await aWarehouse(database);
  const [client, slow] = [server.client(warehouseId), server.client(warehouseId)];
  await Promise.all([client.start(), slow.start()]);
  const before = server.transport.stats.cuts;
  const pipe = pipeOf(slow);
  pipe.pause();
  let head = 0;
  for (let round = 0; round < ROUNDS_MAX && server.transport.stats.cuts === before; round += 1) {
    head = await postWide(warehouseId);
    await framedUpTo(warehouseId, head);
  }
  pipe.resume();
  await Promise.all([client.reached(head), slow.reached(head)]);
  await expectEqual(client, warehouseId);
  await expectEqual(slow, warehouseId);
  expect(client.counts).toMatchObject({ gaps: 0, resets: 0, watches: 1 });
  expect(slow.counts.watches).toBeGreaterThan(1);
  expect(server.transport.stats.cuts).toBe(before + 1);
});

/** The TCP connection under a client, to let it stand still. */
function pipeOf(client: LiveClient): { pause(): void; resume(): void } {
  const engine = client.socket.io.engine as unknown as {
    transport: { ws: { _socket: { pause(): void; resume(): void } } };
  };
  return engine.transport.ws._socket;
}

test('a deploy tells every client to come back within the spread, and it does, by its cursor', async () => {
  const { warehouseId } = await aWarehouse(database);
  const random = seededRandom(3);
  const leaving = await createLiveServer(database);
  const client = leaving.client(warehouseId);
  await client.start();
  const head = await post(warehouseId, random, 10);
  await client.reached(head);
  await leaving.transport.close(500);
  await client.until(() => client.lastReset !== null);
  expect(client.lastReset).toMatchObject({ why: 'deploy', head });
  expect(client.lastReset?.retryMs).toBeLessThan(500);
  await leaving.close();
  expect(client.received.cursor).toBe(head);
});
