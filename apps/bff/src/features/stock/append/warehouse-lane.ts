import { setImmediate as nextTurn } from 'node:timers/promises';
import { withDeadline } from '../../../platform/deadline.ts';
import type { Answering } from '../command-queue.ts';
import { selectSeenCommands } from '../commit-batch.queries.ts';
import type { CommittedBatch } from '../commit-batch.ts';
import { type Judged, judgedBefore, type Queued, writeOf } from '../fold-batch.ts';
import { chainEndAt, type Head, headOf, isSameHead } from '../ledger-head.ts';
import {
  answering,
  BATCH_DEADLINE_MS,
  BatchDeadlinePassed,
  type RunBatchDeps,
  runBatch,
} from '../run-batch.ts';
import { selectOptionalExpectedHead, writeBatch } from '../write-batch.queries.ts';
import type { DatabaseClock } from './database-clock.ts';
import {
  addRows,
  gatherRows,
  isComplete,
  type JudgedAppend,
  judgeAppend,
  type Overlay,
  readMissing,
  withFacts,
} from './judge-append.ts';
import type { RowCache } from './row-cache.ts';

/** Locked batches in a row that nobody else wrote between, before appending is tried again after somebody did. */
const UNDISTURBED_BATCHES = 8;

/** How a batch went, for whoever measures. */
export interface BatchFigures {
  commands: number;
  /** From its being taken until it was through. */
  ms: number;
  way: 'append' | 'locked';
}

export interface LaneDeps extends Omit<RunBatchDeps, 'onCommitted'> {
  databaseClock: DatabaseClock;
  /** Told after each commit that wrote something. */
  onCommitted: (warehouseId: number, headSeq: number) => void;
  /** False keeps to the locked way. */
  appends: boolean;
  /** Told when a batch is through, so that caches can be trimmed. */
  onThrough: (warehouseId: number) => void;
  onBatch?: (batch: BatchFigures) => void;
}

/** A batch that the lane has taken over: it has been sent, and the next one may be judged behind it. */
export interface TakenBatch {
  answering: Promise<Answering>;
}

/** An append that was sent and whose answer is awaited. */
interface Flight {
  end: Head;
  changed: Overlay;
  /** Settles when the ledger stands still again: committed, or written the locked way. Never rejects. */
  through: Promise<unknown>;
}

/**
 * The one who writes to a warehouse's ledger from this node, a batch at a time. *Append*: judged on
 * rows in memory and written by one statement that holds only if the ledger still ends where those rows
 * do; while it is under way the next batch is judged on what it will leave, and sent when it has
 * committed. *Locked*: everything else, and every batch that went wrong: it always says what is true.
 */
export class WarehouseLane {
  readonly #deps: LaneDeps;
  readonly #warehouseId: number;
  readonly #cache: RowCache;
  readonly #lockedDeps: RunBatchDeps;
  #flight: Flight | null = null;
  /** Moves on whenever what was judged ahead may no longer hold. */
  #course = 0;
  #lockedBatchesLeft = 0;

  constructor(deps: LaneDeps, warehouseId: number, cache: RowCache) {
    this.#deps = deps;
    this.#warehouseId = warehouseId;
    this.#cache = cache;
    const onCommitted = (committed: CommittedBatch) => this.#committedLocked(committed);
    this.#lockedDeps = { ...deps, onCommitted };
  }

  /** Whether a batch that is taken now can be judged while the one before commits. */
  get overlaps(): boolean {
    return this.#deps.appends && this.#lockedBatchesLeft === 0 && this.#cache.head !== null;
  }

