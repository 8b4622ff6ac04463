import type { ImportState } from '@stockwire/shared/imports';
import type { Sql } from '../../../../platform/db/database.ts';
import type { Failure } from './failure.ts';
import { type Progress, updateEnded, updateProgress } from './work.queries.ts';

/** How much of the newest rate is taken over at once. */
const RATE_SHARE = 0.3;
const RATE_EVERY_MS = 500;

/** The lease of one process on the work of one import. */
export interface Work {
  importId: number;
  owner: string;
  leaseMs: number;
  isClosing: () => boolean;
  /** Saves how far it is and keeps the lease; false when the work is to stop. */
  progress(progress: Partial<Progress>): Promise<boolean>;
  /** The rate to save with the next progress. */
  rateOf(rowsDone: number): number | null;
  /** False when this process closes or the import was paused or cancelled, as far as is known. */
  goesOn(): boolean;
  /** Told by whoever saved progress by itself which state the import is in. */
  saw(state: ImportState | undefined): boolean;
  end(state: ImportState, failure?: Failure): Promise<void>;
}

interface Lease {
  importId: number;
  /** The state that says what is to be done; in any other one it is not. */
  state: ImportState;
  owner: string;
  leaseMs: number;
  isClosing: () => boolean;
}

/** The work that a claim has given to this process. */
export function createWork(sql: Sql, lease: Lease): Work {
  const { importId, owner, leaseMs, isClosing } = lease;
  const rate = new Rate();
  let isStopped = false;
  const work: Work = {
    importId,
    owner,
    leaseMs,
    isClosing,
    goesOn: () => !isStopped && !isClosing(),
    saw(state) {
      // Paused, cancelled, or already being taken back: a run that saw an undo for its own would go on.
      if (state !== lease.state) isStopped = true;
      return work.goesOn();
    },
    async progress(progress) {
      const rowsPerSecond = rate.of(progress.rowsDone ?? 0);
      const saved = { ...progress, rowsPerSecond };
      return work.saw(await updateProgress(sql, { importId, owner, leaseMs }, saved));
    },
    rateOf: (rowsDone) => rate.of(rowsDone),
    async end(state, failure) {
      isStopped = true;
      const ended = { from: lease.state, to: state, failure: failure ?? null };
      await updateEnded(sql, { importId, owner }, ended);
    },
  };
  return work;
}

/** Rows a second over the last seconds. */
class Rate {
  #rows: number | null = null;
  #atMs = 0;
  #perSecond: number | null = null;

  of(rows: number): number | null {
    const nowMs = performance.now();
    if (this.#rows === null) {
      this.#rows = rows;
      this.#atMs = nowMs;
    }
    const ms = nowMs - this.#atMs;
    if (ms < RATE_EVERY_MS) return this.#perSecond;
    const now = ((rows - this.#rows) * 1_000) / ms;
    this.#perSecond =
      this.#perSecond === null ? now : this.#perSecond + (now - this.#perSecond) * RATE_SHARE;
    this.#rows = rows;
    this.#atMs = nowMs;
    return this.#perSecond;
  }
}
