import type { Log } from '../../../platform/log.ts';
import { selectUnposted, updateExpired } from './request.queries.ts';
import type { RequestDeps } from './request-deps.ts';
import { type Settle, settleApproval } from './settle-approval.ts';

/** A screen shows the end of a request that late at most; nobody can decide it before either. */
const SWEEP_EVERY_MS = 10_000;

/** Longer than the writer takes to give up: whoever approved is posting it themselves until then. */
const POSTING_MS = 30_000;

/** There are a few after a crash; the next sweep takes the others. */
const UNPOSTED_PER_SWEEP_MAX = 50;

interface SweepDeps extends RequestDeps {
  explain: Settle['explain'];
  log: Log;
}

/** Ends what nobody decided in time, and posts what was approved and left open by a crash. */
export async function sweepRequests(deps: SweepDeps): Promise<void> {
  const { sql } = deps.database;
  const nowMs = deps.clock.now();
  await updateExpired(sql, new Date(nowMs));
  const decidedBefore = new Date(nowMs - POSTING_MS);
  for (const place of await selectUnposted(sql, decidedBefore, UNPOSTED_PER_SWEEP_MAX)) {
    const { explain } = deps;
    const outcome = await settleApproval(deps, { ...place, explain, httpRequestId: null });
    deps.log.warn({ ...place, accepted: outcome?.accepted }, 'an approval left open was posted');
  }
}

/** Sweeps until it is closed, whichever nodes do: the rows are held, and the ledger knows the ids. */
export function sweepRequestsOften(deps: SweepDeps): { close(): Promise<void> } {
  let sweeping: Promise<void> | null = null;
  const timer = setInterval(() => {
    sweeping ??= sweepRequests(deps)
      .catch((error: unknown) => deps.log.error({ err: error }, 'requests could not be swept'))
      .finally(() => {
        sweeping = null;
      });
  }, SWEEP_EVERY_MS);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await sweeping;
    },
  };
}
