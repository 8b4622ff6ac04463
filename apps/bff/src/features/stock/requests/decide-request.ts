import type { ChangeRequest } from '@stockwire/shared/change-requests';
import type { Actor } from '../../../domain/actor.ts';
import {
  ensureParty,
  type RequestVerb,
  refuseRequest,
  STATE_AFTER,
} from '../../../domain/stock/change-request.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isUniqueViolation } from '../../../platform/db/database-errors.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Refusal } from '../ledger.ts';
import { type RequestRow, selectOptionalRequest, updateDecided } from './request.queries.ts';
import type { RequestDeps } from './request-deps.ts';
import { type Settle, settleApproval } from './settle-approval.ts';
import { toRequest } from './to-request.ts';

export interface DecideRequest extends Pick<Settle, 'warehouseId' | 'requestId' | 'explain'> {
  verb: RequestVerb;
  note: string | null;
  /** The version of the figure that the approver looked at. */
  seenVersion: number | null;
  /** The key of this decision: repeated, it gets the same answer. */
  decisionId: string;
  /** Of the request over HTTP, for the audit. */
  httpRequestId: string;
}

/** What became of a request, or, where it goes on waiting, why the ledger did not take it. */
export type Decided =
  | { ok: true; request: ChangeRequest; replayed: boolean }
  | { ok: false; refusal: Refusal };

/** Approves or declines what another has asked for, or withdraws what one has asked for oneself. */
export async function decideRequest(
  deps: RequestDeps,
  actor: Actor,
  decide: DecideRequest,
): Promise<Decided> {
  const row = await selectRequest(deps, decide);
  ensureParty(decide.verb, actor, row.askedBy);
  const replayed = isRepeated(row, decide);
  if (!replayed) await claim(deps, actor, { decide, row });
  if (decide.verb === 'approve') return approve(deps, decide, replayed);
  return { ok: true, request: toRequest(await selectRequest(deps, decide)), replayed };
}

async function approve(
  deps: RequestDeps,
  decide: DecideRequest,
  replayed: boolean,
): Promise<Decided> {
  const { warehouseId, requestId, explain, httpRequestId } = decide;
  const settle = { warehouseId, requestId, explain };
  const outcome = await settleApproval(deps, { ...settle, httpRequestId });
  if (outcome?.accepted === false) return { ok: false, refusal: outcome.refusal };
  const request = toRequest(await selectRequest(deps, decide));
  // Somebody else has posted it for this decision meanwhile, and the ledger did not take it.
  if (request.state !== 'approved')
    throw refuseRequest({ code: 'request-state', current: request });
  return { ok: true, request, replayed };
}

interface Deciding {
  decide: DecideRequest;
  /** The request as it was read before. */
  row: RequestRow;
}

/** Of several who decide at once one does; the others see what it became. */
async function claim(deps: RequestDeps, actor: Actor, deciding: Deciding): Promise<void> {
  const { decide } = deciding;
  const isClaimed = await deps.database.sql
    .begin((tx) => writeDecision(deps, tx, { ...deciding, actor }))
    .catch((error: unknown) => {
      if (!isUniqueViolation(error, 'change_requests_decision_once')) throw error;
      throw refuseRequest({ code: 'idempotency-key-reused' });
    });
  if (isClaimed) return;
  const current = await selectRequest(deps, decide);
  // The same key came twice at once, and the other one was faster.
  if (isRepeated(current, decide)) return;
  throw refuseRequest({ code: 'request-state', current: toRequest(current) });
}

/** False when it waits no more. What ends here is audited here; an approval is when the ledger has it. */
async function writeDecision(
  { audit, clock }: RequestDeps,
  tx: Tx,
  { actor, decide, row }: Deciding & { actor: Actor },
): Promise<boolean> {
  const { warehouseId, requestId, verb, note, seenVersion, decisionId } = decide;
  const at = new Date(clock.now());
  const place = { warehouseId, requestId, state: STATE_AFTER[verb], by: actor.id, at };
  const said = { note, seenVersion, decisionId, fingerprint: digestOf(decide) };
  const isClaimed = await updateDecided(tx, { ...place, ...said });
  if (!isClaimed || verb === 'approve') return isClaimed;
  const { sku, askedBy, command } = row;
  await audit.append(tx, at, {
    kind: verb === 'decline' ? 'request-declined' : 'request-withdrawn',
    by: actor.id,
    subject: askedBy,
    detail: { request: requestId, warehouseId, sku, delta: command.delta },
    requestId: decide.httpRequestId,
  });
  return true;
}

function isRepeated(row: RequestRow, decide: DecideRequest): boolean {
  if (row.decisionId !== decide.decisionId) return false;
  if (row.decisionFingerprint === digestOf(decide)) return true;
  throw refuseRequest({ code: 'idempotency-key-reused' });
}

function digestOf({ verb, note, seenVersion }: DecideRequest): string {
  return fingerprintOf([verb, note, seenVersion]);
}

async function selectRequest(
  { database, clock }: RequestDeps,
  place: Pick<DecideRequest, 'warehouseId' | 'requestId'>,
): Promise<RequestRow> {
  const row = await selectOptionalRequest(database.sql, place, new Date(clock.now()));
  if (row === undefined) throw refuseRequest({ code: 'not-found', what: 'request' });
  return row;
}
