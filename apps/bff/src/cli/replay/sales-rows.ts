import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { foldCode } from '@stockwire/shared/text';
import type { CsvRow } from '../../domain/imports/csv-parser.ts';
import { kindOfSale, type RowKind } from '../../domain/imports/sales-kind.ts';
import { readCsv } from './read-csv.ts';

export interface SalesRow {
  line: number;
  kind: RowKind;
  invoice: string;
  /** Without outer space, in the file's own case. */
  code: string;
  codeKey: string;
  description: string;
  quantity: number;
  /** Local time of the warehouse, `YYYY-MM-DD HH:MM:SS`. */
  localTime: string;
  priced: boolean;
}

/** Two editions of the table name some columns differently. */
const COLUMNS = {
  invoice: ['InvoiceNo', 'Invoice'],
  code: ['StockCode'],
  description: ['Description'],
  quantity: ['Quantity'],
  time: ['InvoiceDate'],
  price: ['UnitPrice', 'Price'],
  customer: ['CustomerID', 'Customer ID'],
} as const;
type Column = keyof typeof COLUMNS;

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/;

/** Streams the sales rows of a file; throws with the line of the first row that cannot be understood. */
export async function* readSalesRows(path: string): AsyncGenerator<SalesRow> {
  let places: Record<Column, number> | null = null;
  for await (const row of readCsv(path)) {
    if (!places) places = placesOf(row);
    else if (row.fields.length > 1 || row.fields[0] !== '') yield salesRow(row, places);
  }
  if (!places) throw new Error('the file is empty');
}

function placesOf({ fields }: CsvRow): Record<Column, number> {
  const header = fields.map((name) => name.replace('\uFEFF', '').trim());
  const place = (column: Column): number => {
    const names: readonly string[] = COLUMNS[column];
    const index = header.findIndex((name) => names.includes(name));
    if (index < 0) throw new Error(`line 1: there is no column ${names.join(' or ')}`);
    return index;
  };
  return {
    invoice: place('invoice'),
    code: place('code'),
    description: place('description'),
    quantity: place('quantity'),
    time: place('time'),
    price: place('price'),
    customer: place('customer'),
  };
}

function salesRow({ line, fields }: CsvRow, places: Record<Column, number>): SalesRow {
  const field = (column: Column): string => {
    const text = fields[places[column]];
    if (text === undefined)
      throw new Error(`line ${line}: has ${fields.length} fields, one is missing`);
    return text.trim();
  };
  const quantity = Number(field('quantity'));
  const price = Number(field('price'));
  const code = field('code');
  const localTime = field('time');
  if (
    !Number.isInteger(quantity) ||
    Math.abs(quantity) > QUANTITY_MAX ||
    field('quantity') === ''
  ) {
    throw new Error(`line ${line}: the quantity ${field('quantity')} is no whole number`);
  }
  if (!Number.isFinite(price))
    throw new Error(`line ${line}: the price ${field('price')} is no number`);
  if (code === '') throw new Error(`line ${line}: the stock code is empty`);
  if (!LOCAL_TIME.test(localTime))
    throw new Error(`line ${line}: ${localTime} is no YYYY-MM-DD HH:MM:SS`);
  const invoice = field('invoice');
  const codeKey = foldCode(code);
  const kind = kindOfSale({
    codeKey,
    invoice,
    quantity,
    price,
    hasCustomer: field('customer') !== '',
  });
  const description = field('description');
  return {
    line,
    kind,
    invoice,
    code,
    codeKey,
    description,
    quantity,
    localTime,
    priced: price !== 0,
  };
}
