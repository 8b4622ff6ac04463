import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../platform/log.ts';
import type { Ledger, Outcome, Refusal } from '../ledger.ts';
import { CallLane } from './call-lane.ts';
import { type Attempt, type CallNodeDeps, callNode, type NodeCall } from './call-node.ts';
import { internalCommandsPath } from './ledger-wire.ts';

/** A node that restarts is back by then, or its callers repeat by themselves; with one attempt within a lease. */
const REPEAT_FOR_MS = 4_000;
const REPEAT_PAUSE_MS = 250;
const BUSY_RETRY_AFTER_S = 1;

interface RemoteLedgerDeps extends CallNodeDeps {
  log: Log;
}

export interface RemoteLedger extends Ledger {
  /** Takes no more commands and repeats nothing; who sent them repeats with the same ids later. */
  close(): void;
}

/**
 * The ledger as a process has it that writes through another one: a warehouse keeps one writer, which need
 * not lock. The same commands, ids and outcomes; only the way is another.
 */
export function createRemoteLedger(deps: RemoteLedgerDeps): RemoteLedger {
  const lanes = new Map<number, CallLane>();
  const closing = new AbortController();

  function laneOf(warehouseId: number): CallLane {
    const path = internalCommandsPath(warehouseId);
    const lane =
      lanes.get(warehouseId) ??
      new CallLane((texts, correlationId) => {
        const body = `{"submissions":[${texts.join(',')}]}`;
        const call = { path, body, correlationId, commands: texts.length };
        return callUntilAnswered(deps, call, closing.signal);
      });
    lanes.set(warehouseId, lane);
    return lane;
  }

  return {
    submit(warehouseId, submissions) {
      const lane = laneOf(warehouseId);
      return Promise.all(
        submissions.map((one): Promise<Outcome> => {
          if (closing.signal.aborted || lane.isFull) return Promise.resolve(refused(BUSY));
          return lane.add(one);
        }),
      );
    },
    close: () => closing.abort(),
  };
}

const BUSY: Refusal['reason'] = { code: 'busy', retryAfterS: BUSY_RETRY_AFTER_S };

/** The same bytes are sent again, and so the same ids: whatever had committed is recognised. */
async function callUntilAnswered(
  deps: RemoteLedgerDeps,
  call: NodeCall & { commands: number },
  closing: AbortSignal,
): Promise<Outcome[]> {
  const { commands } = call;
  const untilMs = deps.clock.now() + REPEAT_FOR_MS;
  let mayBeWritten = false;
  for (;;) {
    const attempt: Attempt = await callNode(deps, call);
    if (attempt.kind === 'answered') return attempt.outcomes;
    mayBeWritten ||= attempt.kind === 'unknown';
    if (closing.aborted || deps.clock.now() >= untilMs) {
      deps.log.warn({ why: attempt.why, commands }, 'the node that writes did not take commands');
      const outcome = refused(mayBeWritten ? { code: 'outcome-unknown' } : BUSY);
      return Array.from({ length: commands }, () => outcome);
    }
    await sleep(REPEAT_PAUSE_MS);
  }
}

function refused(reason: Refusal['reason']): Outcome {
  return { accepted: false, refusal: { reason } };
}
