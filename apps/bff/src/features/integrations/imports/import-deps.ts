import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import type { Ledger } from '../../stock/ledger.ts';

/** What people do with imports stands on the database alone. */
export interface ImportDeps {
  database: Database;
}

/** What the work on an import needs beside it. */
export interface ImportWorkDeps extends ImportDeps {
  ledger: Ledger;
  log: Log;
}
