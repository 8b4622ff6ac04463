import type { Clock } from '../../platform/clock.ts';
import type { Sql } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log.ts';
import { DatabaseClock } from './append/database-clock.ts';
import { CACHE_LIMITS, type CacheLimits, RowCaches } from './append/row-cache.ts';
import { type BatchFigures, type LaneDeps, WarehouseLane } from './append/warehouse-lane.ts';
import { CommandQueue, QUEUE_COMMANDS_MAX } from './command-queue.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Ledger, Outcome, Refusal, Submission } from './ledger.ts';
import { PoisonWatch } from './poison-watch.ts';

export interface LedgerWriterDeps {
  /** A pool of the application role with `WRITER_SESSION`; it needs two connections a busy warehouse. */
  sql: Sql;
  clock: Clock;
  log: Log;
  /** What a batch is dated with, from the database's time; history that is written later brings its own. */
  timeOf?: (databaseNowMs: number) => number;
  /** Told after each batch how it went. */
  onBatch?: (batch: BatchFigures) => void;
  /** False: every batch is written the locked way. */
  appends?: boolean;
  /** What the rows in memory may come to. */
  cacheLimits?: CacheLimits;
}

type CommitListener = (warehouseId: number, headSeq: number) => void;

export interface LedgerWriter extends Ledger {
  /** Called after each commit with the new head; returns the way to stop. */
  onCommitted(listener: CommitListener): () => void;
  /** Takes no more commands and waits for those taken. */
  close(): Promise<void>;
}

/**
 * Settings of the writer's connections, in milliseconds: a silent lock holder must not stop a warehouse.
 * A batch looks up a few hundred rows by key, so every plan but nested index look-ups is off: a plan made
 * while a table was small would be kept for the session, and a hash join reads whole indexes of it.
 */
export const WRITER_SESSION = {
  idle_in_transaction_session_timeout: 2_000,
  statement_timeout: 5_000,
  lock_timeout: 3_000,
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_material: 'off',
  join_collapse_limit: 1,
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
} as const;

const BUSY_RETRY_AFTER_S = 1;

/** The ledger writer: collects the commands of each warehouse and commits them in groups. */
export function createLedgerWriter(deps: LedgerWriterDeps): LedgerWriter {
  const queues = new Map<number, CommandQueue>();
  const listeners = new Set<CommitListener>();
  const poisons = new PoisonWatch(deps.clock);
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  const caches = new RowCaches(deps.cacheLimits ?? CACHE_LIMITS);
  const laneDeps = toLaneDeps(deps, {
    onPoison: ({ submission }) => poisons.record(submission.actor.id),
    onCommitted: (warehouseId, headSeq) => {
      for (const listener of listeners) listener(warehouseId, headSeq);
    },
    onThrough: (warehouseId) => caches.trim(warehouseId),
  });
  const queueOf = (warehouseId: number): CommandQueue => {
    const queue =
      queues.get(warehouseId) ??
      new CommandQueue(new WarehouseLane(laneDeps, warehouseId, caches.of(warehouseId)));
    queues.set(warehouseId, queue);
    return queue;
  };

  const submitOne = (warehouseId: number, submission: Submission): Promise<Outcome> => {
    const waitS = poisons.waitS(submission.actor.id);
    if (waitS > 0) return refused({ code: 'too-many-failures', retryAfterS: waitS });
    const queue = queueOf(warehouseId);
    if (closed || queue.length >= QUEUE_COMMANDS_MAX) {
      return refused({ code: 'busy', retryAfterS: BUSY_RETRY_AFTER_S });
    }
    return queue.add({ submission, fingerprint: fingerprintOf(submission.command) });
  };

  return {
    async submit(warehouseId, submissions) {
      const outcomes = Promise.all(submissions.map((one) => submitOne(warehouseId, one)));
      underWay.add(outcomes);
      try {
        return await outcomes;
      } finally {
        underWay.delete(outcomes);
      }
    },
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}

function toLaneDeps(
  { sql, clock, log, timeOf, appends = true, onBatch }: LedgerWriterDeps,
  told: Pick<LaneDeps, 'onPoison' | 'onCommitted' | 'onThrough'>,
): LaneDeps {
  const databaseClock = new DatabaseClock(clock);
  return {
    sql,
    clock,
    log,
    timeOf: timeOf ?? ((databaseNowMs) => databaseNowMs),
    appends,
    databaseClock,
    onDatabaseTime: (databaseNowMs) => databaseClock.learn(databaseNowMs),
    ...(onBatch && { onBatch }),
    ...told,
  };
}

function refused(reason: Refusal['reason']): Promise<Outcome> {
  return Promise.resolve({ accepted: false, refusal: { reason } });
}