  /** Takes one batch at a time; resolves when it has been sent, or is through. */
  async take(batch: Queued[]): Promise<TakenBatch> {
    const startedMs = performance.now();
    const course = this.#course;
    // What fails here fails the locked way too, which finds the command at fault, or tries again.
    const judged = this.#mayAppend(batch) ? await this.#judgeAhead(batch).catch(() => null) : null;
    await this.#flight?.through;
    if (judged !== null && course === this.#course) return this.#send(batch, judged, startedMs);
    return { answering: Promise.resolve(await this.#runLocked(batch, startedMs)) };
  }

  /** A reversal reads entries of the past, which are not kept in memory. */
  #mayAppend(batch: readonly Queued[]): boolean {
    return this.overlaps && batch.every(({ submission }) => submission.command.kind !== 'reverse');
  }

  async #judgeAhead(batch: readonly Queued[]): Promise<JudgedAppend | null> {
    const cache = this.#cache;
    const course = this.#course;
    const heads = [cache.head, this.#flight?.end].filter((head) => head != null);
    const from = heads.at(-1);
    if (from === undefined) return null;
    const commands = batch.map(({ submission }) => submission.command);
    const changed = this.#flight?.changed ?? null;
    const rows = gatherRows(cache, changed, commands);
    if (!isComplete(rows)) {
      const place = { sql: this.#deps.sql, warehouseId: this.#warehouseId };
      const expected = { heads, revision: cache.revision };
      const itemsAhead = rows.missing.skuKeys.length > 0 ? cache.itemsAhead : 0;
      const read = await readMissing(place, { ...rows.missing, itemsAhead }, expected);
      // A locked batch meanwhile may have changed what was read: such rows must not be kept.
      if (read === null || course !== this.#course) return null;
      addRows(rows, read);
      cache.fill(read.items, changed);
      cache.keep([], read.bins);
    }
    const databaseNowMs = this.#deps.databaseClock.now();
    const end = chainEndAt(this.#warehouseId, from, this.#deps.timeOf(databaseNowMs));
    const guard = { revision: cache.revision, databaseNowMs };
    return judgeAppend(batch, rows, { from, end, guard });
  }

  #send(batch: Queued[], judged: JudgedAppend, startedMs: number): TakenBatch {
    const end = judged.fold.sealed.length > 0 ? headOf(judged.end) : judged.from;
    const onTimeout = () => new BatchDeadlinePassed();
    const written = withDeadline(this.#write(judged), BATCH_DEADLINE_MS, onTimeout);
    const answers = written.then(
      (databaseNowMs) =>
        databaseNowMs === undefined
          ? this.#runLocked(batch, startedMs)
          : this.#appended(batch, { judged, end, databaseNowMs, startedMs }),
      // Whatever it was, the locked way finds out what is true: seen before, poisoned, or lost on the way.
      () => this.#runLocked(batch, startedMs),
    );
    const through = answers.then(
      () => this.#land(),
      () => this.#land(),
    );
    this.#flight = { end, changed: judged.changed, through };
    // The batch behind is sent first: its commit takes as long as building these answers does.
    return { answering: through.then(() => nextTurn()).then(() => answers) };
  }

  #land(): void {
    this.#flight = null;
    this.#deps.onThrough(this.#warehouseId);
  }

  /** Nothing but refusals is judged on a head that is looked at; the ledger is not written to. */
  async #write(judged: JudgedAppend): Promise<number | undefined> {
    const { from, end, fold, rows, guard } = judged;
    const { sql } = this.#deps;
    if (fold.sealed.length > 0) {
      return writeBatch(sql, { from, to: end, guard }, writeOf(rows.state, fold));
    }
    return selectOptionalExpectedHead(sql, this.#warehouseId, { from, guard });
  }

  #appended(
    batch: Queued[],
    {
      judged,
      end,
      databaseNowMs,
      startedMs,
    }: { judged: JudgedAppend; end: Head; databaseNowMs: number; startedMs: number },
  ): Answering {
    this.#deps.databaseClock.learn(databaseNowMs);
    this.#cache.advance(end, judged.changed);
    this.#tell('append', batch, startedMs);
    const { fold, rows } = judged;
    if (fold.sealed.length > 0) this.#deps.onCommitted(this.#warehouseId, end.seq);
    const place = { warehouseId: this.#warehouseId, batch };
    return answering(this.#lockedDeps, place, async () => ({
      judged: await this.#withSeen(batch, fold.judged),
      rows,
    }));
  }

  /**
   * An id that was accepted before shows itself by a unique violation; one whose repetition is refused
   * on today's state must be looked up, before its refusal is given.
   */
  async #withSeen(batch: Queued[], judged: Judged[]): Promise<Judged[]> {
    const refused = batch.filter((_, place) => judged[place]?.type === 'refused');
    if (refused.length === 0) return judged;
    const ids = refused.map(({ submission }) => submission.commandId);
    const rows = await selectSeenCommands(this.#deps.sql, this.#warehouseId, ids);
    const seen = new Map(rows.map((row) => [row.commandId, row]));
    return judged.map((judgement, place) => {
      const queued = batch[place];
      const row = queued && seen.get(queued.submission.commandId);
      return row ? judgedBefore(queued, row) : judgement;
    });
  }

  async #runLocked(batch: Queued[], startedMs: number): Promise<Answering> {
    this.#course += 1;
    const answers = await runBatch(this.#lockedDeps, this.#warehouseId, batch);
    this.#deps.onThrough(this.#warehouseId);
    this.#tell('locked', batch, startedMs);
    return answers;
  }

  #tell(way: BatchFigures['way'], batch: Queued[], startedMs: number): void {
    this.#deps.onBatch?.({ commands: batch.length, ms: performance.now() - startedMs, way });
  }

  #committedLocked({ before, head, revision, judged, rows }: CommittedBatch): void {
    this.#course += 1;
    const cache = this.#cache;
    const isOurs = cache.head !== null && isSameHead(cache.head, before);
    if (cache.head !== null && !isOurs) this.#lockedBatchesLeft = UNDISTURBED_BATCHES;
    else if (this.#lockedBatchesLeft > 0) this.#lockedBatchesLeft -= 1;
    if (!isOurs || cache.revision !== revision) cache.restart(before, revision);
    cache.advance(head, withFacts(rows.state.items, rows.facts));
    cache.keep([], rows.state.bins);
    if (judged.some(({ type }) => type === 'accepted')) {
      this.#deps.onCommitted(this.#warehouseId, head.seq);
    }
  }
}
