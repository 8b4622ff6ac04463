import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { Frame } from '@stockwire/shared/live';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import type { LiveClient } from '../../../test/live-client.ts';
import { createLiveServer, type LiveServer, readRowsOf } from '../../../test/live-server.ts';
import { seededRandom } from '../../../test/seeded-random.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { aSubmission } from '../../../test/writer.ts';
import { RING_ENTRIES_MAX } from '../../features/stock/live/live-limits.ts';

const SEEDS = [1, 20261123, 77];
const ITEMS = 120;
/** Enough rows that a tick of changes is as large as it gets. */
const MANY_ITEMS = 2_000;
const WRITES = 3_000;
/** Commands posted together; clients are troubled once after each. */
const BURST = 50;

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
  const outcomes = await server.writer.submit(warehouseId, submissions);
  const seqs = outcomes.map((outcome) => (outcome.accepted ? outcome.answer.seq : 0));
  expect(seqs).not.toContain(0);
  return Math.max(...seqs);
}

/** One change of many rows, each with a cause as long as they come. */
async function postWide(warehouseId: number): Promise<number> {
  const actor = { id: 'tester', device: '漢'.repeat(DEVICE_NAME_LENGTH_MAX) };
  const submissions = manyItems.map(({ sku }) =>
    aSubmission({ kind: 'adjust', sku, delta: 1, reason: 'miscount-at-receipt' }, { actor }),
  );
  const outcomes = await server.writer.submit(warehouseId, submissions);
  const seqs = outcomes.map((outcome) => (outcome.accepted ? outcome.answer.seq : 0));
  expect(seqs).not.toContain(0);
  return Math.max(...seqs);
}

/** Loses, doubles and delays frames. */
function lossy(random: Random): (frame: Frame) => Frame[] {
  let late: Frame[] = [];
  return (frame) => {
    const fate = random();
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

test.each(SEEDS)(
  'seed %i: clients that drop, pause, lose frames and scroll end equal to the database',
  async (seed) => {
    const random = seededRandom(seed);
    const { warehouseId } = await aWarehouse(database);
    await post(warehouseId, random, 100);
    const clients = [0, 1, 2, 3, 4, 5].map((place) =>
      server.client(warehouseId, place < 3 ? { meddle: lossy(random) } : {}),
    );
    await Promise.all(clients.map((client) => client.start()));
    const keyed = new Set(clients.slice(3));
    await Promise.all([...keyed].map((client) => client.setKeys(someKeys(random))));
    let head = 0;
    for (let written = 0; written < WRITES; written += BURST) {
      const posting = post(warehouseId, random, BURST);
      const troubled = pick(random, clients);
      await trouble(troubled, random, keyed.has(troubled));
      head = Math.max(head, await posting);
    }
    for (const client of clients) client.resume();
    await Promise.all(clients.map((client) => client.reached(head)));
    for (const client of clients) await expectEqual(client, warehouseId);
    expect(clients.some((client) => client.counts.gaps > 0)).toBe(true);
    for (const client of clients) client.close();
  },
);

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
  while (server.transport.stats.cuts === before) head = await postWide(warehouseId);
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
