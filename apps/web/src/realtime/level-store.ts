import type { Cause, Change } from '@stockwire/shared/live';
import type { Accepted } from '@stockwire/shared/stock-entries';
import { availableOf, type Figures, type Level } from '@stockwire/shared/stock-level';
import { LevelColumns } from './level-columns.ts';
import type { LevelChange, LiveCause, LiveLevel } from './live-level.ts';

/** Rows kept at once: twenty screens of the smallest density; the rest is read again when it is shown. */
const ROWS_MAX = 12_000;

/** When the store is full so many unseen rows leave at once, so that eviction stays rare. */
const EVICT_SHARE = 0.25;

/** Where a read of rows stood in the ledger. */
export interface ReadAt {
  epoch: number;
  asOf: number;
}

export interface LevelStoreDeps {
  /** Calls back once, before the next painted frame. */
  schedule: (flush: () => void) => void;
  rowsMax?: number;
}

type ChangeListener = (changes: readonly LevelChange[]) => void;
type MergeListener = (itemIds: readonly number[]) => void;

/** Live figures of the rows that screens show, outside React. A row is replaced by a higher version only. */
export class LevelStore {
  readonly #schedule: LevelStoreDeps['schedule'];
  readonly #rowsMax: number;
  /** In the order of reading, which is the order of eviction. */
  readonly #slots = new Map<number, number>();
  readonly #free: number[] = [];
  readonly #columns = new LevelColumns();
  readonly #subscriptions = new Map<ChangeListener, ReadonlySet<number>>();
  readonly #mergeListeners = new Set<MergeListener>();
  /** Rows as they were at the last flush. */
  readonly #pending = new Map<number, LiveLevel>();
  #epoch = 0;
  #isScheduled = false;

  constructor({ schedule, rowsMax = ROWS_MAX }: LevelStoreDeps) {
    this.#schedule = schedule;
    this.#rowsMax = rowsMax;
  }

