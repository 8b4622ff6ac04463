import type { Clock } from '../../../platform/clock.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent, type NewAuditEvent } from './append-event.ts';

/** Writes down what happened: for itself, or along with what another room writes. */
export interface AuditLog {
  /** Appends an event in the transaction of what it tells of: both are kept, or neither. It comes last in it. */
  append(tx: Tx, at: Date, event: NewAuditEvent): Promise<void>;
  /**
   * For what no transaction of its own tells of: sign-ins and permissions that were refused. A permission
   * refused is written once a minute for the same actor, action and warehouse.
   */
  write(event: NewAuditEvent): Promise<void>;
}

/** A page that polls what it may not see must not fill the audit. */
const SAME_REFUSAL_EVERY_MS = 60_000;

/** Refusals remembered at once; who makes more of them than this is written down more often. */
const REFUSALS_REMEMBERED_MAX = 5_000;

export function createAuditLog({
  database,
  clock,
}: {
  database: Pick<Database, 'sql'>;
  clock: Clock;
}): AuditLog {
  const refusedAt = new Map<string, number>();

  function isRepeated(event: NewAuditEvent, nowMs: number): boolean {
    const { action, warehouseId } = event.detail;
    const name = JSON.stringify([event.by, action, warehouseId]);
    const before = refusedAt.get(name);
    if (before !== undefined && nowMs - before < SAME_REFUSAL_EVERY_MS) return true;
    refusedAt.delete(name);
    refusedAt.set(name, nowMs);
    const [oldest] = refusedAt.keys();
    if (refusedAt.size > REFUSALS_REMEMBERED_MAX && oldest !== undefined) refusedAt.delete(oldest);
    return false;
  }

  return {
    append: appendAuditEvent,
    async write(event) {
      const nowMs = clock.now();
      if (event.kind === 'forbidden' && isRepeated(event, nowMs)) return;
      await database.sql.begin((tx) => appendAuditEvent(tx, new Date(nowMs), event));
    },
  };
}
