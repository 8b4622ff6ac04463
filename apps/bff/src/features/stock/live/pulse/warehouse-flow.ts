import { FLOW_MINUTES, type FlowMinute } from '@stockwire/shared/live';
import { FLOW_ITEMS_COUNTED_MAX, FLOW_ITEMS_KEPT } from '../live-limits.ts';
import type { EntrySource } from '../tail/ring-entry.ts';
import type { MinuteRow } from './flow.queries.ts';

export const MINUTE_MS = 60_000;

/** Units that went in and out, of one item or of all. */
export interface Units {
  unitsIn: number;
  unitsOut: number;
}

interface Minute extends Units {
  changes: number;
  items: Map<number, Units>;
}

/** Where a flow starts: minutes from `coveredFromMs` on are known, from entries up to `seq`. */
export interface FlowStart {
  seq: number;
  coveredFromMs: number;
  minutes: readonly MinuteRow[];
}

export function minuteOf(atMs: number): number {
  return Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}

/**
 * What moved in a warehouse in the last hour, by the minute of recorded time. Of each complete minute the
 * items that moved most are kept, so an item that trickles all day may be missing among the top movers.
 */
export class WarehouseFlow {
  readonly coveredFromMs: number;
  #seq: number;
  /** Oldest first: recorded time never runs back along a ledger. */
  readonly #minutes = new Map<number, Minute>();

  constructor({ seq, coveredFromMs, minutes }: FlowStart) {
    this.#seq = seq;
    this.coveredFromMs = coveredFromMs;
    for (const { at, items, ...sums } of minutes) {
      const byItem = items.map(([itemId, unitsIn, unitsOut]) => {
        return [itemId, { unitsIn, unitsOut }] as const;
      });
      this.#minutes.set(at.getTime(), { ...sums, items: new Map(byItem) });
    }
  }

  /** Takes what a ring has beyond the last entry taken; false when the ring no longer reaches back there. */
  take(ring: EntrySource, nowMs: number): boolean {
    if (ring.floor > this.#seq || ring.head < this.#seq) return false;
    for (let seq = this.#seq + 1; seq <= ring.head; seq += 1) {
      const { itemId, deltaOnHand, command } = ring.at(seq);
      const minute = this.#minuteAt(minuteOf(command.recordedAtMs));
      minute.changes += 1;
      if (deltaOnHand !== 0) countUnits(minute, itemId, deltaOnHand);
    }
    this.#seq = ring.head;
    this.#forget(minuteOf(nowMs));
    return true;
  }

  /** A minute by its beginning; zeros where nothing moved. */
  minute(atMs: number): FlowMinute {
    const { unitsIn = 0, unitsOut = 0, changes = 0 } = this.#minutes.get(atMs) ?? {};
    return { at: new Date(atMs).toISOString(), unitsIn, unitsOut, changes };
  }

  /** The units of each item that is known to have moved in the hour. */
  itemUnits(): Map<number, Units> {
    const sums = new Map<number, Units>();
    for (const { items } of this.#minutes.values()) {
      for (const [itemId, units] of items) addUnits(sums, itemId, units);
    }
    return sums;
  }

  #minuteAt(atMs: number): Minute {
    const known = this.#minutes.get(atMs);
    if (known !== undefined) return known;
    // The minute before is complete now.
    for (const minute of this.#minutes.values()) keepLargest(minute, FLOW_ITEMS_KEPT);
    const minute = { unitsIn: 0, unitsOut: 0, changes: 0, items: new Map() };
    this.#minutes.set(atMs, minute);
    return minute;
  }

  #forget(nowMinuteMs: number): void {
    const oldestMs = nowMinuteMs - FLOW_MINUTES * MINUTE_MS;
    for (const atMs of this.#minutes.keys()) if (atMs < oldestMs) this.#minutes.delete(atMs);
  }
}

function countUnits(minute: Minute, itemId: number, delta: number): void {
  const units = { unitsIn: Math.max(delta, 0), unitsOut: Math.max(-delta, 0) };
  minute.unitsIn += units.unitsIn;
  minute.unitsOut += units.unitsOut;
  addUnits(minute.items, itemId, units);
  if (minute.items.size > FLOW_ITEMS_COUNTED_MAX) keepLargest(minute, FLOW_ITEMS_COUNTED_MAX / 2);
}

function addUnits(sums: Map<number, Units>, itemId: number, { unitsIn, unitsOut }: Units): void {
  const sum = sums.get(itemId);
  if (sum === undefined) {
    sums.set(itemId, { unitsIn, unitsOut });
    return;
  }
  sum.unitsIn += unitsIn;
  sum.unitsOut += unitsOut;
}

function keepLargest(minute: Minute, count: number): void {
  if (minute.items.size > count) minute.items = new Map(largest(minute.items, count));
}

/** The items with most units, ties by id. */
export function largest(sums: ReadonlyMap<number, Units>, count: number): [number, Units][] {
  return [...sums].sort(([idA, a], [idB, b]) => volume(b) - volume(a) || idA - idB).slice(0, count);
}

function volume({ unitsIn, unitsOut }: Units): number {
  return unitsIn + unitsOut;
}
