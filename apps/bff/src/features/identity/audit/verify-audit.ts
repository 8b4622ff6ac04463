import { hash } from 'node:crypto';
import type { AuditVerification } from '@stockwire/shared/identity';
import { canonicalEvent } from '../../../domain/identity/canonical-event.ts';
import type { Database } from '../../../platform/db/database.ts';
import { readSnapshot } from '../../../platform/db/snapshot.ts';
import {
  type AuditHead,
  type AuditRow,
  selectAuditEventsAfter,
  selectAuditHead,
} from './audit.queries.ts';

/** Some 400 bytes each: a page is under a megabyte. */
const EVENTS_A_PAGE = 2_000;

const GENESIS: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** Walks the whole chain as of one moment, and names the first event that does not hold. */
export function verifyAudit(database: Pick<Database, 'sql'>): Promise<AuditVerification> {
  return readSnapshot(database, async (tx) => {
    const head = await selectAuditHead(tx);
    let last = GENESIS;
    for (;;) {
      const range = { after: last.seq, upTo: Number.MAX_SAFE_INTEGER, limit: EVENTS_A_PAGE };
      const rows = await selectAuditEventsAfter(tx, range);
      for (const row of rows) {
        const what = faultOf(last, row);
        if (what !== null) return { events: last.seq, fault: { seq: row.seq, what } };
        last = row;
      }
      if (rows.length < EVENTS_A_PAGE) return { events: last.seq, fault: faultOfEnd(last, head) };
    }
  });
}

function faultOf(before: AuditHead, row: AuditRow): string | null {
  if (row.seq !== before.seq + 1) return `comes after ${before.seq}: events are missing`;
  const canonical = canonicalEvent(before.hash, { ...row, atMs: row.at.getTime() });
  return hash('sha256', canonical) === row.hash ? null : 'is not what was written';
}

function faultOfEnd(last: AuditHead, head: AuditHead): AuditVerification['fault'] {
  if (last.seq === head.seq && last.hash === head.hash) return null;
  return { seq: last.seq + 1, what: `is missing: the chain ends at ${head.seq}` };
}
