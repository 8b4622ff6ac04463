import { newKey } from '../measure/new-key.ts';
import { LatencyHistogram } from '../measure/stats.ts';
import type { StockedItem } from '../world/stock-world.queries.ts';
import type { Adjuster } from './adjuster.ts';

/** Pipelines fill, plans are made and code is compiled before anything counts. */
const WARM_UP_MS = 400;

/** The openings wrote each level once. */
const OPENED_VERSION = 1;

/** Items with the versions that their callers have seen last. */
export class SeenItems {
  readonly items: readonly StockedItem[];
  readonly #versions: Map<number, number>;

  /** Items that are not among the versions were written once, by their opening. */
  constructor(items: readonly StockedItem[], versions: ReadonlyMap<number, number> = new Map()) {
    this.items = items;
    this.#versions = new Map(versions);
  }

  versionOf({ itemId }: StockedItem): number {
    return this.#versions.get(itemId) ?? OPENED_VERSION;
  }

  see({ itemId }: StockedItem, version: number): void {
    this.#versions.set(itemId, version);
  }
}

export interface CallPlan {
  adjuster: Adjuster;
  seen: SeenItems;
  callers: number;
  seconds: number;
  /** Every adjustment names the version its caller saw; callers share no items then. */
  guarded: boolean;
}

export interface CallRun {
  perSecond: number;
  /** With those of the warm-up. */
  calls: number;
  p50Ms: number;
  p99Ms: number;
}

/** Callers that each wait for an answer before they send the next adjustment, for some seconds. */
export async function callInLoops(plan: CallPlan): Promise<CallRun> {
  const run = {
    latency: new LatencyHistogram(),
    countFromMs: performance.now() + WARM_UP_MS,
  };
  const untilMs = run.countFromMs + plan.seconds * 1_000;
  const loops = Array.from({ length: plan.callers }, (_, caller) =>
    callUntil(plan, caller, { ...run, untilMs }),
  );
  const calls = (await Promise.all(loops)).reduce((sum, some) => sum + some, 0);
  return {
    perSecond: run.latency.total / plan.seconds,
    calls,
    p50Ms: run.latency.percentileMs(0.5),
    p99Ms: run.latency.percentileMs(0.99),
  };
}

async function callUntil(
  { adjuster, seen, callers, guarded }: CallPlan,
  caller: number,
  run: { latency: LatencyHistogram; countFromMs: number; untilMs: number },
): Promise<number> {
  let calls = 0;
  // A caller's own items are every so-many-th one: computed, because 256 lists would cost the start of a run.
  const step = guarded ? callers : 1;
  const own = Math.floor(seen.items.length / step);
  if (own === 0) throw new Error('there are more callers than items');
  for (;;) {
    const startedMs = performance.now();
    if (startedMs >= run.untilMs) return calls;
    const item = seen.items[(guarded ? caller : 0) + step * Math.floor(Math.random() * own)];
    if (item === undefined) throw new Error('a caller left its items');
    const version = await adjuster.adjust({
      item,
      commandId: `bench/${newKey()}`,
      expectedVersion: guarded ? seen.versionOf(item) : null,
    });
    const endedMs = performance.now();
    seen.see(item, version);
    calls += 1;
    if (endedMs >= run.countFromMs && endedMs < run.untilMs) run.latency.add(endedMs - startedMs);
  }
}
