import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { postingIdOf } from '../../../domain/stock/change-request.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Outcome, Refusal, Submission } from '../ledger.ts';
import {
  type RequestPlace,
  type RequestRow,
  selectOptionalUnpostedForUpdate,
  updatePosted,
  updateWaitingAgain,
} from './request.queries.ts';
import type { RequestDeps, RequestEvent } from './request-deps.ts';

export interface Settle extends RequestPlace {
  /** What a refusal says to a person. */
  explain: (refusal: Refusal) => string;
  /** Of the request over HTTP; null where what a crash left open is taken up again. */
  httpRequestId: string | null;
}

/** Nothing was written and nothing is wrong with the command: it can be approved again at once. */
const PASSING: ReadonlySet<Refusal['reason']['code']> = new Set(['busy', 'too-many-failures']);

/**
 * Posts what was approved and keeps what the ledger says; undefined when somebody else has done so. It may
 * be done again and again: the ledger knows the id, and the row is held meanwhile, so that nobody decides
 * anew before this is over. One at a time, as each holds a connection while the ledger works on others.
 */
export async function settleApproval(
  deps: RequestDeps,
  settle: Settle,
): Promise<Outcome | undefined> {
  const { database, turns } = deps;
  return turns.take('approved requests', () =>
    database.sql.begin((tx) => postHeld(deps, tx, settle)),
  );
}

async function postHeld(
  { ledger, clock, audit }: RequestDeps,
  tx: Tx,
  settle: Settle,
): Promise<Outcome | undefined> {
  const at = new Date(clock.now());
  const row = await selectOptionalUnpostedForUpdate(tx, settle, at);
  if (row === undefined) return undefined;
  const [outcome] = await ledger.submit(row.warehouseId, [toSubmission(row)]);
  if (outcome === undefined)
    throw new Error(`the ledger gave no outcome of request ${row.requestId}`);
  if (outcome.accepted) {
    await updatePosted(tx, row, outcome.answer.seq);
    await audit.append(tx, new Date(clock.now()), approvalOf(row, settle));
  } else if (outcome.refusal.reason.code !== 'outcome-unknown') {
    await updateWaitingAgain(tx, row, refusalOf(outcome.refusal, { row, settle, at }));
  }
  return outcome;
}

/** The change is its asker's; who let it pass is found by what caused it. */
export function toSubmission(row: RequestRow): Submission {
  const { decidedVersion, command } = row;
  const id = postingIdOf(row.requestId);
  return {
    commandId: id,
    causationId: id,
    correlationId: row.correlationId,
    actor: { id: row.askedBy, device: row.device, name: row.askerName },
    command: decidedVersion === null ? command : { ...command, expectedVersion: decidedVersion },
  };
}

function refusalOf(
  refusal: Refusal,
  { row, settle, at }: { row: RequestRow; settle: Settle; at: Date },
): ChangeRequest['refusal'] {
  const { code } = refusal.reason;
  if (PASSING.has(code)) return row.refusal;
  return { code, detail: settle.explain(refusal), at: at.toISOString() };
}

function approvalOf(
  { requestId, warehouseId, sku, command, askedBy, decidedBy }: RequestRow,
  { httpRequestId }: Settle,
): RequestEvent {
  return {
    kind: 'request-approved',
    by: decidedBy,
    subject: askedBy,
    detail: { request: requestId, warehouseId, sku, delta: command.delta },
    requestId: httpRequestId ?? postingIdOf(requestId),
  };
}
