import { hash } from 'node:crypto';
import type { AuditEvent } from '@stockwire/shared/identity';
import { canonicalEvent } from '../../../domain/identity/canonical-event.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { insertAuditEvent, selectAuditHeadForUpdate } from './audit.queries.ts';

/** What happened, before it has a place in the chain. */
export type NewAuditEvent = Pick<AuditEvent, 'kind' | 'by' | 'subject' | 'detail' | 'requestId'>;

/**
 * Appends an event in the transaction of what it tells of: both are kept, or neither. The head stays
 * locked until that ends, so this comes last in it.
 */
export async function appendAuditEvent(tx: Tx, at: Date, event: NewAuditEvent): Promise<void> {
  const head = await selectAuditHeadForUpdate(tx);
  const { kind, by, subject, requestId } = event;
  const seq = head.seq + 1;
  const detail = JSON.stringify(event.detail);
  const fields = { seq, kind, by, subject, detail, requestId };
  const canonical = canonicalEvent(head.hash, { ...fields, atMs: at.getTime() });
  await insertAuditEvent(tx, { ...fields, at, hash: hash('sha256', canonical) });
}
