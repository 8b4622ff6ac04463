import { withDeadline } from '../../../../platform/deadline.ts';
import type { FramedTick } from '../frames/frame-clock.ts';
import { TAIL_LOOK_WITHIN_MS } from '../live-limits.ts';
import type { LedgerTail } from '../tail/ledger-tail.ts';
import type { ItemLabel } from './flow.queries.ts';
import { ItemLabels } from './item-labels.ts';
import { moversOf, type SitePulse } from './make-pulse.ts';
import { movementOf, RecentLatencies } from './pulse-figures.ts';
import { type FlowDeps, WarehouseFlows } from './warehouse-flows.ts';
import { WarehouseSums } from './warehouse-sums.ts';

/** What this node knows of the warehouses it shows, brought up to date when it is asked. */
export class SitePulses {
  readonly #deps: FlowDeps;
  readonly #flows: WarehouseFlows;
  readonly #sums: WarehouseSums;
  readonly #labels: ItemLabels;
  readonly #latencies = new Map<number, RecentLatencies>();

  constructor(deps: FlowDeps) {
    this.#deps = deps;
    this.#flows = new WarehouseFlows(deps);
    this.#sums = new WarehouseSums(deps.database);
    this.#labels = new ItemLabels(deps);
  }

  /** Takes the time from the oldest commit of a tick to its frames. */
  measure({ tail, oldestRecordedAtMs }: FramedTick): void {
    const nowMs = this.#deps.clock.now();
    const latencies = this.#latencies.get(tail.warehouseId) ?? new RecentLatencies();
    this.#latencies.set(tail.warehouseId, latencies);
    latencies.add(nowMs, Math.max(0, nowMs - oldestRecordedAtMs));
    latencies.values(nowMs);
  }

  /** The sites of some tails; `shown` are all warehouses whose sums are read together. */
  async of(tails: readonly LedgerTail[], shown: readonly number[]): Promise<SitePulse[]> {
    await inTime(this.#sums.refresh(shown));
    return Promise.all(tails.map((tail) => this.#siteOf(tail)));
  }

  labelsOf(sites: readonly SitePulse[]): Promise<ReadonlyMap<number, ItemLabel>> {
    const itemIds = sites.flatMap(({ movers }) => movers.map(([itemId]) => itemId));
    return inTime(this.#labels.of([...new Set(itemIds)]));
  }

  /** The hour of a warehouse that nobody looks at is not kept. */
  forgetAllBut(warehouseIds: readonly number[]): void {
    this.#flows.forgetAllBut(new Set(warehouseIds));
  }

  async #siteOf(tail: LedgerTail): Promise<SitePulse> {
    const flow = await this.#flows.upToDate(tail);
    const { warehouseId, ring, head } = tail;
    const nowMs = this.#deps.clock.now();
    return {
      warehouseId,
      head,
      sums: this.#sums.of(warehouseId),
      movement: movementOf(ring, nowMs),
      latencies: this.#latencies.get(warehouseId)?.values(nowMs) ?? [],
      flow,
      movers: moversOf(flow),
    };
  }
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  const late = () => new Error('the sums could not be read in time');
  return withDeadline(promise, TAIL_LOOK_WITHIN_MS, late);
}
