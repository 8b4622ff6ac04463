import { startImportWorker } from '../features/integrations/imports/work/start-import-worker.ts';
import type { Ledger } from '../features/stock/ledger.ts';
import { makePartitionsAhead } from '../features/stock/partitions.queries.ts';
import type { Database } from '../platform/db/database.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { Log } from '../platform/log.ts';

/** Partitions are made three months ahead, so a day that is missed does no harm. */
const PARTITIONS_EVERY_MS = 24 * 60 * 60 * 1000;

interface WorkerDeps {
  database: Database;
  ledger: Ledger;
  log: Log;
  lifecycle: Lifecycle;
}

/** Runs imports, and what is due by the clock: each day the ledger's partitions of the months ahead. */
export function startWorker({ database, ledger, log, lifecycle }: WorkerDeps): void {
  const timer = setInterval(() => {
    makePartitionsAhead(database.sql).then(
      (made) => log.info({ made }, 'partitions made'),
      (error: unknown) => log.error({ err: error }, 'partitions could not be made'),
    );
  }, PARTITIONS_EVERY_MS);
  lifecycle.onClose('worker', () => clearInterval(timer));
  const imports = startImportWorker({ database, ledger, log });
  lifecycle.onClose('imports', () => imports.close());
}
