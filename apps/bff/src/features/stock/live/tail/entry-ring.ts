import { RING_ENTRIES_MAX, RING_WINDOW_MS } from '../live-limits.ts';
import type { EntrySource, LedgerMark, RingEntry } from './ring-entry.ts';

/** Forgotten entries are cut off the array when they are this many and half of it. */
const COMPACT_FROM = 1_024;

/**
 * The newest entries of one ledger: those of the last minute, bounded in number. Forgets whole commands,
 * so `floor` is always the end of a command and a frame that starts there holds whole commands.
 */
export class EntryRing implements EntrySource {
  #entries: RingEntry[] = [];
  #receivedAtMs: number[] = [];
  #start = 0;
  #floor: LedgerMark;

  constructor(floor: LedgerMark) {
    this.#floor = floor;
  }

  /** Everything after this seq is here. */
  get floor(): number {
    return this.#floor.seq;
  }

  get head(): number {
    return this.#floor.seq + this.length;
  }

  get length(): number {
    return this.#entries.length - this.#start;
  }

  at(seq: number): RingEntry {
    const entry = this.#entries[this.#start + seq - this.#floor.seq - 1];
    if (entry === undefined || entry.seq !== seq) {
      throw new RangeError(`seq ${seq} is outside of (${this.floor}, ${this.head}]`);
    }
    return entry;
  }

  /** Where the ledger stands at a seq of [floor, head]. */
  markAt(seq: number): LedgerMark {
    if (seq === this.#floor.seq) return this.#floor;
    const { check, command } = this.at(seq);
    return { seq, check, recordedAtMs: command.recordedAtMs };
  }

  /** Takes whole commands that follow the head without a hole. */
  append(entries: readonly RingEntry[], nowMs: number): void {
    for (const entry of entries) {
      if (entry.seq !== this.head + 1) {
        throw new Error(`the ledger has a hole: ${entry.seq} follows ${this.head}`);
      }
      this.#entries.push(entry);
      this.#receivedAtMs.push(nowMs);
    }
    this.forget(nowMs);
  }

  /** Forgets what is older than the window or beyond the number of entries. */
  forget(nowMs: number): void {
    while (this.length > 0 && this.#isOldestDue(nowMs)) this.forgetOldestCommand();
  }

  /** Returns how many entries went. */
  forgetOldestCommand(): number {
    const oldest = this.#entries[this.#start];
    if (oldest === undefined) return 0;
    const last = Math.min(oldest.command.seqTo, this.head);
    const gone = last - this.floor;
    this.#floor = this.markAt(last);
    this.#start += gone;
    this.#compact();
    return gone;
  }

  #isOldestDue(nowMs: number): boolean {
    const receivedAtMs = this.#receivedAtMs[this.#start] ?? nowMs;
    return this.length > RING_ENTRIES_MAX || receivedAtMs <= nowMs - RING_WINDOW_MS;
  }

  #compact(): void {
    if (this.#start < COMPACT_FROM || this.#start * 2 < this.#entries.length) return;
    this.#entries = this.#entries.slice(this.#start);
    this.#receivedAtMs = this.#receivedAtMs.slice(this.#start);
    this.#start = 0;
  }
}

/** Keeps all rings together within `entriesMax`: the longest forgets first. */
export function forgetBeyond(rings: readonly EntryRing[], entriesMax: number): void {
  let total = rings.reduce((sum, ring) => sum + ring.length, 0);
  while (total > entriesMax) {
    const longest = rings.reduce((a, b) => (b.length > a.length ? b : a));
    total -= longest.forgetOldestCommand();
  }
}

/** Entries of a replay that was read from the ledger. */
export class EntryRun implements EntrySource {
  readonly floor: number;
  readonly #entries: readonly RingEntry[];

  constructor(floor: number, entries: readonly RingEntry[]) {
    this.floor = floor;
    this.#entries = entries;
  }

  get head(): number {
    return this.floor + this.#entries.length;
  }

  at(seq: number): RingEntry {
    const entry = this.#entries[seq - this.floor - 1];
    if (entry === undefined) {
      throw new RangeError(`seq ${seq} is outside of (${this.floor}, ${this.head}]`);
    }
    return entry;
  }
}
