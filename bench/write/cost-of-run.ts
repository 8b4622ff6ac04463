import process from 'node:process';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import { cpuMsOf } from '../measure/processes.ts';
import { type CallPlan, type CallRun, callInLoops } from './call-in-loops.ts';
import { selectBackendPids } from './disk.queries.ts';

/** A run with the processor time that an adjustment took; a busy machine changes it little. */
export interface CostedRun extends CallRun {
  /** Of this process: the driver and the callers with it. */
  nodeCpuUs: number;
  /** Of the connections that the adjuster used. */
  postgresCpuUs: number;
}

export async function runWithCost(
  owner: Sql,
  applicationName: string,
  plan: CallPlan,
): Promise<CostedRun> {
  const before = await readCpu(owner, applicationName);
  const run = await callInLoops(plan);
  const after = await readCpu(owner, applicationName);
  return {
    ...run,
    nodeCpuUs: ((after.nodeMs - before.nodeMs) / run.calls) * 1_000,
    postgresCpuUs: ((after.postgresMs - before.postgresMs) / run.calls) * 1_000,
  };
}

async function readCpu(owner: Sql, applicationName: string) {
  const postgresMs = cpuMsOf(await selectBackendPids(owner, applicationName));
  const { user, system } = process.cpuUsage();
  return { postgresMs, nodeMs: (user + system) / 1_000 };
}
