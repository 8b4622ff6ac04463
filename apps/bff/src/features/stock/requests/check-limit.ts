import type { RequestedCommand } from '@stockwire/shared/change-requests';
import type { Actor } from '../../../domain/actor.ts';
import { type ApprovalNeeded, judgeLimit, limitOf } from '../../../domain/stock/adjust-limit.ts';
import { adjustedToday, type LimitDeps } from '../limits/judge-limits.ts';

/** How a command goes beyond what somebody may do alone; null when they need nobody for it. */
export async function checkLimit(
  deps: LimitDeps,
  actor: Actor,
  { warehouseId, command }: { warehouseId: number; command: RequestedCommand },
): Promise<ApprovalNeeded | null> {
  const limit = limitOf(actor, command, warehouseId);
  if (limit === null) return null;
  const today = await adjustedToday(deps, { warehouseId, actor });
  return judgeLimit(limit, Math.abs(command.delta), today);
}
