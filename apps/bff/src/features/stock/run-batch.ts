import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.ts';
import { isConnectionLost, sqlState } from '../../platform/db/database-errors.ts';
import { withDeadline } from '../../platform/deadline.ts';
import type { Log } from '../../platform/log.ts';
import { answerAgain, answerOf } from './answer-command.ts';
import type { Answering } from './command-queue.ts';
import { type CommitDeps, type CommittedBatch, commitBatch } from './commit-batch.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { Judged, Queued } from './fold-batch.ts';
import type { Outcome } from './ledger.ts';

/** Longer than every timeout of the writer's sessions together, so that the server speaks first. */
export const BATCH_DEADLINE_MS = 10_000;
/** A restart of the database takes less; a caller is told "outcome unknown" after it. */
const RETRY_FOR_MS = 12_000;
const RETRY_PAUSE_MS = 100;

/** Lock, statement and idle timeouts, a serialization failure, a deadlock: the same batch may pass next time. */
const TRANSIENT_STATES = new Set(['55P03', '57014', '25P03', '40001', '40P01', '53300']);

export interface RunBatchDeps extends CommitDeps {
  clock: Clock;
  log: Log;
  onPoison: (queued: Queued) => void;
  onCommitted: (committed: CommittedBatch) => void;
}

export class BatchDeadlinePassed extends Error {}

interface Place {
  warehouseId: number;
  batch: Queued[];
}

/**
 * Commits a batch the locked way; what it answers builds the outcome of each submission. What goes wrong
 * is the outcome of as few as possible.
 */
export async function runBatch(
  deps: RunBatchDeps,
  warehouseId: number,
  batch: Queued[],
): Promise<Answering> {
  const place = { warehouseId, batch };
  try {
    const committed = await commitWithRetries(deps, warehouseId, batch);
    deps.onCommitted(committed);
    return answering(deps, place, () => Promise.resolve(committed));
  } catch (error) {
    const outcomes = await failed(deps, error, place);
    return () => Promise.resolve(outcomes);
  }
}

/** Builds the outcomes of a batch that is through, when they are asked for. */
export function answering(
  deps: RunBatchDeps,
  place: Place,
  judgements: () => Promise<Pick<CommittedBatch, 'judged' | 'rows'>>,
): Answering {
  return async () => {
    const until = deps.clock.now() + RETRY_FOR_MS;
    for (;;) {
      try {
        return await outcomesOf(deps, place.warehouseId, await judgements());
      } catch (error) {
        // The batch is through; only what explains it could not be read, and can be read again.
        if (!isTransient(error) || deps.clock.now() >= until) return failed(deps, error, place);
        await sleep(RETRY_PAUSE_MS);
      }
    }
  };
}

/** The same ids are sent again: whatever had committed is recognised. */
async function commitWithRetries(deps: RunBatchDeps, warehouseId: number, batch: Queued[]) {
  const until = deps.clock.now() + RETRY_FOR_MS;
  for (;;) {
    try {
      const commit = commitBatch(deps, warehouseId, batch);
      return await withDeadline(commit, BATCH_DEADLINE_MS, () => new BatchDeadlinePassed());
    } catch (error) {
      if (!isTransient(error) || deps.clock.now() >= until) throw error;
      deps.log.warn(
        { warehouseId, commands: batch.length, err: error },
        'batch failed; sent again',
      );
      await sleep(RETRY_PAUSE_MS);
    }
  }
}

function isTransient(error: unknown): boolean {
  if (error instanceof BatchDeadlinePassed || isConnectionLost(error)) return true;
  const state = sqlState(error);
  return state !== undefined && TRANSIENT_STATES.has(state);
}

/** Halves a batch that the database refuses and judges it again, so that one poison fails alone. */
async function failed(
  deps: RunBatchDeps,
  error: unknown,
  { warehouseId, batch }: Place,
): Promise<Outcome[]> {
  if (isTransient(error)) {
    deps.log.error({ warehouseId, commands: batch.length, err: error }, 'batch given up');
    return batch.map(() => ({ accepted: false, refusal: { reason: { code: 'outcome-unknown' } } }));
  }
  const [only] = batch;
  if (only && batch.length === 1) {
    deps.log.error(
      { warehouseId, commandId: only.submission.commandId, err: error },
      'command not storable',
    );
    deps.onPoison(only);
    return [{ accepted: false, refusal: { reason: { code: 'not-storable' } } }];
  }
  const middle = Math.ceil(batch.length / 2);
  const outcomes: Outcome[] = [];
  for (const half of [batch.slice(0, middle), batch.slice(middle)]) {
    const answering = await runBatch(deps, warehouseId, half);
    outcomes.push(...(await answering()));
  }
  return outcomes;
}

/** What needs no look-up is answered without waiting for anything. */
async function outcomesOf(
  deps: RunBatchDeps,
  warehouseId: number,
  { judged, rows }: Pick<CommittedBatch, 'judged' | 'rows'>,
): Promise<Outcome[]> {
  const lookUp = createLookUp({ sql: deps.sql, warehouseId, rows });
  const lookedUp = new Map<Judged, Outcome>();
  const lookUps = judged.flatMap((judgement) => {
    if (judgement.type === 'accepted') return [];
    return [lookUp(judgement).then((outcome) => lookedUp.set(judgement, outcome))];
  });
  await Promise.all(lookUps);
  return judged.map((judgement) => {
    if (judgement.type === 'accepted') {
      const answer = answerOf(judgement.epoch, judgement.entries, rows.facts);
      return { accepted: true, replayed: false, answer };
    }
    const outcome = lookedUp.get(judgement);
    if (!outcome) throw new Error('a judgement was not looked up');
    return outcome;
  });
}

/** Equal conflicts within a batch are explained once: a crowd on one version costs one look-up. */
function createLookUp(place: Parameters<typeof explainRefusal>[0]) {
  const explained = new Map<string, ReturnType<typeof explainRefusal>>();
  const explainOnce = (judgement: Extract<Judged, { type: 'refused' }>) => {
    const key = JSON.stringify([judgement.refusal, judgement.item?.version ?? null]);
    const known = explained.get(key) ?? explainRefusal(place, judgement.refusal, judgement.item);
    explained.set(key, known);
    return known;
  };
  return async (judgement: Exclude<Judged, { type: 'accepted' }>): Promise<Outcome> => {
    switch (judgement.type) {
      case 'seen': {
        const answer = await answerAgain(place.sql, place.warehouseId, judgement);
        return { accepted: true, replayed: true, answer };
      }
      case 'reused':
        return { accepted: false, refusal: { reason: { code: 'idempotency-key-reused' } } };
      case 'refused':
        return { accepted: false, refusal: await explainOnce(judgement) };
    }
  };
}
