import type { Database } from '../../platform/db/database.ts';
import { selectReadHead } from './reads/read-head.queries.ts';

/** Refuses commands for warehouses that do not exist, before a queue is opened for them. */
export interface KnownLedgers {
  /** Refuses with `not-found` where there is no such warehouse. */
  ensureKnown(warehouseId: number): Promise<void>;
}

/** Ledgers are never removed, so each is looked up once; only those that exist are kept. */
export function createKnownLedgers(database: Pick<Database, 'sql'>): KnownLedgers {
  const known = new Set<number>();
  return {
    async ensureKnown(warehouseId) {
      if (known.has(warehouseId)) return;
      await selectReadHead(database.sql, warehouseId);
      known.add(warehouseId);
    },
  };
}
