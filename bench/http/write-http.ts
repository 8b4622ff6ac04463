import type { ChildProcess } from 'node:child_process';
import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { cpuMsOf } from '../measure/processes.ts';
import { atLeast, type Report, round, type Table } from '../measure/report.ts';
import { medianRatio, runRounds } from '../measure/rounds.ts';
import { median } from '../measure/stats.ts';
import { createBenchDatabase } from '../world/bench-database.ts';
import { nextMessage, startChild, stopChild } from '../world/child-program.ts';
import { startProduct } from '../world/product-server.ts';
import { type StockedWarehouse, stockWorld } from '../world/stock-world.ts';
import { callInLoops, SeenItems } from '../write/call-in-loops.ts';
import { openWriter } from '../write/open-writer.ts';
import { productAdjuster } from '../write/product-adjuster.ts';
import type { HttpClientsMessage, HttpPlan } from './http-plan.ts';

const SKUS = 10_000;
const CONNECTIONS = 64;
const BATCH_CONNECTIONS = 8;
const COMMANDS_PER_REQUEST = 100;
const CORE_CALLERS = 256;
const SECONDS = 3;

type Way = 'single' | 'parseOnly' | 'batched' | 'core';

interface WayRun {
  requestsPerSecond: number;
  commandsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the server alone. */
  cpuUsPerRequest: number;
}

/** The writer behind the door: what is left of it once HTTP is in front. */
export async function writeHttp({ seconds, runs, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  say(`filling a warehouse with ${SKUS} SKUs`);
  const worlds = await stockWorld(database, { items: SKUS, warehouses: ['HTTP', 'CORE'] });
  const [world, coreWorld] = worlds;
  if (!world || !coreWorld) throw new Error('a warehouse is missing');
  const server = await startProduct(database);
  const parseOnly = startChild('parse-only-server.ts');
  const { port: parseOnlyPort } = await nextMessage<{ port: number }>(parseOnly);
  const clients = startChild('http-clients.ts');
  const core = coreSubject(database.appUrl, coreWorld, seconds ?? SECONDS);
  try {
    const plan = planFor(world, seconds ?? SECONDS);
    const { host, port, pid, cookies } = server;
    const single = { ...plan, host, port, cookies };
    const bare = { ...single, port: parseOnlyPort };
    const batched = {
      ...single,
      connections: BATCH_CONNECTIONS,
      commandsPerRequest: COMMANDS_PER_REQUEST,
    };
    say(`${CONNECTIONS} connections`);
    const rounds = await runRounds<Way, WayRun>(
      {
        single: () => runClients(clients, single, pid),
        parseOnly: () => runClients(clients, bare, parseOnly.pid ?? 0),
        batched: () => runClients(clients, batched, pid),
        core: () => core.run(),
      },
      runs,
    );
    const report = toReport(rounds);
    report.notes.push(`Medians of ${runs} interleaved runs of ${plan.seconds} s.`);
    return { report, postgresVersion: database.postgresVersion };
  } finally {
    await core.close();
    await Promise.all([stopChild(clients), stopChild(parseOnly), server.stop()]);
    await database.drop();
  }
}

function planFor({ warehouseId, items }: StockedWarehouse, seconds: number) {
  const skus = items.map(({ sku }) => sku);
  return { warehouseId, skus, seconds, connections: CONNECTIONS, commandsPerRequest: 1 };
}

async function runClients(
  clients: ChildProcess,
  plan: HttpPlan,
  serverPid: number,
): Promise<WayRun> {
  const cpuBeforeMs = cpuMsOf([serverPid]);
  clients.send(plan);
  const message = await nextMessage<HttpClientsMessage>(clients);
  if (!message.ok) throw new Error(`the HTTP clients failed: ${message.error}`);
  const cpuMs = cpuMsOf([serverPid]) - cpuBeforeMs;
  const { run } = message;
  // The warm-up costs too; it is in both numbers to about the same share.
  const share = plan.seconds / (plan.seconds + 0.5);
  return { ...run, cpuUsPerRequest: ((cpuMs * share) / run.requests) * 1_000 };
}

/** `write-core` in this process, in turn with the others and on the same database. */
function coreSubject(appUrl: string, { warehouseId, items }: StockedWarehouse, seconds: number) {
  const adjuster = productAdjuster(openWriter(appUrl), warehouseId);
  const seen = new SeenItems(items);
  const plan = { adjuster, seen, callers: CORE_CALLERS, seconds, guarded: false };
  return {
    async run(): Promise<WayRun> {
      const { perSecond, p50Ms, p99Ms } = await callInLoops(plan);
      const rates = { requestsPerSecond: perSecond, commandsPerSecond: perSecond };
      return { ...rates, p50Ms, p99Ms, cpuUsPerRequest: Number.NaN };
    },
    close: () => adjuster.close(),
  };
}

function toReport(rounds: Record<Way, WayRun[]>): Report {
  const commands = (way: Way) => rounds[way].map((run) => run.commandsPerSecond);
  return {
    notes: [
      `Adjustments by HTTP to the built server, its access log on; clients in a third process, keep-alive, ${CONNECTIONS} connections`,
      `(batches: ${COMMANDS_PER_REQUEST} commands a request on ${BATCH_CONNECTIONS}). Baseline: an Express route that parses the same body and answers a few bytes.`,
      'Clients, server and PostgreSQL share the cores; the baseline needs no PostgreSQL.',
    ],
    verdicts: [
      atLeast({
        what: 'single × a route that only parses',
        value: medianRatio(commands('single'), commands('parseOnly')),
        target: 0.5,
        unit: ' ×',
      }),
      atLeast({
        what: `batched × write-core at ${CORE_CALLERS} callers`,
        value: medianRatio(commands('batched'), commands('core')),
        target: 0.6,
        unit: ' ×',
      }),
    ],
    tables: [wayTable(rounds)],
  };
}

function wayTable(rounds: Record<Way, WayRun[]>): Table {
  const names = {
    single: 'POST …/adjustments',
    parseOnly: 'Express, parse only',
    batched: `POST …/commands, ${COMMANDS_PER_REQUEST} each`,
    core: 'write-core, no HTTP',
  } satisfies Record<Way, string>;
  return {
    title: 'Each way:',
    columns: ['way', 'requests/s', 'commands/s', 'p50 ms', 'p99 ms', 'server CPU µs/request'],
    rows: (Object.keys(names) as Way[]).map((way) => {
      const of = (figure: (run: WayRun) => number) => median(rounds[way].map(figure));
      return [
        names[way],
        Math.round(of((run) => run.requestsPerSecond)).toLocaleString('en-US'),
        Math.round(of((run) => run.commandsPerSecond)).toLocaleString('en-US'),
        round(of((run) => run.p50Ms)),
        round(of((run) => run.p99Ms)),
        round(of((run) => run.cpuUsPerRequest)),
      ];
    }),
  };
}
