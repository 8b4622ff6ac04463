import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { openRequestHints, type RequestHints } from '../requests/request-hints.ts';
import { listenForLedgers } from './announce-commits.queries.ts';
import { announceCommits, type CommitSource } from './announce-commits.ts';
import { FrameClock } from './frames/frame-clock.ts';
import { PulseBoard } from './pulse/pulse-board.ts';
import { StockOuts } from './pulse/stock-outs.ts';
import { LiveLedgers } from './tail/live-ledgers.ts';
import { LedgerReplays } from './tail/replay-ledger.ts';

/**
 * Settings of the connections that `openLive` reads with, times in milliseconds. A plan that was made
 * while the ledger was empty is kept for the session: it must be the one that is right at size, which
 * goes from the entries by index to their commands by index.
 */
export const LIVE_SESSION = {
  statement_timeout: 5_000,
  idle_in_transaction_session_timeout: 5_000,
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
} as const;

export interface LiveDeps {
  /**
   * A pool with `LIVE_SESSION`: reads ledgers, sums and replays, and listens for hints on a connection
   * beside it.
   */
  database: Pick<Database, 'sql'>;
  /** A pool of one that sends hints, so that they never wait behind reads. */
  announcing: Pick<Database, 'sql'>;
  writer: CommitSource;
  clock: Clock;
  log: Log;
}

/** The live path of a node: the ledgers it follows, and what it makes of them. */
export interface Live {
  ledgers: LiveLedgers;
  frames: FrameClock;
  replays: LedgerReplays;
  pulses: PulseBoard;
  stockOuts: StockOuts;
  /** Told when requests of a warehouse were made or decided. */
  requests: Pick<RequestHints, 'listen'>;
  clock: Clock;
  close(): Promise<void>;
}

/** Starts the live path: nothing is read until somebody watches. */
export async function openLive(deps: LiveDeps): Promise<Live> {
  const { database, announcing, writer, clock, log } = deps;
  const ledgers = new LiveLedgers({ database, clock, log });
  const frames = new FrameClock(ledgers);
  const replays = new LedgerReplays(database);
  const pulses = new PulseBoard({ database, ledgers, frames, clock, log });
  const announcer = announceCommits({ database: announcing, log }, writer);
  const wake = (warehouseId: number) => ledgers.wake(warehouseId);
  const unsubscribe = writer.onCommitted(wake);
  const unlisten = await listenForLedgers(database.sql, wake);
  const requests = await openRequestHints(database);
  return {
    ledgers,
    frames,
    replays,
    pulses,
    stockOuts: new StockOuts(database),
    requests,
    clock,
    async close() {
      unsubscribe();
      pulses.close();
      frames.close();
      ledgers.close();
      await announcer.close();
      await requests.close();
      await unlisten();
    },
  };
}
