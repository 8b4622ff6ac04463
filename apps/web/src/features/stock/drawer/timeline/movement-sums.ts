import type { Entry } from '@stockwire/shared/stock-entries';
import { ENTRY_KINDS, type EntryKind } from '@stockwire/shared/stock-level';

/** How movements add up to the figure above them. */
export interface MovementSums {
  /** On hand now, before the oldest of them, and what they changed together. */
  now: number;
  before: number;
  change: number;
  count: number;
  sinceMs: number;
  /** The kinds there are, with what they changed on hand together. */
  kinds: { kind: EntryKind; change: number; count: number }[];
}

/** Adds up an item's movements, newest first without gaps; null when there are none. */
export function sumMovements(entries: readonly Entry[]): MovementSums | null {
  const newest = entries[0];
  const oldest = entries.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const before = oldest.onHand - oldest.deltaOnHand;
  return {
    now: newest.onHand,
    before,
    change: newest.onHand - before,
    count: entries.length,
    sinceMs: Date.parse(oldest.recordedAt),
    kinds: ENTRY_KINDS.map((kind) => sumOf(entries, kind)).filter(({ count }) => count > 0),
  };
}

function sumOf(entries: readonly Entry[], kind: EntryKind) {
  const ofKind = entries.filter((entry) => entry.kind === kind);
  const change = ofKind.reduce((sum, { deltaOnHand }) => sum + deltaOnHand, 0);
  return { kind, change, count: ofKind.length };
}

/** Movements of one kind on one day. */
export interface DayGroup {
  id: string;
  kind: EntryKind;
  change: number;
  count: number;
  /** Who moved, each once, in the order of their newest movement. */
  people: string[];
  /** The newest of them: when the group ended, and the figures after it. */
  newest: Entry;
}

/** One group a day and kind, by the newest movement of each; `dayOf` is the calendar of the place. */
export function groupByDay(entries: readonly Entry[], dayOf: (entry: Entry) => string): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const entry of entries) {
    const id = `${dayOf(entry)} ${entry.kind}`;
    const group = groups.get(id) ?? {
      id,
      kind: entry.kind,
      change: 0,
      count: 0,
      people: [],
      newest: entry,
    };
    group.change += entry.deltaOnHand;
    group.count += 1;
    if (!group.people.includes(entry.by)) group.people.push(entry.by);
    groups.set(id, group);
  }
  return [...groups.values()];
}
