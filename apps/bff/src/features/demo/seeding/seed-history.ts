import type { Warehouse } from '@stockwire/shared/catalog';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import type { Outcome } from '../../stock/ledger.ts';
import { createLedgerWriter } from '../../stock/ledger-writer.ts';
import { listEntries } from '../../stock/reads/list-entries.ts';
import { actorAt, DEMO_ACTOR, demoCommandId } from '../demo-actor.ts';
import type { FloorPlan, PlannedCommand } from '../history/floor.ts';
import { planHistory } from '../history/plan-history.ts';
import { DAY_MS } from '../history/working-day.ts';
import { groupHistory, type HistoryBatch } from './group-history.ts';

export interface SeedHistoryDeps {
  /** What the past is written through: no other warehouse's commands wait for these. */
  writing: Pick<Database, 'sql'>;
  database: Database;
  clock: Clock;
  log: Log;
}

export interface SeedHistory {
  warehouse: Warehouse;
  plan: FloorPlan;
  untilMs: number;
  /** Called before each batch; what it throws ends the seeding there. */
  beforeBatch?: (batch: HistoryBatch) => void;
}

/** How many days pass between two lines of progress. */
const PROGRESS_DAYS = 10;

/**
 * Writes the past of one warehouse through a ledger writer of its own, whose time is that of the past. It
 * goes on where the ledger ends; what is sent twice has the same ids and is written once.
 */
export async function seedHistory(deps: SeedHistoryDeps, seeding: SeedHistory): Promise<void> {
  const { warehouse, plan, untilMs } = seeding;
  const { warehouseId, name } = warehouse;
  const { head } = await listEntries(deps, DEMO_ACTOR, { warehouseId, limit: 1, order: 'desc' });
  let recordedAtMs = 0;
  const writer = createLedgerWriter({
    sql: deps.writing.sql,
    clock: deps.clock,
    log: deps.log,
    timeOf: () => recordedAtMs,
  });
  const openedAtMs = Date.parse(plan.openedOn);
  let told = 0;
  for (const batch of groupHistory(planHistory(plan, untilMs), { headSeq: head, untilMs })) {
    recordedAtMs = batch.recordedAtMs;
    seeding.beforeBatch?.(batch);
    const outcomes = await writer.submit(warehouseId, batch.commands.map(toSubmission));
    assertAllAccepted(warehouse.code, batch, outcomes);
    const day = Math.floor((recordedAtMs - openedAtMs) / DAY_MS);
    if (day < told + PROGRESS_DAYS) continue;
    told = day;
    deps.log.info({ warehouse: warehouse.code, day }, `demo: ${day} days of ${name}`);
  }
  await writer.close();
}

function toSubmission({ key, device, correlationId, command }: PlannedCommand) {
  return { commandId: demoCommandId(key), command, actor: actorAt(device), correlationId };
}

function assertAllAccepted(code: string, { commands }: HistoryBatch, outcomes: Outcome[]): void {
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.accepted) continue;
    const { reason } = outcome.refusal;
    throw new Error(`the past of ${code} stopped at ${commands[index]?.key}: ${reason.code}`);
  }
}
