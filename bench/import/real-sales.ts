import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { CsvParser } from '../../apps/bff/src/domain/imports/csv-parser.ts';

/** Real sales rows lie beside the checkout where they are available; they are not ours to commit. */
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

export const REAL_FILE = `${DATA}online-retail-2011-h1.csv.gz`;
export const REAL_ROWS = 245_903;

export function assertRealFile(): void {
  if (!existsSync(REAL_FILE)) throw new Error(`the real sales file is not there: ${REAL_FILE}`);
}

/** Net quantities by folded code as others counted them, without codes that are no goods. */
export function expectedQuantities(): Map<string, number> {
  const name = `${DATA}expected/online-retail-2011-h1`;
  const service = new Set(
    rowsOf(readFileSync(`${name}.service-codes.csv`)).map(([code = '']) => code.toUpperCase()),
  );
  const sums = new Map<string, number>();
  for (const [code = '', quantity] of rowsOf(
    gunzipSync(readFileSync(`${name}.sku-net-quantity.csv.gz`)),
  )) {
    const key = code.trim().toUpperCase();
    if (!service.has(key)) sums.set(key, (sums.get(key) ?? 0) + Number(quantity));
  }
  return sums;
}

function rowsOf(bytes: Buffer): string[][] {
  const parser = new CsvParser({ delimiter: ',', quote: '"' });
  const rows = [...parser.push(bytes.toString()), ...parser.end()];
  return rows.slice(1).map(({ fields }) => fields);
}
