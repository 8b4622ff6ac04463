import { foldCode } from '@stockwire/shared/text';
import {
  kindOfSale,
  type RowKind,
  type SaleFacts,
  saleCommand,
  stockDelta,
} from '../sales-kind.ts';
import { readCode, readDecimal, readNote, readPieces } from './read-fields.ts';
import type { CellOf, RowReading } from './row-reading.ts';

const EFFECTS: Record<RowKind, string> = {
  service: 'service-code',
  cancellation: 'cancellation',
  adjustment_in: 'found',
  adjustment_out: 'written-off',
  free_of_charge: 'free-of-charge',
  sale: 'sale',
};

interface SaleForm {
  decimal: '.' | ',';
  skipServiceCodes: boolean;
  /** Without a column of prices every row without `C` and minus is a sale. */
  hasPrices: boolean;
  readTime: (cell: CellOf, field: string) => string;
}

/** A line of an invoice: sold, cancelled, written off, found, or a charge that moves nothing. */
export function readSale(form: SaleForm, cell: CellOf): RowReading {
  const sku = readCode(cell, 'sku');
  const skuKey = foldCode(sku);
  const quantity = readPieces(cell, 'quantity');
  const price = priceOf(form, cell);
  const invoice = cell('invoice');
  const occurredAt = form.readTime(cell, 'occurredAt');
  const description = readNote(cell, 'description');
  const customer = cell('customer');
  const facts = { codeKey: skuKey, invoice, quantity, price, hasCustomer: customer !== '' };
  const kind = kindOf(form, facts);
  const movement = { kind, invoice, code: sku, description, quantity };
  const command = saleCommand(movement, occurredAt);
  const identity = [invoice, skuKey, quantity, occurredAt].join('\u001F');
  const shown = { price: form.hasPrices ? String(price) : '', customer };
  const fields = { invoice, sku, description, quantity: String(quantity), occurredAt, ...shown };
  const reading = { fields, item: null, bin: null, identity };
  if (command === null) {
    const effect = kind === 'service' ? 'service-code' : 'nothing-to-do';
    return { ...reading, effect, stock: null };
  }
  return {
    ...reading,
    effect: EFFECTS[kind],
    stock: {
      sku,
      skuKey,
      // A note somebody typed ("damaged", "?") stands on rows without a price: it must not become the name.
      name: price !== 0 && description !== '' ? description : null,
      bin: null,
      delta: stockDelta(movement),
      command,
      occurredAt,
      sale: command.kind === 'sell' && invoice !== '' ? `${invoice}\u001F${occurredAt}` : null,
    },
  };
}

function priceOf({ hasPrices, decimal }: SaleForm, cell: CellOf): number {
  return hasPrices ? (readDecimal(cell, 'price', decimal) ?? 0) : 1;
}

function kindOf({ skipServiceCodes }: SaleForm, facts: SaleFacts): RowKind {
  const kind = kindOfSale(facts);
  // A code that no service bears asks for the kind that such a row of goods would have.
  return kind === 'service' && !skipServiceCodes ? kindOfSale({ ...facts, codeKey: '' }) : kind;
}
