import type { Clock } from '../../../../platform/clock.ts';
import type { Database } from '../../../../platform/db/database.ts';
import type { Log } from '../../../../platform/log.ts';
import {
  RING_ENTRIES_MAX,
  RING_PRELOAD_ENTRIES_MAX,
  RING_WINDOW_MS,
  TAIL_STALE_AFTER_MS,
} from '../live-limits.ts';
import { EntryRing } from './entry-ring.ts';
import { LedgerForked, readCommands } from './read-commands.ts';
import { type LedgerHead, selectLedgerHeads, selectRingEntries } from './tail.queries.ts';

export interface TailDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  log: Log;
}

/** Why those who follow a ledger must read it anew. */
export type TailReset = 'epoch' | 'fork' | 'truncated';

/** What a tail tells whoever opened it. */
export interface TailEvents {
  appended(tail: LedgerTail): void;
  reset(tail: LedgerTail, why: TailReset): void;
}

/**
 * Follows one warehouse's ledger by seq into a ring. It is told where the head stands and reads up to
 * there, in pages; a database that fails leaves it where it was, to be told again.
 */
export class LedgerTail {
  readonly warehouseId: number;
  /** Up to here frames have been made; those who watch everything stand here. */
  framedTo: number;
  #ring: EntryRing;
  #epoch: number;
  #seenMs: number;
  #told: LedgerHead | null = null;
  #reading: Promise<void> | null = null;
  readonly #deps: TailDeps;
  readonly #events: TailEvents;

  private constructor(
    deps: TailDeps,
    events: TailEvents,
    opened: { head: LedgerHead; ring: EntryRing },
  ) {
    this.#deps = deps;
    this.#events = events;
    this.warehouseId = opened.head.warehouseId;
    this.#epoch = opened.head.epoch;
    this.#ring = opened.ring;
    this.#seenMs = deps.clock.now();
    this.framedTo = opened.head.seq;
  }

  /** Null when there is no such warehouse. */
  static async open(
    deps: TailDeps,
    events: TailEvents,
    warehouseId: number,
  ): Promise<LedgerTail | null> {
    const [head] = await selectLedgerHeads(deps.database.sql, [warehouseId]);
    if (head === undefined) return null;
    return new LedgerTail(deps, events, { head, ring: await preloadRing(deps, head) });
  }

  get ring(): EntryRing {
    return this.#ring;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get head(): number {
    return this.#ring.head;
  }

  /** False when the database has not been heard for a while: the head may have moved on. */
  isFresh(nowMs: number): boolean {
    return nowMs - this.#seenMs <= TAIL_STALE_AFTER_MS;
  }

  /** Resolves when everything up to `head` has been read, or with the failure that kept it from that. */
  async advanceTo(head: LedgerHead): Promise<void> {
    const askedMs = this.#deps.clock.now();
    this.#ring.forget(askedMs);
    this.#told = head;
    this.#reading ??= this.#readOn();
    await this.#reading;
    this.#seenMs = Math.max(this.#seenMs, askedMs);
  }

  async #readOn(): Promise<void> {
    try {
      for (let head = this.#told; head !== null; head = this.#told) {
        this.#told = null;
        await this.#readUpTo(head);
      }
    } finally {
      // In the same turn as the last look at `#told`, so that no head is told to a reading that has ended.
      this.#reading = null;
    }
  }

  async #readUpTo(head: LedgerHead): Promise<void> {
    const why = this.#mustRestart(head);
    if (why !== null) return this.#restart(head, why);
    const { database, clock } = this.#deps;
    try {
      const after = this.#ring.markAt(this.#ring.head);
      const range = { warehouseId: this.warehouseId, after, upTo: head.seq };
      for await (const entries of readCommands(database.sql, range)) {
        this.#ring.append(entries, clock.now());
        this.#events.appended(this);
      }
    } catch (error) {
      if (!(error instanceof LedgerForked)) throw error;
      await this.#restart(head, 'fork');
    }
  }

  #mustRestart(head: LedgerHead): TailReset | null {
    const ring = this.#ring;
    if (head.epoch !== this.#epoch) return 'epoch';
    if (head.seq < ring.head) return 'fork';
    if (head.seq === ring.head) return head.check === ring.markAt(ring.head).check ? null : 'fork';
    return head.seq - ring.head > RING_ENTRIES_MAX ? 'truncated' : null;
  }

  async #restart(head: LedgerHead, why: TailReset): Promise<void> {
    const ring = await preloadRing(this.#deps, head);
    this.#deps.log.warn(
      { warehouseId: this.warehouseId, why, head: head.seq },
      'ledger tail restarts',
    );
    this.#ring = ring;
    this.#epoch = head.epoch;
    this.framedTo = head.seq;
    this.#events.reset(this, why);
  }
}

/**
 * A ring that ends at `head` and holds the minute before it, as far as one page goes: a client that read
 * its rows just before the first one watched still finds what changed since.
 */
async function preloadRing({ database, clock }: TailDeps, head: LedgerHead): Promise<EntryRing> {
  if (head.seq === 0) return new EntryRing(head);
  const entries = await selectRingEntries(database.sql, {
    warehouseId: head.warehouseId,
    from: Math.max(1, head.seq - RING_PRELOAD_ENTRIES_MAX),
    upTo: head.seq,
    recordedAtMs: head.recordedAtMs - RING_WINDOW_MS,
    limit: RING_PRELOAD_ENTRIES_MAX + 1,
  });
  const end = entries.findIndex((entry) => entry.seq === entry.command.seqTo);
  const floor = entries[end];
  if (floor === undefined || entries.at(-1)?.check !== head.check) return new EntryRing(head);
  const { seq, check, command } = floor;
  const ring = new EntryRing({ seq, check, recordedAtMs: command.recordedAtMs });
  ring.append(entries.slice(end + 1), clock.now());
  return ring;
}
