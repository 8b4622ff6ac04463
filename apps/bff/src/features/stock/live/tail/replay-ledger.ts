import type { Database } from '../../../../platform/db/database.ts';
import { withDeadline } from '../../../../platform/deadline.ts';
import { REPLAY_ENTRIES_MAX, REPLAYS_AT_ONCE_MAX, TAIL_LOOK_WITHIN_MS } from '../live-limits.ts';
import { EntryRun } from './entry-ring.ts';
import type { LedgerTail } from './ledger-tail.ts';
import { LedgerForked, readCommands } from './read-commands.ts';
import { GENESIS_CHECK, type LedgerMark, type RingEntry } from './ring-entry.ts';
import { selectOptionalMark } from './tail.queries.ts';

/** Entries from before the ring, or why there are none. */
export type Replay =
  | { ok: true; run: EntryRun; done(): void }
  | { ok: false; code: 'truncated' | 'busy' | 'fork' };

/** Reads the past of a ledger for those who were away for longer than the ring remembers. */
export class LedgerReplays {
  readonly #database: Pick<Database, 'sql'>;
  #underWay = 0;

  constructor(database: Pick<Database, 'sql'>) {
    this.#database = database;
  }

  /** Where the ledger stood at a cursor; undefined when it has no such entry. */
  async markAt(tail: LedgerTail, seq: number): Promise<LedgerMark | undefined> {
    if (seq === 0) return { seq, check: GENESIS_CHECK, recordedAtMs: 0 };
    if (seq >= tail.ring.floor && seq <= tail.head) return tail.ring.markAt(seq);
    return withDeadline(
      selectOptionalMark(this.#database.sql, tail.warehouseId, seq),
      TAIL_LOOK_WITHIN_MS,
      () => new Error('the place in the ledger could not be found in time'),
    );
  }

  /** The entries from a cursor to the head of the tail's ring; call `done` when they are sent. */
  async read(tail: LedgerTail, after: LedgerMark): Promise<Replay> {
    const upTo = tail.head;
    if (upTo - after.seq > REPLAY_ENTRIES_MAX) return { ok: false, code: 'truncated' };
    if (this.#underWay >= REPLAYS_AT_ONCE_MAX) return { ok: false, code: 'busy' };
    this.#underWay += 1;
    const done = this.#slot();
    try {
      const reading = this.#readEntries(tail.warehouseId, after, upTo);
      const late = () => new Error('the ledger could not be replayed in time');
      const entries = await withDeadline(reading, TAIL_LOOK_WITHIN_MS, late);
      return { ok: true, run: new EntryRun(after.seq, entries), done };
    } catch (error) {
      done();
      if (error instanceof LedgerForked) return { ok: false, code: 'fork' };
      throw error;
    }
  }

  #slot(): () => void {
    let held = true;
    return () => {
      if (held) this.#underWay -= 1;
      held = false;
    };
  }

  async #readEntries(warehouseId: number, after: LedgerMark, upTo: number): Promise<RingEntry[]> {
    const entries: RingEntry[] = [];
    const pages = readCommands(this.#database.sql, { warehouseId, after, upTo });
    for await (const page of pages) entries.push(...page);
    return entries;
  }
}
