import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { Outcome, Submission } from '../src/features/stock/ledger.ts';
import {
  createLedgerWriter,
  type LedgerWriter,
  type LedgerWriterDeps,
  WRITER_SESSION,
} from '../src/features/stock/ledger-writer.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { createLogger } from '../src/platform/log.ts';

const POOL_SIZE = 6;
let made = 0;

/** Both ways of writing, for tests that must hold in either. */
export const WAYS = [
  { way: 'append', appends: true },
  { way: 'locked', appends: false },
] as const;

type Extras = Partial<Omit<LedgerWriterDeps, 'sql' | 'log'>>;

/** A writer with a pool of its own, as a server process has it; `close` ends both. */
export function aWriter(appUrl: string, extras: Extras = {}): LedgerWriter {
  const pool = openDatabase({
    url: appUrl,
    applicationName: 'test-writer',
    poolSize: POOL_SIZE,
    session: WRITER_SESSION,
  });
  const log = createLogger('silent');
  const writer = createLedgerWriter({ sql: pool.sql, clock: systemClock, log, ...extras });
  return {
    ...writer,
    async close() {
      await writer.close();
      await pool.close();
    },
  };
}

/** A submission with a fresh id unless told otherwise. */
export function aSubmission(command: StockCommand, rest: Partial<Submission> = {}): Submission {
  made += 1;
  return {
    commandId: `test/command-${String(made).padStart(12, '0')}`,
    command,
    actor: { id: 'tester', device: 'Desk 1', name: 'Tester' },
    correlationId: 'c'.repeat(32),
    ...rest,
  };
}

/** Submits one command and gives its outcome. */
export async function submitOne(
  writer: LedgerWriter,
  warehouseId: number,
  command: StockCommand,
): Promise<Outcome> {
  const [outcome] = await writer.submit(warehouseId, [aSubmission(command)]);
  if (!outcome) throw new Error('one command has one outcome');
  return outcome;
}
