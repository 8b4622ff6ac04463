import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Import, ImportDescription } from '@stockwire/shared/imports';
import { type ImportClient, importClient } from '../../apps/bff/src/cli/import/import-client.ts';
import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { residentBytes } from '../measure/processes.ts';
import { atLeast, atMost, round } from '../measure/report.ts';
import { median } from '../measure/stats.ts';
import { type BenchDatabase, createBenchDatabase } from '../world/bench-database.ts';
import { pageHeaders } from '../world/bench-people.ts';
import { startProduct } from '../world/product-server.ts';
import { insertWarehouse } from '../world/stock-world.queries.ts';
import { selectBooked } from './booked.queries.ts';
import { DAMAGED_LINE, LARGE_ROWS, writeLargeFile } from './large-file.ts';
import { assertRealFile, expectedQuantities, REAL_FILE, REAL_ROWS } from './real-sales.ts';

const LOOK_EVERY_MS = 100;
const MB = 2 ** 20;

interface Timed {
  ended: Import;
  ms: number;
  /** Resident memory of the server, sampled while it worked. */
  rssBytes: number[];
}

interface Run {
  rowsPerSecond: number;
  uploadMs: number;
  checkMs: number;
  runMs: number;
  grownMb: number;
  peakMb: number;
  differences: number;
}

interface LargeCheck {
  checkMs: number;
  peakMb: number;
  grownMb: number;
  named: boolean;
}

/** The real sales file by the way a person takes: upload, check, start; and a million rows checked. */
export async function importFile({ runs, say }: BenchOptions): Promise<BenchResult> {
  assertRealFile();
  const measured: Run[] = [];
  let postgresVersion = 'unknown';
  for (let turn = 0; turn < runs; turn += 1) {
    say(`${REAL_ROWS} real rows, ${turn + 1} of ${runs}`);
    const database = await createBenchDatabase();
    postgresVersion = database.postgresVersion;
    measured.push(await withProduct(database, (client, pid) => realRun(database, client, pid)));
  }
  say(`${LARGE_ROWS} rows, checked`);
  const database = await createBenchDatabase();
  const large = await withProduct(database, (client, pid) => largeCheck(database, client, pid));
  return { postgresVersion, report: reportOf(measured, large) };
}

async function withProduct<T>(
  database: BenchDatabase,
  work: (client: ImportClient, pid: number) => Promise<T>,
): Promise<T> {
  const product = await startProduct(database);
  try {
    const who = pageHeaders(product.url, product.cookies[0] ?? '');
    return await work(importClient(product.url, who), product.pid);
  } finally {
    await product.stop();
    await database.drop();
  }
}

async function realRun(database: BenchDatabase, client: ImportClient, pid: number): Promise<Run> {
  const warehouseId = await insertWarehouse(database.owner.sql, 'BENCH');
  const startedMs = performance.now();
  const uploaded = await client.upload(REAL_FILE, { kind: 'sales', warehouseId });
  const uploadMs = performance.now() - startedMs;
  const described = await client.describe(uploaded, descriptionOf(uploaded));
  const check = await timed(client, await client.act(described, 'check'), pid);
  const run = await timed(client, await client.act(check.ended, 'start'), pid);
  const booked = await selectBooked(database.owner.sql, run.ended.importId);
  return {
    rowsPerSecond: (REAL_ROWS * 1_000) / run.ms,
    uploadMs,
    checkMs: check.ms,
    runMs: run.ms,
    grownMb: grownBytes(run.rssBytes) / MB,
    peakMb: Math.max(...run.rssBytes) / MB,
    differences: differences(booked, expectedQuantities()) + run.ended.progress.refused,
  };
}

async function largeCheck(
  database: BenchDatabase,
  client: ImportClient,
  pid: number,
): Promise<LargeCheck> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockwire-import-'));
  try {
    const file = path.join(folder, 'large.csv');
    await writeLargeFile(file);
    const warehouseId = await insertWarehouse(database.owner.sql, 'LARGE');
    const uploaded = await client.upload(file, { kind: 'sales', warehouseId });
    const described = await client.describe(uploaded, descriptionOf(uploaded));
    const { ended, ms, rssBytes } = await timed(client, await client.act(described, 'check'), pid);
    const { rows } = await client.problems(ended.importId, 2);
    return {
      checkMs: ms,
      peakMb: Math.max(...rssBytes) / MB,
      grownMb: grownBytes(rssBytes) / MB,
      named: rows.length === 1 && rows[0]?.line === DAMAGED_LINE,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function descriptionOf({ proposal }: Import): ImportDescription {
  return ImportDescription.parse({ dialect: proposal.dialect, columns: proposal.columns });
}

/** Waits for the end of the work under way, and looks at the server's memory meanwhile. */
async function timed(client: ImportClient, one: Import, pid: number): Promise<Timed> {
  const rssBytes: number[] = [];
  for (;;) {
    rssBytes.push(residentBytes(pid) ?? 0);
    const now = await client.read(one.importId);
    const { startedAt, endedAt } = now.progress;
    if (now.state === 'failed') throw new Error(now.failure ?? 'the import failed');
    if (startedAt !== null && endedAt !== null) {
      return { ended: now, ms: Date.parse(endedAt) - Date.parse(startedAt), rssBytes };
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** What the last quarter took more than the second one: the first fills caches. */
function grownBytes(samples: readonly number[]): number {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  return median(samples.slice(-quarter)) - median(samples.slice(quarter, 2 * quarter + 1));
}

function differences(a: Map<string, number>, b: Map<string, number>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0),
  ).length;
}

function reportOf(measured: readonly Run[], large: LargeCheck): BenchResult['report'] {
  const of = (field: keyof Run) => median(measured.map((run) => run[field]));
  const seconds = (ms: number) => round(ms / 1_000);
  return {
    notes: [
      `The real sales file (${REAL_ROWS} rows) through the public API of the built server: upload, check, start. The rate is of the run that writes: every row read, grouped into its sale, committed by the ledger writer and saved with the cursor; median of ${measured.length} runs, each on an empty database. Exact means the net quantity of every code against figures counted by others.`,
      `Memory is the server's resident size; grown is the median of the last quarter less that of the second.`,
    ],
    verdicts: [
      atLeast({ what: 'rows a second', value: of('rowsPerSecond'), target: 10_000, unit: '' }),
      atMost({ what: 'codes that differ', value: of('differences'), target: 0, unit: '' }),
      atMost({ what: 'memory grown in a run', value: of('grownMb'), target: 50, unit: ' MB' }),
      atMost({
        what: 'memory grown over 1,000,000 rows',
        value: large.grownMb,
        target: 50,
        unit: ' MB',
      }),
      atLeast({
        what: `line ${DAMAGED_LINE} named`,
        value: Number(large.named),
        target: 1,
        unit: '',
      }),
    ],
    tables: [
      {
        title: 'Steps:',
        columns: ['step', 'seconds', 'peak MB'],
        rows: [
          ['upload, stored and examined', seconds(of('uploadMs')), '–'],
          ['check', seconds(of('checkMs')), '–'],
          ['run', seconds(of('runMs')), round(of('peakMb'))],
          ['check of 1,000,000 rows, 200 MB', seconds(large.checkMs), round(large.peakMb)],
        ],
      },
    ],
  };
}
