import type { Clock } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent, type NewAuditEvent } from './append-event.ts';
import { RefusalWatch } from './refusal-watch.ts';

/** Writes down what happened: for itself, or along with what another room writes. */
export interface AuditLog {
  /** Appends an event in the transaction of what it tells of: both are kept, or neither. It comes last in it. */
  append(tx: Tx, at: Date, event: NewAuditEvent): Promise<void>;
  /**
   * For what no transaction of its own tells of: sign-ins and permissions that were refused. A permission
   * refused is written once a minute for the same actor, action and warehouse, or topic and session, and of one
   * actor so many times a minute at most. A call of another process is written once a minute for the same reason,
   * whoever sends it.
   */
  write(event: NewAuditEvent): Promise<void>;
}

const BOUNDED: ReadonlySet<NewAuditEvent['kind']> = new Set(['forbidden', 'call-refused']);

export function createAuditLog({
  database,
  clock,
}: {
  database: Pick<Database, 'sql'>;
  clock: Clock;
}): AuditLog {
  const refusals = new RefusalWatch();
  return {
    append: appendAuditEvent,
    async write(event) {
      const nowMs = clock.now();
      const verdict = BOUNDED.has(event.kind) ? refusals.judge(event, nowMs) : 'write';
      if (verdict === 'leave') return;
      const written =
        verdict === 'write-last'
          ? { ...event, detail: { ...event.detail, furtherOnes: 'not written for a minute' } }
          : event;
      await database.sql.begin((tx) => appendAuditEvent(tx, new Date(nowMs), written));
    },
  };
}
