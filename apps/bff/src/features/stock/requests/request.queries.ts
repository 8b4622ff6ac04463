import type {
  ChangeRequest,
  RequestedCommand,
  RequestState,
} from '@stockwire/shared/change-requests';
import type { SqlOrTx, Tx } from '../../../platform/db/database.ts';

/** A request with what it is about as it is now. Waiting longer than it may, it has expired. */
export interface RequestRow {
  requestId: number;
  warehouseId: number;
  state: RequestState;
  command: RequestedCommand;
  commandId: string;
  fingerprint: string;
  correlationId: string;
  sku: string;
  name: string;
  perCommand: number;
  perDay: number;
  pieces: number;
  leftToday: number;
  seenQuantity: number;
  seenVersion: number;
  nowQuantity: number;
  nowVersion: number;
  askedBy: string;
  askerName: string;
  device: string | null;
  askedAt: Date;
  expiresAt: Date;
  decidedBy: string | null;
  deciderName: string | null;
  decidedAt: Date | null;
  decisionNote: string | null;
  decisionId: string | null;
  decisionFingerprint: string | null;
  decidedVersion: number | null;
  refusal: ChangeRequest['refusal'];
  seq: number | null;
  version: number;
}

/** The row itself, and the moment it is looked at. */
export interface RequestPlace {
  warehouseId: number;
  requestId: number;
}

function stateAt(sql: SqlOrTx, at: Date) {
  return sql`case when r.state = 'waiting' and r.expires_at <= ${at} then 'expired' else r.state end`;
}

function requestRows(sql: SqlOrTx, at: Date) {
  return sql`
    select r.request_id as "requestId", r.warehouse_id as "warehouseId", ${stateAt(sql, at)} as state,
           r.command, r.command_id as "commandId", r.fingerprint, r.correlation_id as "correlationId",
           i.sku, i.name, r.per_command as "perCommand", r.per_day as "perDay", r.pieces,
           r.left_today as "leftToday", r.seen_quantity as "seenQuantity",
           r.seen_version as "seenVersion",
           coalesce(case when r.bin_id is null then l.on_hand else s.quantity end, 0) as "nowQuantity",
           coalesce(case when r.bin_id is null then l.version else s.version end, 0) as "nowVersion",
           r.asked_by as "askedBy", coalesce(asker.name, r.asked_by) as "askerName", r.device,
           r.asked_at as "askedAt", r.expires_at as "expiresAt", r.decided_by as "decidedBy",
           coalesce(decider.name, r.decided_by) as "deciderName", r.decided_at as "decidedAt",
           r.decision_note as "decisionNote", r.decision_id as "decisionId",
           r.decision_fingerprint as "decisionFingerprint", r.decided_version as "decidedVersion",
           r.refusal, r.seq, r.version
    from stock.change_requests r
    join catalog.items i on i.item_id = r.item_id
    left join stock.stock_levels l on l.warehouse_id = r.warehouse_id and l.item_id = r.item_id
    left join stock.bin_stock s
      on s.warehouse_id = r.warehouse_id and s.item_id = r.item_id and s.bin_id = r.bin_id
    left join identity.actor_names asker on asker.actor_id = r.asked_by
    left join identity.actor_names decider on decider.actor_id = r.decided_by`;
}

export async function selectOptionalRequest(
  sql: SqlOrTx,
  { warehouseId, requestId }: RequestPlace,
  at: Date,
): Promise<RequestRow | undefined> {
  const [row] = await sql<RequestRow[]>`
    ${requestRows(sql, at)}
    where r.warehouse_id = ${warehouseId}
      and r.request_id = ${requestId}`;
  return row;
}

/** The request that was asked under a key. */
export async function selectOptionalRequestByKey(
  sql: SqlOrTx,
  { warehouseId, commandId }: { warehouseId: number; commandId: string },
  at: Date,
): Promise<RequestRow | undefined> {
  const [row] = await sql<RequestRow[]>`
    ${requestRows(sql, at)}
    where r.warehouse_id = ${warehouseId}
      and r.command_id = ${commandId}`;
  return row;
}

export interface WantedRequests {
  warehouseId: number;
  state: RequestState | null;
  /** Only those of this person. */
  askedBy: string | null;
  /** The last request of the page before. */
  after: number | null;
  limit: number;
}

/** What waits comes oldest first, everything else newest first. */
export function selectRequests(sql: SqlOrTx, wanted: WantedRequests, at: Date) {
  const { warehouseId, state, askedBy, after, limit } = wanted;
  const isQueue = state === 'waiting';
  const following = isQueue ? sql`r.request_id > ${after}` : sql`r.request_id < ${after}`;
  return sql<RequestRow[]>`
    ${requestRows(sql, at)}
    where r.warehouse_id = ${warehouseId}
      ${state === null ? sql`` : sql`and ${stateAt(sql, at)} = ${state}`}
      ${askedBy === null ? sql`` : sql`and r.asked_by = ${askedBy}`}
      ${after === null ? sql`` : sql`and ${following}`}
    order by ${isQueue ? sql`r.request_id` : sql`r.request_id desc`}
    limit ${limit}`;
}

