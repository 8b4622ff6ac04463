import { NOTE_LENGTH_MAX, REFERENCE_LENGTH_MAX } from '@stockwire/shared/limits';
import type { Reason } from '@stockwire/shared/reasons';
import type { StockCommand } from '@stockwire/shared/stock-commands';

export const ROW_KINDS = [
  'service',
  'cancellation',
  'adjustment_out',
  'adjustment_in',
  'free_of_charge',
  'sale',
] as const;
/** What a row did to the stock; the first kind that fits counts, in this order. */
export type RowKind = (typeof ROW_KINDS)[number];

/** Codes that are charges and corrections, not goods. */
const SERVICE =
  /^(POST|DOT|M|C2|C3|D|S|B|BANK CHARGES|AMAZONFEE|CRUK|ADJUST2?|TEST\d*|GIFT|GIFT_0001_\d+)$/;

/** What tells the kind of a row of sales. */
export interface SaleFacts {
  codeKey: string;
  invoice: string;
  quantity: number;
  price: number;
  hasCustomer: boolean;
}

export function kindOfSale({ codeKey, invoice, quantity, price, hasCustomer }: SaleFacts): RowKind {
  if (SERVICE.test(codeKey)) return 'service';
  if (/^C/i.test(invoice)) return 'cancellation';
  if (quantity < 0) return 'adjustment_out';
  if (price === 0) return hasCustomer ? 'free_of_charge' : 'adjustment_in';
  return 'sale';
}

/**
 * What the row does to the stock. Sold goods go out and cancelled ones come back; of a row without a
 * sale the sign says only which way it was booked: written off goes out, found comes in.
 */
export function stockDelta({ kind, quantity }: { kind: RowKind; quantity: number }): number {
  if (kind === 'service') return 0;
  return kind === 'adjustment_out' || kind === 'adjustment_in' ? quantity : -quantity;
}

/** A sales row as the ledger needs it. */
export interface SaleMovement {
  kind: RowKind;
  invoice: string;
  code: string;
  description: string;
  quantity: number;
}

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
export function saleCommand(row: SaleMovement, occurredAt: string): StockCommand | null {
  const delta = stockDelta(row);
  if (delta === 0) return null;
  const sku = row.code;
  const about = {
    occurredAt,
    ...(row.invoice !== '' && { reference: row.invoice.slice(0, REFERENCE_LENGTH_MAX) }),
  };
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

function noteOf({ description }: SaleMovement): { note?: string } {
  return description === '' ? {} : { note: description.slice(0, NOTE_LENGTH_MAX) };
}

function writeOffReason({ description }: SaleMovement): Reason {
  return WRITE_OFF_WORDS.find(([words]) => words.test(description))?.[1] ?? 'count-variance';
}
