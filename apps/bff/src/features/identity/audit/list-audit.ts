import type { AuditEvent } from '@stockwire/shared/identity';
import type { IdentityDeps } from '../identity-deps.ts';
import { type AuditQuestion, type AuditRow, selectAuditEventsBefore } from './audit.queries.ts';

export interface AuditPage {
  rows: AuditEvent[];
  nextCursor: string | null;
}

/** Audit events, newest first; the cursor is the seq they go on below. */
export async function listAudit(
  { database }: Pick<IdentityDeps, 'database'>,
  question: AuditQuestion,
): Promise<AuditPage> {
  const { limit } = question;
  const rows = await selectAuditEventsBefore(database.sql, { ...question, limit: limit + 1 });
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? String(last.seq) : null;
  return { rows: kept.map(toEvent), nextCursor };
}

function toEvent({ at, detail, ...row }: AuditRow): AuditEvent {
  return { ...row, at: at.toISOString(), detail: JSON.parse(detail) as AuditEvent['detail'] };
}
