import { SPARKLINE_HOURS, type Sparklines } from '@stockwire/shared/stock-views';
import type { Actor } from '../../../../domain/actor.ts';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { readSnapshot } from '../../../../platform/db/snapshot.ts';
import { limitStatements } from '../../levels/limit-statements.queries.ts';
import { selectReadHead } from '../read-head.queries.ts';
import type { HourSeqs } from './hour-seqs.ts';
import { type SparklineRow, selectSparklines } from './sparkline.queries.ts';

const HOUR_MS = 3_600_000;

/** Two hundred of the busiest items take some tens of milliseconds; nobody waits longer for an ornament. */
const SPARKLINES_TIMEOUT_MS = 3_000;

/** What items had on hand at each full hour of the last day, and now: all as of one seq. */
export function readSparklines(
  deps: { database: Database; clock: Clock; hourSeqs: HourSeqs },
  _actor: Actor,
  { warehouseId, items }: { warehouseId: number; items: number[] },
): Promise<Sparklines> {
  return readSnapshot(deps.database, async (tx) => {
    await limitStatements(tx, SPARKLINES_TIMEOUT_MS);
    const head = await selectReadHead(tx, warehouseId);
    const untilMs = Math.max(deps.clock.now(), head.recordedAt.getTime());
    const hours = fullHoursBefore(untilMs);
    const seqs = await deps.hourSeqs.at(tx, { warehouseId, head }, hours);
    const [since = new Date(untilMs)] = hours;
    const itemIds = [...new Set(items)];
    const rows = await selectSparklines(tx, { warehouseId, itemIds }, { seqs, since });
    return {
      epoch: head.epoch,
      asOf: head.seq,
      until: new Date(untilMs).toISOString(),
      rows: rows.map(toSparkline),
    };
  });
}

/** Oldest first. */
function fullHoursBefore(untilMs: number): Date[] {
  const lastMs = untilMs - (untilMs % HOUR_MS);
  const hours = Array.from({ length: SPARKLINE_HOURS }, (_, ago) => lastMs - ago * HOUR_MS);
  return hours.reverse().map((ms) => new Date(ms));
}

function toSparkline({ itemId, onHand, points }: SparklineRow) {
  const past = points ?? Array.from({ length: SPARKLINE_HOURS }, () => onHand);
  return { itemId, points: [...past, onHand] };
}
