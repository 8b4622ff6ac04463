import type { Actor } from '../../domain/actor.ts';
import type { AuditLog } from '../../features/identity/audit/audit-log.ts';

/** What somebody wanted to follow, and over what. */
export interface RefusedTopic {
  actor: Actor;
  topic: string;
  over: 'socket' | 'stream';
  requestId: string;
}

/**
 * Writes down that somebody may not follow a topic, as the refusals of requests are: once a minute for the
 * same session and topic. Where a warehouse cannot be seen nobody is told whether it is there; the audit has
 * what was asked for.
 */
export function auditRefusedTopic(
  audit: Pick<AuditLog, 'write'>,
  { actor, topic, over, requestId }: RefusedTopic,
): Promise<void> {
  const place = Number(topic.split(':')[1]);
  const warehouseId = Number.isNaN(place) ? null : place;
  const session = actor.sessionId;
  const detail = { action: 'stock.read', warehouseId, topic, over, session };
  return audit.write({ kind: 'forbidden', by: actor.id, subject: null, detail, requestId });
}
