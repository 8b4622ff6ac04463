import type { ChangeRequest } from '@stockwire/shared/change-requests';
import type { RequestRow } from './request.queries.ts';

/** A request as everybody is shown it. */
export function toRequest(row: RequestRow): ChangeRequest {
  return {
    requestId: row.requestId,
    warehouseId: row.warehouseId,
    state: row.state,
    command: row.command,
    sku: row.sku,
    name: row.name,
    approval: {
      perCommand: row.perCommand,
      perDay: row.perDay,
      asked: row.pieces,
      leftToday: row.leftToday,
    },
    askedBy: { actorId: row.askedBy, name: row.askerName },
    device: row.device,
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    seen: { quantity: row.seenQuantity, version: row.seenVersion },
    now: { quantity: row.nowQuantity, version: row.nowVersion },
    decision: decisionOf(row),
    refusal: row.refusal,
    seq: row.seq,
    version: row.version,
  };
}

function decisionOf(row: RequestRow): ChangeRequest['decision'] {
  const { decidedBy, deciderName, decidedAt, decisionNote } = row;
  if (decidedBy === null || decidedAt === null) return null;
  const by = { actorId: decidedBy, name: deciderName ?? decidedBy };
  return { by, at: decidedAt.toISOString(), note: decisionNote };
}
