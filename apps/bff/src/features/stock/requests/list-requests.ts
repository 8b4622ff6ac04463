import type { ChangeRequestPage, RequestState } from '@stockwire/shared/change-requests';
import type { Actor } from '../../../domain/actor.ts';
import { selectReadHead } from '../reads/read-head.queries.ts';
import { selectRequests, selectWaitingCount } from './request.queries.ts';
import type { RequestDeps } from './request-deps.ts';
import { toRequest } from './to-request.ts';

export interface ListRequests {
  warehouseId: number;
  state: RequestState | null;
  isOwn: boolean;
  limit: number;
  after: number | null;
}

/** The requests of a warehouse, each with its figure as it is now. */
export async function listRequests(
  { database: { sql }, clock }: Pick<RequestDeps, 'database' | 'clock'>,
  actor: Actor,
  { warehouseId, state, isOwn, limit, after }: ListRequests,
): Promise<ChangeRequestPage> {
  const at = new Date(clock.now());
  await selectReadHead(sql, warehouseId);
  const askedBy = isOwn ? actor.id : null;
  const wanted = { warehouseId, state, askedBy, after, limit: limit + 1 };
  const rows = await selectRequests(sql, wanted, at);
  const waiting = await selectWaitingCount(sql, warehouseId, at);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    rows: page.map(toRequest),
    waiting,
    nextCursor: hasMore ? String(last.requestId) : null,
  };
}
