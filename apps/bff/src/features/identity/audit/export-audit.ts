import { csvLine } from '../../../platform/csv-text.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type AuditRow, selectAuditEventsAfter, selectAuditHead } from './audit.queries.ts';

const EVENTS_A_PAGE = 2_000;

const COLUMNS = ['seq', 'at', 'kind', 'by', 'subject', 'detail', 'requestId', 'hash'] as const;

/** The whole audit as CSV, oldest first, up to where it ends when the reading begins; piece by piece. */
export async function* exportAudit({
  database,
}: Pick<IdentityDeps, 'database'>): AsyncGenerator<string> {
  const { seq: upTo } = await selectAuditHead(database.sql);
  yield csvLine(COLUMNS);
  let after = 0;
  // Events are never changed, so pages of several statements fit each other without a snapshot.
  while (after < upTo) {
    const rows = await selectAuditEventsAfter(database.sql, { after, upTo, limit: EVENTS_A_PAGE });
    const last = rows.at(-1);
    if (last === undefined) throw new Error(`audit event ${after + 1} is missing`);
    yield rows.map(toLine).join('');
    after = last.seq;
  }
}

function toLine({ seq, at, kind, by, subject, detail, requestId, hash }: AuditRow): string {
  return csvLine([seq, at.toISOString(), kind, by, subject, detail, requestId, hash]);
}
