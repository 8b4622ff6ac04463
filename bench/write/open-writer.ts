import {
  createLedgerWriter,
  type LedgerWriter,
  type LedgerWriterDeps,
  WRITER_SESSION,
} from '../../apps/bff/src/features/stock/ledger-writer.ts';
import { systemClock } from '../../apps/bff/src/platform/clock.ts';
import { openDatabase, type Sql } from '../../apps/bff/src/platform/db/database.ts';
import { createLogger } from '../../apps/bff/src/platform/log.ts';

/** As the product's composition root has it. */
const POOL_SIZE = 8;
export const WRITER_APPLICATION = 'bench writer';

type Extras = Pick<LedgerWriterDeps, 'onBatch' | 'appends' | 'timeOf'> & {
  watch?: (sql: Sql) => Sql;
};

/** The product's ledger writer in this process, on a pool of its own; `close` ends both. */
export function openWriter(
  appUrl: string,
  { watch, ...extras }: Extras = {},
): { writer: LedgerWriter; close: () => Promise<void> } {
  const pool = openDatabase({
    url: appUrl,
    applicationName: WRITER_APPLICATION,
    poolSize: POOL_SIZE,
    session: WRITER_SESSION,
  });
  const writer = createLedgerWriter({
    sql: watch ? watch(pool.sql) : pool.sql,
    clock: systemClock,
    log: createLogger('warn'),
    ...extras,
  });
  return {
    writer,
    async close() {
      await writer.close();
      await pool.close();
    },
  };
}