export async function selectWaitingCount(
  sql: SqlOrTx,
  warehouseId: number,
  at: Date,
): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`
    select count(*)::int as waiting
    from stock.change_requests
    where warehouse_id = ${warehouseId}
      and state = 'waiting'
      and expires_at > ${at}`;
  return row?.waiting ?? 0;
}

export interface NewRequestRow {
  warehouseId: number;
  command: RequestedCommand;
  commandId: string;
  fingerprint: string;
  correlationId: string;
  itemId: number;
  binId: number | null;
  perCommand: number;
  perDay: number;
  pieces: number;
  leftToday: number;
  quantity: number;
  version: number;
  askedBy: string;
  device: string | null;
  askedAt: Date;
  expiresAt: Date;
}

/** The new request's id; undefined when another one was asked under the same key. */
export async function insertRequest(sql: SqlOrTx, row: NewRequestRow): Promise<number | undefined> {
  const [made] = await sql<{ requestId: number }[]>`
    insert into stock.change_requests (
      warehouse_id, command, command_id, fingerprint, correlation_id, item_id, bin_id, per_command,
      per_day, pieces, left_today, seen_quantity, seen_version, asked_by, device, asked_at, expires_at
    )
    values (
      ${row.warehouseId}, ${JSON.stringify(row.command)}::text::json, ${row.commandId},
      ${row.fingerprint}, ${row.correlationId}, ${row.itemId}, ${row.binId}, ${row.perCommand},
      ${row.perDay}, ${row.pieces}, ${row.leftToday}, ${row.quantity}, ${row.version},
      ${row.askedBy}, ${row.device}, ${row.askedAt}, ${row.expiresAt}
    )
    on conflict (warehouse_id, command_id) do nothing
    returning request_id as "requestId"`;
  return made?.requestId;
}

export interface RequestDecision extends RequestPlace {
  state: Extract<RequestState, 'approved' | 'declined' | 'withdrawn'>;
  by: string;
  at: Date;
  note: string | null;
  decisionId: string;
  fingerprint: string;
  seenVersion: number | null;
}

/** False when it waits no more: of several who decide at once, one does. */
export async function updateDecided(sql: SqlOrTx, decision: RequestDecision): Promise<boolean> {
  const rows = await sql`
    update stock.change_requests
    set state = ${decision.state},
        decided_by = ${decision.by},
        decided_at = ${decision.at},
        decision_note = ${decision.note},
        decision_id = ${decision.decisionId},
        decision_fingerprint = ${decision.fingerprint},
        decided_version = ${decision.seenVersion},
        version = version + 1
    where warehouse_id = ${decision.warehouseId}
      and request_id = ${decision.requestId}
      and state = 'waiting'
      and expires_at > ${decision.at}
    returning request_id`;
  return rows.length > 0;
}

/** Holds an approved request whose entry is not known yet; undefined when there is nothing left to post. */
export async function selectOptionalUnpostedForUpdate(
  tx: Tx,
  place: RequestPlace,
  at: Date,
): Promise<RequestRow | undefined> {
  const held = await tx`
    select
    from stock.change_requests
    where warehouse_id = ${place.warehouseId}
      and request_id = ${place.requestId}
      and state = 'approved'
      and seq is null
    for update`;
  return held.length === 0 ? undefined : selectOptionalRequest(tx, place, at);
}

export async function updatePosted(
  tx: Tx,
  { warehouseId, requestId }: RequestPlace,
  seq: number,
): Promise<void> {
  await tx`
    update stock.change_requests
    set seq = ${seq}, refusal = null, version = version + 1
    where warehouse_id = ${warehouseId}
      and request_id = ${requestId}`;
}

/** Takes the approval back: it waits again. What waits because the ledger was busy keeps its old refusal. */
export async function updateWaitingAgain(
  tx: Tx,
  { warehouseId, requestId }: RequestPlace,
  refusal: ChangeRequest['refusal'],
): Promise<void> {
  await tx`
    update stock.change_requests
    set state = 'waiting',
        decided_by = null,
        decided_at = null,
        decision_note = null,
        decision_id = null,
        decision_fingerprint = null,
        decided_version = null,
        refusal = ${refusal === null ? null : JSON.stringify(refusal)}::text::json,
        version = version + 1
    where warehouse_id = ${warehouseId}
      and request_id = ${requestId}`;
}

/** Approved ones that were left without their entry, for longer than posting takes. */
export function selectUnposted(sql: SqlOrTx, decidedBefore: Date, limit: number) {
  return sql<RequestPlace[]>`
    select warehouse_id as "warehouseId", request_id as "requestId"
    from stock.change_requests
    where state = 'approved'
      and seq is null
      and decided_at < ${decidedBefore}
    order by expires_at
    limit ${limit}`;
}

export async function updateExpired(sql: SqlOrTx, at: Date): Promise<void> {
  await sql`
    update stock.change_requests
    set state = 'expired', version = version + 1
    where state = 'waiting'
      and expires_at <= ${at}`;
}
