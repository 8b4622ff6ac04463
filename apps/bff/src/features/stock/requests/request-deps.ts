import type { AUDIT_KINDS, AuditEvent } from '@stockwire/shared/identity';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Ledger } from '../ledger.ts';
import type { Turns } from '../limits/turns.ts';

type AuditKind = Extract<(typeof AUDIT_KINDS)[number], `request-${string}`>;

/** Where it is written down who asked and who decided; kept by the room of identity. */
export interface RequestAudit {
  write(
    event: Pick<AuditEvent, 'by' | 'subject' | 'detail' | 'requestId'> & { kind: AuditKind },
  ): Promise<void>;
}

/** What every use-case of requests stands on. */
export interface RequestDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  ledger: Ledger;
  turns: Turns;
  audit: RequestAudit;
}
