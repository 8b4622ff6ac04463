import { randomUUID } from 'node:crypto';
import type { Submission } from '../../apps/bff/src/features/stock/ledger.ts';
import type { LedgerWriter } from '../../apps/bff/src/features/stock/ledger-writer.ts';
import { newKey } from '../measure/new-key.ts';
import { openWriter } from '../write/open-writer.ts';
import type { BenchDatabase } from './bench-database.ts';
import {
  insertItems,
  insertWarehouse,
  type StockedItem,
  selectStockedItems,
} from './stock-world.queries.ts';

/** Enough to take from for as long as anything runs. */
export const OPENING_PIECES = 1_000_000;
const LINES_PER_RECEIPT = 500;
/** Well within what a queue of the writer takes. */
const RECEIPTS_AT_ONCE = 20;

export interface StockedWarehouse {
  warehouseId: number;
  items: StockedItem[];
}

interface StockPlan {
  items: number;
  warehouses: readonly string[];
  /** How long ago the openings were received; the past needs partitions. */
  openedMsAgo?: number;
}

/**
 * Warehouses with the same items in them, received by the product's own writer, so that every ledger
 * adds up. Vacuumed and analyzed: what opens its connections afterwards gets plans for full tables.
 */
export async function stockWorld(
  database: BenchDatabase,
  { items, warehouses, openedMsAgo = 0 }: StockPlan,
): Promise<StockedWarehouse[]> {
  const { sql } = database.owner;
  await insertItems(sql, items);
  const timeOf = (databaseNowMs: number) => databaseNowMs - openedMsAgo;
  const { writer, close } = openWriter(database.appUrl, { timeOf });
  const made: StockedWarehouse[] = [];
  for (const code of warehouses) {
    const warehouseId = await insertWarehouse(sql, code);
    const stocked = await selectStockedItems(sql, warehouseId);
    await receiveOpening(writer, warehouseId, stocked);
    made.push({ warehouseId, items: stocked });
  }
  await close();
  await sql`vacuum analyze`;
  return made;
}

async function receiveOpening(writer: LedgerWriter, warehouseId: number, items: StockedItem[]) {
  const receipts: Submission[] = [];
  for (let from = 0; from < items.length; from += LINES_PER_RECEIPT) {
    const lines = items
      .slice(from, from + LINES_PER_RECEIPT)
      .map(({ sku, bin }) => ({ sku, bin, quantity: OPENING_PIECES }));
    receipts.push(submissionOf({ kind: 'receive', lines }));
  }
  for (let from = 0; from < receipts.length; from += RECEIPTS_AT_ONCE) {
    const some = receipts.slice(from, from + RECEIPTS_AT_ONCE);
    const outcomes = await writer.submit(warehouseId, some);
    if (outcomes.some(({ accepted }) => !accepted)) throw new Error('the opening was refused');
  }
}

/** A submission as the HTTP edge makes it, under a fresh id of that time. */
export function submissionOf(command: Submission['command'], atMs?: number): Submission {
  return {
    commandId: `bench/${newKey(atMs)}`,
    command,
    actor: { id: 'bench', device: 'Bench', name: 'Bench' },
    correlationId: randomUUID().replaceAll('-', ''),
  };
}
