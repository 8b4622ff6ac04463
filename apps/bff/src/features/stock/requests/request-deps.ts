import type { AUDIT_KINDS, AuditEvent } from '@stockwire/shared/identity';
import type { Clock } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Ledger } from '../ledger.ts';
import type { Turns } from '../limits/turns.ts';

type AuditKind = Extract<(typeof AUDIT_KINDS)[number], `request-${string}`>;

/** What happened to a request, for the audit. */
export type RequestEvent = Pick<AuditEvent, 'by' | 'subject' | 'detail' | 'requestId'> & {
  kind: AuditKind;
};

/** Where it is written down who asked and who decided; kept by the room of identity. */
export interface RequestAudit {
  /** In the transaction of what it tells of, and last in it: both are kept, or neither. */
  append(tx: Tx, at: Date, event: RequestEvent): Promise<void>;
}

/** What every use-case of requests stands on. */
export interface RequestDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  ledger: Ledger;
  turns: Turns;
  audit: RequestAudit;
}
