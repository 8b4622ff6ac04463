import { performance } from 'node:perf_hooks';
import process from 'node:process';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { cpuMsOf } from '../measure/processes.ts';
import { type CallPlan, type CallRun, callInLoops } from './call-in-loops.ts';
import {
  selectBackendPids,
  selectTableBytes,
  selectWalBytes,
  type TableBytes,
} from './disk.queries.ts';
import { WRITER_APPLICATION } from './open-writer.ts';

/** A run of the product with what it cost besides time. */
export interface ProductRun extends CallRun {
  batches: number;
  commands: number;
  batchMs: number;
  /** Share of the time in which Node's event loop had work; the rest it waited for PostgreSQL. */
  nodeBusy: number;
  nodeCpuMs: number;
  postgresCpuMs: number;
  walBytes: number;
  tables: TableBytes[];
}

export interface BatchMeter {
  batches: number;
  commands: number;
  ms: number;
}

/** Runs the product's adjuster and reads every meter before and after; the warm-up is in both. */
export async function runProduct(
  owner: Sql,
  meter: BatchMeter,
  plan: CallPlan,
): Promise<ProductRun> {
  const before = await readMeters(owner, meter);
  const loop = performance.eventLoopUtilization();
  const run = await callInLoops(plan);
  const nodeBusy = performance.eventLoopUtilization(loop).utilization;
  const after = await readMeters(owner, meter);
  return {
    ...run,
    nodeBusy,
    batches: after.batches - before.batches,
    commands: after.commands - before.commands,
    batchMs: after.ms - before.ms,
    nodeCpuMs: after.nodeCpuMs - before.nodeCpuMs,
    postgresCpuMs: after.postgresCpuMs - before.postgresCpuMs,
    walBytes: after.walBytes - before.walBytes,
    tables: after.tables.map((table) => grownSince(before.tables, table)),
  };
}

async function readMeters(owner: Sql, meter: BatchMeter) {
  const tables = await selectTableBytes(owner);
  const walBytes = await selectWalBytes(owner);
  const pids = await selectBackendPids(owner, WRITER_APPLICATION);
  const { user, system } = process.cpuUsage();
  return {
    ...meter,
    tables,
    walBytes,
    postgresCpuMs: cpuMsOf(pids),
    nodeCpuMs: (user + system) / 1_000,
  };
}

function grownSince(before: readonly TableBytes[], { name, ...now }: TableBytes): TableBytes {
  const then = before.find((table) => table.name === name);
  return {
    name,
    heapBytes: now.heapBytes - (then?.heapBytes ?? 0),
    indexBytes: now.indexBytes - (then?.indexBytes ?? 0),
  };
}
