import { foldCode } from '@stockwire/shared/text';
import type { RowFault, RowRead, RowReading } from '../../../../domain/imports/rows/row-reading.ts';
import type { CatalogBook } from './catalog-book.ts';

/** What a row will do, now that it is known what is there; or why it cannot. */
export type RowJudgement =
  | { ok: true; effect: string; reading: RowReading }
  | { ok: false; fault: RowFault };

interface Ground {
  book: CatalogBook;
  makeItems: boolean;
}

/** Judges a row that was read, by what the catalog has. */
export function judgeRow({ book, makeItems }: Ground, read: RowRead): RowJudgement {
  if (!read.ok) return read;
  const { reading } = read;
  if (reading.item !== null) return catalogRow(reading, book.hasItem(foldCode(reading.item.sku)));
  if (reading.bin !== null) return binRow(book, reading, reading.bin);
  const fault = reading.stock === null ? null : stockFault({ book, makeItems }, reading.stock);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, effect: reading.effect, reading };
}

function catalogRow(reading: RowReading, isThere: boolean): RowJudgement {
  return { ok: true, effect: isThere ? 'exists-already' : reading.effect, reading };
}

function binRow(
  book: CatalogBook,
  reading: RowReading,
  { code, zone, kind }: NonNullable<RowReading['bin']>,
): RowJudgement {
  const there = book.bin(foldCode(code));
  if (there === null || there.kind === kind) return catalogRow(reading, there !== null);
  const message = `the bin ${code} is there already, as ${there.kind} in ${there.zone || zone}`;
  return {
    ok: false,
    fault: { field: 'kind', value: kind, code: 'bin-differs', message, suggestion: there.kind },
  };
}

function stockFault(
  { book, makeItems }: Ground,
  { sku, skuKey, bin }: NonNullable<RowReading['stock']>,
): RowFault | null {
  if (!makeItems && !book.hasItem(skuKey)) {
    const message = 'the catalog has no such item';
    return { field: 'sku', value: sku, code: 'unknown-sku', message, suggestion: null };
  }
  if (bin !== null && book.bin(foldCode(bin)) === null) {
    const message = 'the warehouse has no such bin';
    return { field: 'bin', value: bin, code: 'unknown-bin', message, suggestion: null };
  }
  return null;
}

/** The SKUs and bins that rows name, to be looked up together. */
export function namesIn(reads: readonly RowRead[]): { skuKeys: Set<string>; binKeys: Set<string> } {
  const skuKeys = new Set<string>();
  const binKeys = new Set<string>();
  for (const read of reads) {
    if (!read.ok) continue;
    const { stock, item, bin } = read.reading;
    if (stock !== null) skuKeys.add(stock.skuKey);
    if (stock?.bin != null) binKeys.add(foldCode(stock.bin));
    if (item !== null) skuKeys.add(foldCode(item.sku));
    if (bin !== null) binKeys.add(foldCode(bin.code));
  }
  return { skuKeys, binKeys };
}
