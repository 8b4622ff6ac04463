import { planCorrections } from './corrections.ts';
import { planCounts } from './counts.ts';
import { Floor, type FloorPlan, type PlannedCommand } from './floor.ts';
import { planOpening } from './opening.ts';
import { planSales } from './sales.ts';
import { planDeliveries } from './supply.ts';
import { DAY_MS } from './working-day.ts';

/**
 * Plays the past of one warehouse from its opening until `untilMs`, in the order in which it happened. A
 * later end only adds commands: those before it stay the same, to the letter.
 */
export function* planHistory(plan: FloorPlan, untilMs: number): Generator<PlannedCommand> {
  const floor = new Floor(plan);
  planOpening(floor);
  for (let index = 0; ; index += 1) {
    floor.startDay(index);
    const { startsAtMs, busyness } = floor.day;
    if (startsAtMs > untilMs) return;
    if (busyness > 0) {
      planDeliveries(floor);
      planSales(floor);
      planCounts(floor);
      planCorrections(floor);
    }
    const endOfDayMs = Math.min(untilMs, startsAtMs + DAY_MS - 1);
    while (floor.tasks.runNext(endOfDayMs)) yield* floor.takeDone();
  }
}
