import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { BinFacts, ItemState } from '../../../domain/stock/ledger-state.ts';
import type { Sql } from '../../../platform/db/database.ts';
import { selectRowsWithHead, type WantedRows } from '../commit-batch.queries.ts';
import { changedItems, type Fold, foldBatch, type Queued } from '../fold-batch.ts';
import { factsOf, type ItemFacts } from '../item-facts.ts';
import { type ChainEnd, type Head, isSameHead } from '../ledger-head.ts';
import { type BatchRows, binFacts, itemStates, keysOf } from '../read-batch.ts';
import type { WriteGuard } from '../write-batch.queries.ts';
import type { CachedItem, RowCache } from './row-cache.ts';

/** Items as a batch under way will leave them, over those of the cache. */
export type Overlay = ReadonlyMap<string, CachedItem>;

/** A batch that was judged without a lock, on rows that hold if the ledger still ends at `from`. */
export interface JudgedAppend {
  from: Head;
  end: ChainEnd;
  fold: Fold;
  rows: BatchRows;
  changed: Overlay;
  guard: WriteGuard;
}

/** The rows that a batch names, gathered from memory; those not there are named. */
export interface GatheredRows {
  items: Map<string, CachedItem>;
  bins: Map<string, BinFacts>;
  missing: { skuKeys: string[]; binKeys: string[] };
}

export function gatherRows(
  cache: RowCache,
  overlay: Overlay | null,
  commands: readonly StockCommand[],
): GatheredRows {
  const keys = keysOf(commands);
  const gathered: GatheredRows = {
    items: new Map(),
    bins: new Map(),
    missing: { skuKeys: [], binKeys: [] },
  };
  for (const key of keys.skuKeys) {
    const item = overlay?.get(key) ?? cache.item(key);
    if (item) gathered.items.set(key, item);
    else gathered.missing.skuKeys.push(key);
  }
  for (const key of keys.binKeys) {
    const bin = cache.bin(key);
    if (bin) gathered.bins.set(key, bin);
    else gathered.missing.binKeys.push(key);
  }
  return gathered;
}

export function isComplete({ missing }: GatheredRows): boolean {
  return missing.skuKeys.length === 0 && missing.binKeys.length === 0;
}

type CachedRows = { items: Map<string, CachedItem>; bins: [string, BinFacts][] };

/** Adds what was missing, and of what was read ahead nothing: it may be older than what is gathered. */
export function addRows({ missing, ...gathered }: GatheredRows, { items, bins }: CachedRows): void {
  for (const key of missing.skuKeys) {
    const item = items.get(key);
    if (item) gathered.items.set(key, item);
  }
  for (const [key, bin] of bins) gathered.bins.set(key, bin);
}

/**
 * Reads the missing rows together with the head, in one snapshot. A batch under way changes none of them
 * (what it changes is in the overlay), so they are as good when the snapshot stands before it as when it
 * stands behind it; at any other head, or with a changed catalog, they are not given. What is read ahead
 * may be among the changed.
 */
export async function readMissing(
  place: { sql: Sql; warehouseId: number },
  wanted: WantedRows,
  expected: { heads: readonly Head[]; revision: number },
): Promise<CachedRows | null> {
  const read = await selectRowsWithHead(place.sql, place.warehouseId, wanted);
  const { head } = read;
  if (head === null || head.revision !== expected.revision) return null;
  if (!expected.heads.some((one) => isSameHead(one, head))) return null;
  const facts = new Map(read.items.map((row) => [row.itemId, factsOf(row)]));
  return {
    items: new Map(withFacts(itemStates(read.items, read.bins), facts)),
    bins: read.named.map((row) => [row.codeKey, binFacts(row)]),
  };
}

/** Items with the facts that were read with them. */
export function withFacts(
  states: Iterable<[string, ItemState]>,
  facts: ReadonlyMap<number, ItemFacts>,
): [string, CachedItem][] {
  const items: [string, CachedItem][] = [];
  for (const [key, state] of states) {
    const known = facts.get(state.itemId);
    if (known) items.push([key, { state, facts: known }]);
  }
  return items;
}

/** Judges a batch on gathered rows, as if the ledger still ended at `from`. */
export function judgeAppend(
  batch: readonly Queued[],
  { items, bins }: GatheredRows,
  { from, end, guard }: Pick<JudgedAppend, 'from' | 'end' | 'guard'>,
): JudgedAppend {
  const states = new Map<string, ItemState>();
  const facts = new Map<number, ItemFacts>();
  for (const [key, item] of items) {
    states.set(key, item.state);
    facts.set(item.state.itemId, item.facts);
  }
  const state = { items: states, itemKeys: new Map(), bins, past: new Map() };
  const fold = foldBatch(state, end, { batch, seen: [] });
  const changed = new Map(withFacts(changedItems(state, fold), facts));
  return { from, end, fold, rows: { state, facts }, changed, guard };
}
