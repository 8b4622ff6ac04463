import { FLOW_MINUTES } from '@stockwire/shared/live';
import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import { withDeadline } from '../../../../platform/deadline.ts';
import type { Log } from '../../../../platform/log.ts';
import { selectSeqAt } from '../../reads/seq-at.queries.ts';
import { FLOW_ITEMS_KEPT, FLOW_PRIME_ENTRIES_MAX, TAIL_LOOK_WITHIN_MS } from '../live-limits.ts';
import type { EntryRing } from '../tail/entry-ring.ts';
import type { LedgerTail } from '../tail/ledger-tail.ts';
import { selectOptionalMark } from '../tail/tail.queries.ts';
import { selectMinutes } from './flow.queries.ts';
import { MINUTE_MS, minuteOf, WarehouseFlow } from './warehouse-flow.ts';

export interface FlowDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  log: Log;
}

interface Kept {
  flow: WarehouseFlow;
  /** A tail that starts over has another ring, and entries that may not be those that were counted. */
  ring: EntryRing;
}

/**
 * The flow of the last hour of the warehouses that a node shows. It starts from the ledger, so that a
 * restart blanks no chart, and goes on from the ring.
 */
export class WarehouseFlows {
  readonly #deps: FlowDeps;
  readonly #kept = new Map<number, Kept>();
  readonly #starting = new Map<number, Promise<Kept>>();

  constructor(deps: FlowDeps) {
    this.#deps = deps;
  }

  /** The flow up to the head of the tail's ring. */
  async upToDate(tail: LedgerTail): Promise<WarehouseFlow> {
    const kept = this.#kept.get(tail.warehouseId);
    if (kept !== undefined && this.#takes(kept, tail)) return kept.flow;
    const started = await this.#startOnce(tail);
    this.#takes(started, tail);
    return started.flow;
  }

  forgetAllBut(warehouseIds: ReadonlySet<number>): void {
    for (const id of this.#kept.keys()) if (!warehouseIds.has(id)) this.#kept.delete(id);
  }

  #takes({ flow, ring }: Kept, tail: LedgerTail): boolean {
    return ring === tail.ring && flow.take(ring, this.#deps.clock.now());
  }

  #startOnce(tail: LedgerTail): Promise<Kept> {
    const { warehouseId } = tail;
    const known = this.#starting.get(warehouseId);
    if (known !== undefined) return known;
    const starting = this.#start(tail).finally(() => this.#starting.delete(warehouseId));
    this.#starting.set(warehouseId, starting);
    return starting;
  }

  async #start(tail: LedgerTail): Promise<Kept> {
    const { ring, head, warehouseId } = tail;
    const late = () => new Error('the flow of the last hour could not be read in time');
    const flow = await withDeadline(this.#readHour(warehouseId, head), TAIL_LOOK_WITHIN_MS, late)
      // A chart that begins now is better than no pulse at all.
      .catch((error: unknown) => {
        this.#deps.log.warn({ err: error, warehouseId }, 'the flow of the last hour is not known');
        const coveredFromMs = minuteOf(this.#deps.clock.now()) + MINUTE_MS;
        return new WarehouseFlow({ seq: head, coveredFromMs, minutes: [] });
      });
    const kept = { flow, ring };
    this.#kept.set(warehouseId, kept);
    return kept;
  }

  async #readHour(warehouseId: number, head: number): Promise<WarehouseFlow> {
    const { sql } = this.#deps.database;
    const hourMs = minuteOf(this.#deps.clock.now()) - FLOW_MINUTES * MINUTE_MS;
    const before = await selectSeqAt(sql, { warehouseId, head }, new Date(hourMs - 1));
    const from = Math.max(before, head - FLOW_PRIME_ENTRIES_MAX);
    const since = from === before ? hourMs : await this.#minuteAfter(warehouseId, from);
    const range = { warehouseId, from, upTo: head, since: new Date(since) };
    const minutes = await selectMinutes(sql, range, FLOW_ITEMS_KEPT);
    return new WarehouseFlow({ seq: head, coveredFromMs: since, minutes });
  }

  /** The first minute that lies wholly behind an entry. */
  async #minuteAfter(warehouseId: number, seq: number): Promise<number> {
    const mark = await selectOptionalMark(this.#deps.database.sql, warehouseId, seq);
    if (mark === undefined) throw new Error(`the ledger of ${warehouseId} has no entry ${seq}`);
    return minuteOf(mark.recordedAtMs) + MINUTE_MS;
  }
}
