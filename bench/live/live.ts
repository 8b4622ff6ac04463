import type { ChildProcess } from 'node:child_process';
import { LiveClient } from '../../apps/bff/test/live-client.ts';
import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { createBenchDatabase } from '../world/bench-database.ts';
import { nextMessage, startChild, stopChild } from '../world/child-program.ts';
import { startProduct } from '../world/product-server.ts';
import { readRows } from '../world/read-rows.queries.ts';
import { stockWorld } from '../world/stock-world.ts';
import { differences } from './differences.ts';
import { liveReport } from './live-report.ts';
import { CHANGES_PER_SECOND, KEYS_PER_SOCKET, type LiveRun, SOCKETS } from './live-run.ts';
import { postAtRate } from './post-at-rate.ts';
import { ProcessSamples } from './process-samples.ts';
import type { SocketsMessage, SocketsOrder, SocketsRun } from './sockets-plan.ts';

const SKUS = 10_000;
/** Memory that grows shows in ten minutes; a collector's own rhythm, which is half a minute, does not hide it. */
const SECONDS = 600;
/** Rings, buffers and code reach their size before anything counts. */
const WARM_UP_SECONDS = 3;
/** The narrowed watch is shown beside the target's own, for a quarter of its time. */
const KEYED_SHARE = 0.25;

/** From the ledger to a thousand sockets, watching everything and watching what they show. */
export async function live({ seconds, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  const [world] = await stockWorld(database, { items: SKUS, warehouses: ['LIVE'] });
  if (!world) throw new Error('the warehouse is missing');
  const server = await startProduct(database);
  const runSeconds = seconds ?? SECONDS;
  const load = {
    ...server,
    warehouseId: world.warehouseId,
    skus: world.items.map(({ sku }) => sku),
    changesPerSecond: CHANGES_PER_SECOND,
  };
  const run = async (keys: number[][], howLong: number): Promise<LiveRun> => {
    const sockets = await openSockets({ ...server, warehouseId: world.warehouseId, keys });
    const client = new LiveClient({
      url: server.url,
      headers: { cookie: server.cookies[0] ?? '' },
      warehouseId: world.warehouseId,
      readRows: (itemIds) => readRows(database.owner.sql, world.warehouseId, itemIds),
    });
    await client.start();
    await postAtRate({ ...load, seconds: WARM_UP_SECONDS });
    await obey(sockets, { order: 'measure' });
    const watched = {
      server: new ProcessSamples(server.pid),
      clients: new ProcessSamples(sockets.pid ?? 0),
    };
    const startedMs = performance.now();
    const changes = await postAtRate({ ...load, seconds: howLong });
    const took = (performance.now() - startedMs) / 1_000;
    watched.server.stop();
    watched.clients.stop();
    const { asOf, rows } = await readRows(database.owner.sql, world.warehouseId);
    const received = await obey(sockets, { order: 'finish', head: asOf });
    if (received === null) throw new Error('the sockets gave no result');
    await client.reached(asOf);
    const wrong = differences(client.received, rows).length;
    client.close();
    await stopChild(sockets);
    return { ...received, ...watched, changes, seconds: took, differences: wrong };
  };
  try {
    say(`${SOCKETS} sockets watch everything, ${runSeconds} s`);
    const everything = await run([], runSeconds);
    say(`${SOCKETS} sockets watch ${KEYS_PER_SOCKET} rows each`);
    const ids = world.items.map(({ itemId }) => itemId);
    const keyed = await run(keysOf(ids), runSeconds * KEYED_SHARE);
    const report = liveReport({ everything, keyed });
    return { report, postgresVersion: database.postgresVersion };
  } finally {
    await server.stop();
    await database.drop();
  }
}

function keysOf(itemIds: readonly number[]): number[][] {
  const keys: number[][] = [];
  for (let from = 0; from < itemIds.length; from += KEYS_PER_SOCKET) {
    keys.push(itemIds.slice(from, from + KEYS_PER_SOCKET));
  }
  return keys;
}

async function openSockets(plan: {
  host: string;
  port: number;
  cookies: readonly string[];
  warehouseId: number;
  keys: number[][];
}): Promise<ChildProcess> {
  const { host, port, cookies, keys, warehouseId } = plan;
  const [cookie = ''] = cookies;
  const sockets = startChild('live-sockets.ts');
  const topic = `warehouse:${warehouseId}`;
  const order = { host, port, cookie, topic, sockets: SOCKETS, keys };
  await obey(sockets, { order: 'open', ...order });
  return sockets;
}

async function obey(sockets: ChildProcess, order: SocketsOrder): Promise<SocketsRun | null> {
  sockets.send(order);
  const message = await nextMessage<SocketsMessage>(sockets);
  if (!message.ok) throw new Error(`the sockets failed: ${message.error}`);
  return message.run;
}