  /** Takes rows that were read over HTTP; rows of an older epoch are refused with false. */
  mergeLevels(levels: readonly Level[], { epoch, asOf }: ReadAt): boolean {
    if (epoch < this.#epoch) return false;
    this.beginEpoch(epoch);
    for (const level of levels) this.#mergeLevel(level, asOf);
    const itemIds = levels.map((level) => level.itemId);
    for (const listener of this.#mergeListeners) listener(itemIds);
    return true;
  }

  /** Shows one's own write without waiting for the stream. */
  mergeAccepted(accepted: Accepted): void {
    const levels = accepted.level ? [accepted.level] : (accepted.levels ?? []);
    this.mergeLevels(levels, { epoch: accepted.epoch, asOf: accepted.seq });
  }

  /** Takes the stream's changes; rows that nobody read are passed over. */
  applyChanges(changes: readonly Change[], causes: readonly Cause[]): void {
    for (const change of changes) {
      const slot = this.#slots.get(change[0]);
      if (slot !== undefined) this.#applyChange(slot, change, causes[change[7]]);
    }
  }

  read(itemId: number): LiveLevel | null {
    const slot = this.#slots.get(itemId);
    if (slot === undefined) return null;
    const figures = this.#columns.read(slot);
    return {
      itemId,
      version: this.#columns.version(slot),
      ...figures,
      available: availableOf(figures),
      lastChange: this.#columns.cause(slot),
    };
  }

  /** The seq at which a row was last known right; null for an unknown row. */
  asOf(itemId: number): number | null {
    const slot = this.#slots.get(itemId);
    return slot === undefined ? null : this.#columns.asOf(slot);
  }

  /** Notes that these rows were right at `seq`, when the stream stops covering them. */
  markAsOf(itemIds: Iterable<number>, seq: number): void {
    for (const itemId of itemIds) {
      const slot = this.#slots.get(itemId);
      if (slot !== undefined) this.#columns.raiseAsOf(slot, seq);
    }
  }

  /** Hears of changes to these rows, at most once a painted frame. The set may change meanwhile. */
  subscribe(itemIds: ReadonlySet<number>, listener: ChangeListener): () => void {
    this.#subscriptions.set(listener, itemIds);
    return () => this.#subscriptions.delete(listener);
  }

  /** Hears which rows were read, at once. */
  onMerged(listener: MergeListener): () => void {
    this.#mergeListeners.add(listener);
    return () => this.#mergeListeners.delete(listener);
  }

  /** Forgets every row when the ledger is of another epoch than so far: versions may start lower there. */
  beginEpoch(epoch: number): void {
    if (epoch !== this.#epoch) this.clear();
    this.#epoch = epoch;
  }

  clear(): void {
    this.#slots.clear();
    this.#free.length = 0;
    this.#pending.clear();
  }

  get size(): number {
    return this.#slots.size;
  }

  #mergeLevel(level: Level, asOf: number): void {
    const known = this.#slots.get(level.itemId);
    const slot = known ?? this.#takeSlot();
    this.#slots.delete(level.itemId);
    this.#slots.set(level.itemId, slot);
    this.#columns.raiseAsOf(slot, asOf);
    if (known !== undefined) {
      if (level.version <= this.#columns.version(slot)) return;
      this.#remember(level.itemId);
    }
    this.#columns.write(slot, level.version, level);
    this.#columns.setCause(slot, level.lastChange && { ...level.lastChange, reason: null });
  }

  #applyChange(slot: number, change: Change, cause: Cause | undefined): void {
    const [itemId, version, onHand, sellable, held, allocated, short] = change;
    const known = this.#columns.version(slot);
    if (version <= known) return;
    const before = this.#columns.read(slot);
    this.#remember(itemId);
    this.#columns.write(slot, version, { onHand, sellable, held, allocated, short });
    if (!cause) return;
    const delta = version === known + 1 ? movedBy(before, { onHand, sellable }) : null;
    this.#columns.setCause(slot, toLiveCause(cause, delta));
  }

  #remember(itemId: number): void {
    const before = this.#pending.has(itemId) ? null : this.read(itemId);
    if (before) this.#pending.set(itemId, before);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#schedule(() => this.#flush());
  }

  #flush(): void {
    this.#isScheduled = false;
    const changes: LevelChange[] = [];
    for (const [itemId, before] of this.#pending) {
      const after = this.read(itemId);
      if (after) changes.push({ before, after });
    }
    this.#pending.clear();
    for (const [listener, itemIds] of this.#subscriptions) {
      const theirs = changes.filter(({ after }) => itemIds.has(after.itemId));
      if (theirs.length > 0) listener(theirs);
    }
  }

  #takeSlot(): number {
    if (this.#slots.size >= this.#rowsMax) this.#evict();
    const slot = this.#free.pop() ?? this.#slots.size;
    this.#columns.reserve(slot);
    return slot;
  }

  #evict(): void {
    let left = Math.ceil(this.#rowsMax * EVICT_SHARE);
    const watched = [...this.#subscriptions.values()];
    for (const [itemId, slot] of this.#slots) {
      if (left === 0) return;
      if (watched.some((itemIds) => itemIds.has(itemId))) continue;
      this.#slots.delete(itemId);
      this.#pending.delete(itemId);
      this.#free.push(slot);
      left -= 1;
    }
  }
}

function toLiveCause({ seq, kind, by, reason, at }: Cause, delta: number | null): LiveCause {
  return { seq, kind, by, reason, at, delta };
}

/** Effect on hand; a move leaves on hand as it is, and then what became sellable or ceased to be counts. */
function movedBy(before: Figures, after: Pick<Figures, 'onHand' | 'sellable'>): number | null {
  const onHand = after.onHand - before.onHand;
  if (onHand !== 0) return onHand;
  const sellable = after.sellable - before.sellable;
  return sellable === 0 ? null : sellable;
}
