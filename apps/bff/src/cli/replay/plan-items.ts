import { type RowKind, stockDelta } from '../../domain/imports/sales-kind.ts';
import type { SalesRow } from './sales-rows.ts';

/** One code of the file, after folding case and outer space. */
export interface PlannedItem {
  /** As the file writes it first. */
  code: string;
  name: string;
  /** What must be there before the first row so that nothing goes below zero. */
  opening: number;
  netQuantity: number;
}

export interface Plan {
  items: Map<string, PlannedItem>;
  rows: number;
  rowsByKind: Map<RowKind, number>;
  /** Folded codes of charges and corrections: no goods, in no comparison. */
  serviceCodes: Set<string>;
}

interface Running extends PlannedItem {
  balance: number;
  namedByPrice: boolean;
}

/** Reads the file once to know each code's name, opening balance and net quantity. */
export async function planItems(rows: AsyncIterable<SalesRow>): Promise<Plan> {
  const items = new Map<string, Running>();
  const rowsByKind = new Map<RowKind, number>();
  const serviceCodes = new Set<string>();
  let count = 0;
  for await (const row of rows) {
    count += 1;
    rowsByKind.set(row.kind, (rowsByKind.get(row.kind) ?? 0) + 1);
    if (row.kind === 'service') {
      serviceCodes.add(row.codeKey);
      continue;
    }
    const item = items.get(row.codeKey) ?? newItem(row);
    items.set(row.codeKey, item);
    item.netQuantity += row.quantity;
    item.balance += stockDelta(row);
    item.opening = Math.max(item.opening, -item.balance);
    nameFrom(item, row);
  }
  return { items, rows: count, rowsByKind, serviceCodes };
}

function newItem({ code }: SalesRow): Running {
  return { code, name: code, opening: 0, netQuantity: 0, balance: 0, namedByPrice: false };
}

/** A note somebody typed ("damaged", "?") stands on rows without a price: it must not become the name. */
function nameFrom(item: Running, { description, priced }: SalesRow): void {
  if (item.namedByPrice || description === '' || !priced) return;
  item.name = description;
  item.namedByPrice = true;
}
