import { startImportWorker } from '../features/integrations/imports/work/start-import-worker.ts';
import { makePartitionsAhead } from '../features/stock/partitions.queries.ts';
import type { RequestDeps } from '../features/stock/requests/request-deps.ts';
import { sweepRequestsOften } from '../features/stock/requests/sweep-requests.ts';
import type { Database } from '../platform/db/database.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { Log } from '../platform/log.ts';
import { ledgerProblem } from '../transports/http/problems/stock-problems.ts';

/** Partitions are made three months ahead, so a day that is missed does no harm. */
const PARTITIONS_EVERY_MS = 24 * 60 * 60 * 1000;

interface WorkerDeps extends Omit<RequestDeps, 'database'> {
  database: Database;
  log: Log;
  lifecycle: Lifecycle;
}

/**
 * Runs imports, and what is due by the clock: requests whose time is up, and each day the ledger's
 * partitions of the months ahead.
 */
export function startWorker(deps: WorkerDeps): void {
  const { database, ledger, log, lifecycle } = deps;
  const timer = setInterval(() => {
    makePartitionsAhead(database.sql).then(
      (made) => log.info({ made }, 'partitions made'),
      (error: unknown) => log.error({ err: error }, 'partitions could not be made'),
    );
  }, PARTITIONS_EVERY_MS);
  lifecycle.onClose('worker', () => clearInterval(timer));
  const imports = startImportWorker({ database, ledger, log });
  lifecycle.onClose('imports', () => imports.close());
  const requests = sweepRequestsOften({ ...deps, explain: (no) => ledgerProblem(no).detail });
  lifecycle.onClose('requests', () => requests.close());
}
