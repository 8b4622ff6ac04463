import type { BinFacts, ItemState } from '../../../domain/stock/ledger-state.ts';
import type { ItemFacts } from '../item-facts.ts';
import type { Head } from '../ledger-head.ts';
import { RecentRows } from './recent-rows.ts';

/** An item as of the cache's head, with the facts that its answers show. */
export interface CachedItem {
  state: ItemState;
  facts: ItemFacts;
}

export interface CacheLimits {
  rowsPerWarehouse: number;
  rowsOverAll: number;
}

/**
 * A row (an item, a bin's share of it, a bin) takes about half a kilobyte: 25 MB for a warehouse, 50 MB
 * for all of a node, whatever the number of warehouses and SKUs. The bins named by commands count apart,
 * with the same limit.
 */
export const CACHE_LIMITS: CacheLimits = { rowsPerWarehouse: 50_000, rowsOverAll: 100_000 };

/**
 * Whoever writes to an item will write to those beside it: with a lone caller the reading of a row is half
 * of its time. So many more cost a tenth of a millisecond, and a warehouse of 10,000 SKUs is here soon.
 */
const ITEMS_AHEAD = 64;

/**
 * The rows of one warehouse that this node touched lately, all of them as of `head`, and their catalog
 * facts as of `revision`. Whoever finds the ledger elsewhere, or the catalog changed, starts anew.
 */
export class RowCache {
  readonly #items: RecentRows<CachedItem>;
  readonly #bins: RecentRows<BinFacts>;
  readonly #rowsAheadMax: number;
  #head: Head | null = null;
  #revision = 0;

  constructor({ rowsPerWarehouse }: Pick<CacheLimits, 'rowsPerWarehouse'>) {
    this.#items = new RecentRows(rowsPerWarehouse, ({ state }) => 1 + state.bins.size);
    this.#bins = new RecentRows(rowsPerWarehouse, () => 1);
    this.#rowsAheadMax = rowsPerWarehouse / 2;
  }

  get head(): Head | null {
    return this.#head;
  }

  get revision(): number {
    return this.#revision;
  }

  get rows(): number {
    return this.#items.rows + this.#bins.rows;
  }

  /** How many items beside those asked for may be read with them; what is in use makes no room for them. */
  get itemsAhead(): number {
    return this.#items.rows < this.#rowsAheadMax ? ITEMS_AHEAD : 0;
  }

  item(skuKey: string): CachedItem | undefined {
    return this.#items.get(skuKey);
  }

  bin(codeKey: string): BinFacts | undefined {
    return this.#bins.get(codeKey);
  }

  /** Rows that were read at the head, or at one that left them as they are. */
  keep(items: Iterable<[string, CachedItem]>, bins: Iterable<[string, BinFacts]>): void {
    for (const [key, item] of items) this.#items.set(key, item);
    for (const [key, bin] of bins) this.#bins.set(key, bin);
  }

  /** Items read at the head, or past the batch under way that changes `except`; what is here is as new. */
  fill(
    items: Iterable<[string, CachedItem]>,
    except: ReadonlyMap<string, CachedItem> | null,
  ): void {
    for (const [key, item] of items) {
      if (except?.has(key) || this.#items.get(key) !== undefined) continue;
      this.#items.set(key, item);
    }
  }

  /** The head moved by a batch that changed these items and no others. */
  advance(head: Head, changed: Iterable<[string, CachedItem]>): void {
    this.#head = head;
    this.keep(changed, []);
  }

  /** Forgets all rows; those kept from now on are as of this head and revision. */
  restart(head: Head, revision: number): void {
    this.forgetRows();
    this.#head = head;
    this.#revision = revision;
  }

  forgetRows(): void {
    this.#items.clear();
    this.#bins.clear();
  }
}

/** The caches of a node: the warehouse that was written to longest ago makes room for the others. */
export class RowCaches {
  readonly #limits: CacheLimits;
  readonly #caches = new Map<number, RowCache>();

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  of(warehouseId: number): RowCache {
    const cache = this.#caches.get(warehouseId) ?? new RowCache(this.#limits);
    this.#caches.set(warehouseId, cache);
    return cache;
  }

  /** Called after each batch: the last one used is never the one that is emptied. */
  trim(lastUsed: number): void {
    const used = this.of(lastUsed);
    this.#caches.delete(lastUsed);
    this.#caches.set(lastUsed, used);
    let rows = 0;
    for (const cache of this.#caches.values()) rows += cache.rows;
    for (const cache of this.#caches.values()) {
      if (rows <= this.#limits.rowsOverAll || cache === used) return;
      rows -= cache.rows;
      cache.forgetRows();
    }
  }
}
