import { type Level, STOCK_STATUSES, statusOf } from '@stockwire/shared/stock-level';
import type { LevelColumn } from '@stockwire/shared/stock-views';
import type { LiveLevel } from '../../../../realtime/live-level.ts';

type ValueOf = (shown: LiveLevel | Level, level: Level) => number;

/** The columns by which a live change can move a row. */
const VALUES: Partial<Record<LevelColumn, ValueOf>> = {
  onHand: ({ onHand }) => onHand,
  reserved: ({ held, allocated }) => held + allocated,
  available: ({ available }) => available,
  status: (shown, { reorderPoint }) => STOCK_STATUSES.indexOf(statusOf(shown, reorderPoint)),
  // By time and not by seq: rows of one batch bear one time, and the server ties them by item.
  updatedAt: ({ lastChange }) => (lastChange === null ? 0 : Date.parse(lastChange.at)),
};

/** What a row is ordered by, as a number; null where a live change cannot move it. */
export function orderValue(
  level: Level,
  live: LiveLevel | null,
  column: LevelColumn,
): number | null {
  return VALUES[column]?.(live ?? level, level) ?? null;
}
