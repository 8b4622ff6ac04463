import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Queued } from './fold-batch.ts';
import type { Outcome } from './ledger.ts';

/** A batch holds the head's lock: larger ones would keep another server's commands waiting behind it. */
const BATCH_COMMANDS_MAX = 512;
/** A command may have 500 lines: a batch full of those must not hold the lock for long either. */
const BATCH_LINES_MAX = 2_048;
/** Below this a commit costs more than the judging of those it would keep waiting. */
const SPLIT_COMMANDS_MIN = 32;
/** About two seconds of work for a warehouse; more would only wait longer than its callers do. */
export const QUEUE_COMMANDS_MAX = 20_000;

interface Waiting {
  queued: Queued;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/** Builds the outcomes of a committed batch. */
export type Answering = () => Promise<Outcome[]>;

/** Who writes the batches of a queue, one at a time. */
export interface BatchTaker {
  /** Resolves when the next batch may be handed over; answers come when this one is through. */
  take(batch: Queued[]): Promise<{ answering: Promise<Answering> }>;
  /** Whether the next batch can be judged while this one commits. */
  readonly overlaps: boolean;
}

/**
 * The queue of one warehouse: while one batch commits, the next one gathers; there is no timer. Commands
 * keep their order. A repeated id shares the outcome of the one that waits, or waits for it to end.
 * The answers of a batch are built while the next one is under way.
 */
export class CommandQueue {
  readonly #taker: BatchTaker;
  readonly #inFlight = new Map<string, { fingerprint: string; outcome: Promise<Outcome> }>();
  #waiting: Waiting[] = [];
  #working = false;
  #underWay = 0;

  constructor(taker: BatchTaker) {
    this.#taker = taker;
  }

  get length(): number {
    return this.#waiting.length;
  }

  async add(queued: Queued): Promise<Outcome> {
    const { commandId } = queued.submission;
    const twin = this.#inFlight.get(commandId);
    if (!twin) return this.#enqueue(queued);
    const outcome = await twin.outcome;
    if (twin.fingerprint === queued.fingerprint) return asReplay(outcome);
    // Another body under a key that waits: judged after it, when it is known whether the key was used.
    return this.add(queued);
  }

  #enqueue(queued: Queued): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve, reject) => {
      this.#waiting.push({ queued, resolve, reject });
    });
    const { commandId } = queued.submission;
    this.#inFlight.set(commandId, { fingerprint: queued.fingerprint, outcome });
    if (!this.#working) void this.#work();
    return outcome;
  }

  async #work(): Promise<void> {
    this.#working = true;
    let answerBefore: (() => void) | null = null;
    for (;;) {
      // Lets every submission of this turn of the event loop join, and callers who ask again at once.
      await nextTurn();
      if (this.#waiting.length === 0) break;
      const batch = this.#takeBatch();
      this.#underWay += 1;
      const taking = this.#taker.take(batch.map(({ queued }) => queued));
      answerBefore?.();
      // A batch that could not be taken is rejected by its answer; those behind it go on.
      const through = taking.then(({ answering }) => answering);
      through.catch(() => undefined);
      answerBefore = () => void this.#answer(batch, through);
      await taking.catch(() => undefined);
      if (this.#waiting.length > 0 && !this.#taker.overlaps) continue;
      answerBefore();
      answerBefore = null;
    }
    answerBefore?.();
    this.#working = false;
  }

  async #answer(batch: Waiting[], through: Promise<Answering>): Promise<void> {
    try {
      const answering = await through.finally(() => {
        this.#underWay -= 1;
      });
      const outcomes = await answering();
      this.#forget(batch);
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome) resolve(outcome);
        else reject(new Error('a batch came back with fewer outcomes than commands'));
      }
    } catch (error) {
      this.#forget(batch);
      for (const { reject } of batch) reject(error);
    }
  }

  #forget(batch: Waiting[]): void {
    for (const { queued } of batch) this.#inFlight.delete(queued.submission.commandId);
  }

  #takeBatch(): Waiting[] {
    const sizeMax = this.#batchSizeMax();
    let lines = 0;
    let size = 0;
    for (const { queued } of this.#waiting) {
      lines += linesOf(queued);
      if (size > 0 && (size >= sizeMax || lines > BATCH_LINES_MAX)) break;
      size += 1;
    }
    return this.#waiting.splice(0, size);
  }

  /** A crowd that waits for an idle ledger is split, so that one half is judged while the other commits. */
  #batchSizeMax(): number {
    const { length } = this.#waiting;
    if (!this.#taker.overlaps) return BATCH_COMMANDS_MAX;
    const share =
      this.#underWay === 0 && length >= SPLIT_COMMANDS_MIN ? Math.ceil(length / 2) : length;
    return Math.min(share, BATCH_COMMANDS_MAX);
  }
}

function linesOf({ submission: { command } }: Queued): number {
  return 'lines' in command ? command.lines.length : 1;
}

function asReplay(outcome: Outcome): Outcome {
  return outcome.accepted ? { ...outcome, replayed: true } : outcome;
}
