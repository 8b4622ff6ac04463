import { performance } from 'node:perf_hooks';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import type { CallPlan } from './call-in-loops.ts';
import { type CostedRun, runWithCost } from './cost-of-run.ts';
import { selectTableBytes, selectWalBytes, type TableBytes } from './disk.queries.ts';
import { WRITER_APPLICATION } from './open-writer.ts';

/** A run of the product with what it cost besides time. */
export interface ProductRun extends CostedRun {
  batches: number;
  commands: number;
  batchMs: number;
  /** Share of the time in which Node's event loop had work; the rest it waited for PostgreSQL. */
  nodeBusy: number;
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
  const run = await runWithCost(owner, WRITER_APPLICATION, plan);
  const nodeBusy = performance.eventLoopUtilization(loop).utilization;
  const after = await readMeters(owner, meter);
  return {
    ...run,
    nodeBusy,
    batches: after.batches - before.batches,
    commands: after.commands - before.commands,
    batchMs: after.ms - before.ms,
    walBytes: after.walBytes - before.walBytes,
    tables: after.tables.map((table) => grownSince(before.tables, table)),
  };
}

async function readMeters(owner: Sql, meter: BatchMeter) {
  const tables = await selectTableBytes(owner);
  const walBytes = await selectWalBytes(owner);
  return { ...meter, tables, walBytes };
}

function grownSince(before: readonly TableBytes[], { name, ...now }: TableBytes): TableBytes {
  const then = before.find((table) => table.name === name);
  return {
    name,
    heapBytes: now.heapBytes - (then?.heapBytes ?? 0),
    indexBytes: now.indexBytes - (then?.indexBytes ?? 0),
  };
}
