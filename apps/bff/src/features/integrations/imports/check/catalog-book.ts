import type { Orm } from '../../../../platform/db/database.ts';
import { type BinFact, selectBinFacts } from '../../../catalog/bins/bin.queries.ts';
import { selectItemIds } from '../../../catalog/items/item.queries.ts';

/** Keys of one statement. */
const KEYS_AT_ONCE = 5_000;

/** Which SKUs and bins of a file are there; each is asked for once. */
export class CatalogBook {
  readonly #orm: Orm;
  readonly #warehouseId: number | null;
  readonly #items = new Map<string, boolean>();
  readonly #bins = new Map<string, BinFact | null>();

  constructor(orm: Orm, warehouseId: number | null) {
    this.#orm = orm;
    this.#warehouseId = warehouseId;
  }

  /** Asks for those that were not asked for before. */
  async lookUp({
    skuKeys,
    binKeys,
  }: {
    skuKeys: Set<string>;
    binKeys: Set<string>;
  }): Promise<void> {
    for (const keys of fresh(skuKeys, this.#items)) {
      for (const key of keys) this.#items.set(key, false);
      for (const { skuKey } of await selectItemIds(this.#orm, keys)) this.#items.set(skuKey, true);
    }
    if (this.#warehouseId === null) return;
    for (const keys of fresh(binKeys, this.#bins)) {
      for (const key of keys) this.#bins.set(key, null);
      for (const bin of await selectBinFacts(this.#orm, this.#warehouseId, keys)) {
        this.#bins.set(bin.codeKey, bin);
      }
    }
  }

  hasItem(skuKey: string): boolean {
    return this.#items.get(skuKey) === true;
  }

  /** Null when the warehouse has no such bin. */
  bin(codeKey: string): BinFact | null {
    return this.#bins.get(codeKey) ?? null;
  }
}

function fresh(keys: Set<string>, known: ReadonlyMap<string, unknown>): string[][] {
  const wanted = [...keys].filter((key) => !known.has(key));
  const parts: string[][] = [];
  for (let from = 0; from < wanted.length; from += KEYS_AT_ONCE) {
    parts.push(wanted.slice(from, from + KEYS_AT_ONCE));
  }
  return parts;
}
