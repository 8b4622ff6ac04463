import type { StockRow } from './rows/row-reading.ts';

/** What is decided about one SKU of a file before its rows are written. */
export interface PlannedSku {
  skuKey: string;
  /** As the file writes it first. */
  sku: string;
  name: string;
  mustMake: boolean;
  /** Pieces that must come in before its first row so that nothing goes below zero. */
  opening: number;
  firstRow: number;
}

/** Each costs some hundred bytes for as long as the import runs; no catalog we serve is as large. */
export const SKUS_PER_IMPORT_MAX = 1_000_000;
const CONTROL = /\p{Cc}+/gu;
const NAME_LENGTH_MAX = 200;

interface Running extends PlannedSku {
  balance: number;
  isNamed: boolean;
}

/** Gathers, row by row, names and the opening balances that a file of movements needs. */
export class SkuPlan {
  readonly #skus = new Map<string, Running>();

  get size(): number {
    return this.#skus.size;
  }

  take(row: number, stock: StockRow, mustMake: boolean): void {
    const sku = this.#skus.get(stock.skuKey) ?? this.#add(row, stock, mustMake);
    sku.balance += stock.delta;
    sku.opening = Math.max(sku.opening, -sku.balance);
    if (sku.isNamed || stock.name === null) return;
    const name = stock.name.replaceAll(CONTROL, ' ').trim().slice(0, NAME_LENGTH_MAX);
    if (name === '') return;
    sku.name = ownCopy(name);
    sku.isNamed = true;
  }

  *all(): Generator<PlannedSku> {
    for (const { balance: _, isNamed: __, ...sku } of this.#skus.values()) yield sku;
  }

  #add(firstRow: number, stock: StockRow, mustMake: boolean): Running {
    const text = ownCopy(stock.sku);
    const skuKey = ownCopy(stock.skuKey);
    const about = { opening: 0, balance: 0, isNamed: false, firstRow, mustMake };
    const sku = { skuKey, sku: text, name: text, ...about };
    this.#skus.set(skuKey, sku);
    return sku;
  }
}

/** A text cut out of a piece of the file would keep the whole piece in memory. */
function ownCopy(text: string): string {
  return Array.from(text).join('');
}
