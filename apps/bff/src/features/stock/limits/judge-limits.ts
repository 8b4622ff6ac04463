import type { Limit } from '@stockwire/shared/permissions';
import type { Actor } from '../../../domain/actor.ts';
import { type ApprovalNeeded, judgeLimit, limitOf } from '../../../domain/stock/adjust-limit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { selectSeenCommands } from '../commit-batch.queries.ts';
import type { Submission } from '../ledger.ts';
import { selectReadHead } from '../reads/read-head.queries.ts';
import { selectSeqAt } from '../reads/seq-at.queries.ts';
import { selectAdjustedPieces, selectDayBegin } from './adjusted-today.queries.ts';

export interface LimitDeps {
  database: { sql: SqlOrTx };
  clock: Clock;
}

interface Place {
  warehouseId: number;
  actor: Actor;
}

/** Whether any of these commands can meet a limit: only then is the ledger asked about the day. */
export function areLimited({ warehouseId, actor }: Place, submissions: readonly Submission[]) {
  return submissions.some(({ command }) => limitOf(actor, command, warehouseId) !== null);
}

/**
 * Which commands go further than the actor may go alone, by their places. Each counts with those before it;
 * one that the ledger knows already is only answered again, and so is never refused here.
 */
export async function judgeLimits(
  deps: LimitDeps,
  place: Place,
  submissions: readonly Submission[],
): Promise<Map<number, ApprovalNeeded>> {
  const { sql } = deps.database;
  const { warehouseId, actor } = place;
  const ids = submissions.map(({ commandId }) => commandId);
  // Sent together: somebody else may be waiting for this day.
  const [seen, before] = await Promise.all([
    selectSeenCommands(sql, warehouseId, ids),
    adjustedToday(deps, place),
  ]);
  const known = new Set(seen.map(({ commandId }) => commandId));
  const refused = new Map<number, ApprovalNeeded>();
  let today = before;
  for (const [index, { command, commandId }] of submissions.entries()) {
    const limit: Limit | null = limitOf(actor, command, warehouseId);
    if (limit === null || command.kind !== 'adjust' || known.has(commandId)) continue;
    const asked = Math.abs(command.delta);
    const refusal = judgeLimit(limit, asked, today);
    if (refusal === null) today += asked;
    else refused.set(index, refusal);
  }
  return refused;
}

/** Pieces that somebody has adjusted in a warehouse since its day began. */
export async function adjustedToday(
  { database: { sql }, clock }: LimitDeps,
  { warehouseId, actor }: Place,
): Promise<number> {
  const [time, head] = await Promise.all([
    selectDayBegin(sql, warehouseId, new Date(clock.now())),
    selectReadHead(sql, warehouseId),
  ]);
  // Recorded at the very first instant of the day is today already.
  const before = new Date(time.getTime() - 1);
  const seq = await selectSeqAt(sql, { warehouseId, head: head.seq }, before);
  return selectAdjustedPieces(sql, { warehouseId, actorId: actor.id }, { seq, time });
}
