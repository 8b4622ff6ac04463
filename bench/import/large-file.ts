import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const LARGE_ROWS = 1_000_000;
/** The line with one field too few that the check must name. */
export const DAMAGED_LINE = 900_000;
const SKUS = 5_000;
const NOTE = 'a note that somebody typed, long enough to make the file large '.repeat(2);
const ROWS_PER_PIECE = 1_000;

/** Writes a million rows, 200 MB, with one damaged one. */
export async function writeLargeFile(path: string): Promise<void> {
  await pipeline(Readable.from(pieces()), createWriteStream(path));
}

function* pieces(): Generator<string> {
  yield 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n';
  for (let from = 0; from < LARGE_ROWS; from += ROWS_PER_PIECE) {
    yield Array.from({ length: ROWS_PER_PIECE }, (_, place) => line(from + place)).join('');
  }
}

function line(row: number): string {
  const sku = `SKU-${String(row % SKUS).padStart(5, '0')}`;
  const invoice = 100_000 + Math.floor(row / 20);
  // The header is line 1.
  const quantity = row + 2 === DAMAGED_LINE ? '' : ',3';
  return `${invoice},${sku},"${NOTE}${row}"${quantity},2011-03-01 10:00:00,2.55,17850.0\n`;
}
