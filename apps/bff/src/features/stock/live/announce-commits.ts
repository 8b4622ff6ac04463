import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { notifyLedgers } from './announce-commits.queries.ts';
import { ANNOUNCE_EVERY_MS } from './live-limits.ts';

/** The part of the ledger writer that says what was committed on this node. */
export interface CommitSource {
  onCommitted(listener: (warehouseId: number, headSeq: number) => void): () => void;
}

/**
 * Tells the other nodes which ledgers grew, a moment after the commit and together for all commits of
 * that moment. Never inside the stock transaction: there a NOTIFY costs three quarters of the
 * throughput. It is a hint: one that is lost costs the others a poll's wait.
 */
export function announceCommits(
  deps: { database: Pick<Database, 'sql'>; log: Log },
  writer: CommitSource,
): { close(): Promise<void> } {
  const grown = new Set<number>();
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();

  async function send(): Promise<void> {
    const warehouseIds = [...grown];
    grown.clear();
    try {
      await notifyLedgers(deps.database.sql, warehouseIds);
    } catch (error) {
      deps.log.warn({ err: error }, 'other nodes were not told of a commit; their poll finds it');
    }
  }

  function onTime(): void {
    sending = send().finally(() => {
      timer = null;
      if (grown.size > 0) schedule();
    });
  }

  function schedule(): void {
    timer ??= setTimeout(onTime, ANNOUNCE_EVERY_MS).unref();
  }

  const unsubscribe = writer.onCommitted((warehouseId) => {
    grown.add(warehouseId);
    schedule();
  });
  return {
    async close() {
      unsubscribe();
      await sending;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
