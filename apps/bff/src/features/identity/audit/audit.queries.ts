import type { AuditEvent } from '@stockwire/shared/identity';
import type { SqlOrTx } from '../../../platform/db/database.ts';

export interface AuditHead {
  seq: number;
  /** Hex. */
  hash: string;
}

export async function selectAuditHead(sql: SqlOrTx): Promise<AuditHead> {
  const [head] = await sql<AuditHead[]>`
    select seq, encode(hash, 'hex') as hash
    from identity.audit_head`;
  if (head === undefined) throw new Error('the audit has no head');
  return head;
}

/** Until the transaction ends nobody else appends. */
export async function selectAuditHeadForUpdate(sql: SqlOrTx): Promise<AuditHead> {
  const [head] = await sql<AuditHead[]>`
    select seq, encode(hash, 'hex') as hash
    from identity.audit_head
    for update`;
  if (head === undefined) throw new Error('the audit has no head');
  return head;
}

export interface NewAuditRow {
  seq: number;
  at: Date;
  kind: AuditEvent['kind'];
  by: string | null;
  subject: string | null;
  /** JSON, as the hash covers it. */
  detail: string;
  requestId: string;
  /** Hex. */
  hash: string;
}

/** Appends an event and moves the head to it. */
export async function insertAuditEvent(sql: SqlOrTx, row: NewAuditRow): Promise<void> {
  const { seq, at, kind, by, subject, detail, requestId, hash } = row;
  await sql`
    with appended as (
      insert into identity.audit_events (seq, at, kind, by, subject, detail, request_id, hash)
      values (${seq}, ${at}, ${kind}, ${by}, ${subject}, ${detail}::text::json, ${requestId},
        decode(${hash}, 'hex'))
    )
    update identity.audit_head
    set seq = ${seq}, hash = decode(${hash}, 'hex')`;
}

export interface AuditRow {
  seq: number;
  at: Date;
  kind: AuditEvent['kind'];
  by: string | null;
  subject: string | null;
  /** The text that was stored. */
  detail: string;
  requestId: string;
  /** Hex. */
  hash: string;
}

function auditColumns(sql: SqlOrTx) {
  return sql`
    seq, at, kind, by, subject, detail::text as detail, request_id as "requestId",
    encode(hash, 'hex') as hash`;
}

export interface AuditQuestion {
  /** Events below this seq. */
  before: number;
  kind: string | null;
  by: string | null;
  subject: string | null;
  limit: number;
}

/** Events, newest first. */
export function selectAuditEventsBefore(sql: SqlOrTx, question: AuditQuestion) {
  const { before, kind, by, subject, limit } = question;
  return sql<AuditRow[]>`
    select ${auditColumns(sql)}
    from identity.audit_events
    where seq < ${before}
      and (${kind}::text is null or kind = ${kind})
      and (${by}::text is null or by = ${by})
      and (${subject}::text is null or subject = ${subject})
    order by seq desc
    limit ${limit}`;
}

/** Events in the order they were written. */
export function selectAuditEventsAfter(
  sql: SqlOrTx,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
) {
  return sql<AuditRow[]>`
    select ${auditColumns(sql)}
    from identity.audit_events
    where seq > ${after}
      and seq <= ${upTo}
    order by seq
    limit ${limit}`;
}
