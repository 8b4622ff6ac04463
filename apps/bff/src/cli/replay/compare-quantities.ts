import { ENTRIES_PER_PAGE_MAX } from '@stockwire/shared/limits';
import { type Entry, EntryPage } from '@stockwire/shared/stock-entries';
import { foldCode } from '@stockwire/shared/text';
import type { Api } from '../api-client.ts';
import { readCsv } from './read-csv.ts';

export interface Difference {
  code: string;
  expected: number;
  ledger: number;
}

/** Rows without a sale: their sign in the file is their effect on the stock. */
const BOOKED_AS_IT_MOVED = /:adjustment_(in|out)$/;

/**
 * Net quantity per folded code as the ledger's own change feed tells it: what was sold, less what came
 * back, with write-offs and found pieces in the sign the file books them.
 */
export async function ledgerQuantities(
  api: Api,
  { warehouseId, fileId }: { warehouseId: number; fileId: string },
): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  let cursor: string | null = null;
  for (;;) {
    const after: string = cursor === null ? '' : `&after=${cursor}`;
    const path = `/warehouses/${warehouseId}/transactions?limit=${ENTRIES_PER_PAGE_MAX}${after}`;
    const page = EntryPage.parse(await api.get(path));
    for (const entry of page.rows) {
      if (!entry.commandId.startsWith(`replay:${fileId}:`) || entry.commandId.endsWith(':opening'))
        continue;
      const key = foldCode(entry.sku);
      sums.set(key, (sums.get(key) ?? 0) + bookedQuantity(entry));
    }
    if (page.rows.length === 0 || page.cursor === cursor) return sums;
    cursor = page.cursor;
  }
}

function bookedQuantity({ commandId, deltaOnHand }: Entry): number {
  return BOOKED_AS_IT_MOVED.test(commandId) ? deltaOnHand : -deltaOnHand;
}

/** Reads `sku,net_quantity` rows and sums them per folded code. */
export async function expectedQuantities(path: string): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  let header: string[] | null = null;
  for await (const { line, fields } of readCsv(path)) {
    if (!header) {
      header = fields.map((name) => name.trim());
      continue;
    }
    const code = fields[header.indexOf('sku')];
    const quantity = Number(fields[header.indexOf('net_quantity')]);
    if (code === undefined || !Number.isInteger(quantity)) {
      throw new Error(`${path}, line ${line}: needs the columns sku and net_quantity`);
    }
    const key = foldCode(code);
    sums.set(key, (sums.get(key) ?? 0) + quantity);
  }
  return sums;
}

/** Codes whose sums differ; `ignored` codes (charges, not goods) are in neither. */
export function differences(
  expected: Map<string, number>,
  ledger: Map<string, number>,
  ignored: (code: string) => boolean,
): Difference[] {
  const codes = [...new Set([...expected.keys(), ...ledger.keys()])].filter(
    (code) => !ignored(code),
  );
  return codes
    .map((code) => ({ code, expected: expected.get(code) ?? 0, ledger: ledger.get(code) ?? 0 }))
    .filter((row) => row.expected !== row.ledger);
}
