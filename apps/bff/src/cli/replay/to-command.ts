import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import type { Reason } from '@stockwire/shared/reasons';
import type { StockCommand } from '@stockwire/shared/stock-commands';
import { type SalesRow, stockDelta } from './sales-rows.ts';

/** Words that people typed beside goods written off, and the reason code that says the same. */
const WRITE_OFF_WORDS: readonly (readonly [RegExp, Reason])[] = [
  [
    /damag|wet|rust|broken|crush|crack|smash|mould|faulty|dirty|unsale|thrown|throw away/i,
    'damaged-in-handling',
  ],
  [/lost|missing|cant find|can't find/i, 'lost'],
  [/sample|display|showroom/i, 'display-or-sample'],
  [/wrong|mix|mistake|incorrect|should be|code|label|barcode/i, 'data-entry-error'],
];

/** The command that says what the row says; null for a row that moves no stock. */
export function toCommand(row: SalesRow, occurredAt: string): StockCommand | null {
  const delta = stockDelta(row);
  if (delta === 0) return null;
  const sku = row.code;
  const about = { occurredAt, ...(row.invoice === '' ? {} : { reference: row.invoice }) };
  switch (row.kind) {
    case 'service':
      return null;
    case 'sale':
    case 'free_of_charge':
      return { kind: 'sell', lines: [{ sku, quantity: -delta }], ...about };
    case 'cancellation': {
      const reason = delta > 0 ? 'customer-return' : 'data-entry-error';
      return { kind: 'adjust', sku, delta, reason, ...about };
    }
    case 'adjustment_in':
      return { kind: 'adjust', sku, delta, reason: 'found', ...noteOf(row), ...about };
    case 'adjustment_out':
      return { kind: 'adjust', sku, delta, reason: writeOffReason(row), ...noteOf(row), ...about };
  }
}

function noteOf({ description }: SalesRow): { note?: string } {
  return description === '' ? {} : { note: description.slice(0, NOTE_LENGTH_MAX) };
}

function writeOffReason({ description }: SalesRow): Reason {
  return WRITE_OFF_WORDS.find(([words]) => words.test(description))?.[1] ?? 'count-variance';
}
