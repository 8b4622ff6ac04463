import type { Limit } from '@stockwire/shared/permissions';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { Asker } from '../identity/may.ts';
import { may } from '../identity/may.ts';

/** An adjustment goes further than somebody may go alone. */
export interface ApprovalNeeded {
  code: 'approval-needed';
  limit: Limit;
  /** Pieces that the command adds or takes. */
  asked: number;
  /** Pieces that are left of the day's limit. */
  leftToday: number;
}

/** How far somebody may go with a command without a second person; null is without a limit. */
export function limitOf(
  asker: Asker,
  command: Pick<StockCommand, 'kind'>,
  warehouseId: number,
): Limit | null {
  if (command.kind !== 'adjust') return null;
  const permission = may(asker, 'stock.adjust', { warehouseId });
  return permission.allowed ? permission.limit : { perCommand: 0, perDay: 0 };
}

/** Null when the command keeps within the limit, given what was adjusted today already. */
export function judgeLimit(limit: Limit, asked: number, today: number): ApprovalNeeded | null {
  const leftToday = Math.max(0, limit.perDay - today);
  if (asked <= limit.perCommand && asked <= leftToday) return null;
  return { code: 'approval-needed', limit, asked, leftToday };
}
