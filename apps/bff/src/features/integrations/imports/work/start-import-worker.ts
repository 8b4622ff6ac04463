import { randomUUID } from 'node:crypto';
import type { ImportState } from '@stockwire/shared/imports';
import { isConnectionLost } from '../../../../platform/db/database-errors.ts';
import { checkImport } from '../check/check-import.ts';
import type { ImportWorkDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';
import { WaveLeftOpen } from '../run/post-wave.ts';
import { runImport, saveLeftOpen } from '../run/run-import.ts';
import { undoImport } from '../undo/undo-import.ts';
import { failureOf } from './failure.ts';
import { claimWork, deleteStaleUploads, leaveLease, releaseLease } from './work.queries.ts';
import { createWork, type Work } from './work.ts';

/** A process that says nothing for this long is taken for dead; a batch is waited for less. */
const LEASE_MS = 20_000;
/** Somebody who clicked waits this long at most before the work begins. */
const LOOK_EVERY_MS = 250;
/** The database may be restarting: looking again at once would only fill the log. */
const LOOK_AFTER_FAULT_MS = 2_000;
const STALE_EVERY_MS = 60 * 60 * 1_000;
/** A check writes nothing and somebody waits for it: it does not stand behind a million rows being written. */
const LANES: readonly (readonly ImportState[])[] = [
  ['checking'],
  ['running', 'undoing', 'cancelled'],
];

export interface ImportWorker {
  /** Stops behind the batch under way; what is left is taken up by the next process. */
  close(): Promise<void>;
}

/** Checks imports one after another, and writes one after another; of several processes each import has one. */
export function startImportWorker(
  deps: ImportWorkDeps,
  { leaseMs = LEASE_MS, lookEveryMs = LOOK_EVERY_MS } = {},
): ImportWorker {
  const { sql } = deps.database;
  const closing = new AbortController();
  let sweptMs = Number.NEGATIVE_INFINITY;

  async function look(owner: string, states: readonly ImportState[]): Promise<number> {
    if (performance.now() - sweptMs > STALE_EVERY_MS) {
      sweptMs = performance.now();
      await deleteStaleUploads(sql);
    }
    const row = await claimWork(sql, { owner, leaseMs, states });
    if (row === undefined) return lookEveryMs;
    const { importId, state } = row;
    const isClosing = () => closing.signal.aborted;
    const work = createWork(sql, { importId, state, owner, leaseMs, isClosing });
    if (await doWork(deps, row, work)) await releaseLease(sql, { importId, owner });
    else await leaveLease(sql, { importId, owner });
    return 0;
  }

  const lookSafely = async (...lane: Parameters<typeof look>): Promise<number> => {
    try {
      return await look(...lane);
    } catch (error) {
      deps.log.error({ err: error }, 'the work on imports was broken off');
      return LOOK_AFTER_FAULT_MS;
    }
  };
  const loop = async (states: readonly ImportState[]): Promise<void> => {
    const owner = randomUUID();
    while (!closing.signal.aborted) await pause(await lookSafely(owner, states), closing.signal);
  };
  const looping = Promise.all(LANES.map(loop));
  return {
    async close() {
      closing.abort();
      await looping;
    },
  };
}

/** Answers whether all it wrote is saved. */
async function doWork(deps: ImportWorkDeps, row: ImportRow, work: Work): Promise<boolean> {
  const { importId, state } = row;
  deps.log.info({ importId, state }, 'works on an import');
  try {
    if (state === 'checking') await checkImport(deps, row, work);
    else if (state === 'running') await runImport(deps, row, work);
    else if (state === 'cancelled') await saveLeftOpen(deps, row, work);
    else await undoImport(deps, row, work);
    return true;
  } catch (cause) {
    // What a connection broke off goes on by itself; anything else would fail the same way again.
    if (isConnectionLost(cause)) throw cause;
    if (cause instanceof WaveLeftOpen) return false;
    // Its lease runs out, and it is tried again then: until it succeeds, its rows count for no check.
    if (state === 'cancelled') throw cause;
    deps.log.error({ err: cause, importId }, 'an import failed');
    // A check that failed has written nothing: it may be described anew, or checked again.
    await work.end(state === 'checking' ? 'described' : 'failed', failureOf(cause));
    return state !== 'running';
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
