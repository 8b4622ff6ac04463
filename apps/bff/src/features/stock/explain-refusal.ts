import { BETWEEN_ENTRIES_MAX } from '@stockwire/shared/limits';
import type { BinNow } from '@stockwire/shared/problem';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { Level } from '@stockwire/shared/stock-level';
import type { BinQuantity, ItemState } from '../../domain/stock/ledger-state.ts';
import { quantityIn } from '../../domain/stock/post-movement.ts';
import type { StockRefusal } from '../../domain/stock/refusals.ts';
import type { Sql } from '../../platform/db/database.ts';
import { selectBinZone } from './commit-batch.queries.ts';
import { selectBinEntriesUpTo, selectItemEntriesBetweenVersions } from './entry.queries.ts';
import { levelOf } from './item-facts.ts';
import type { Refusal } from './ledger.ts';
import type { BatchRows } from './read-batch.ts';

type Place = { sql: Sql; warehouseId: number; rows: BatchRows };
type Conflict = Extract<StockRefusal, { expectedVersion: number }>;
type Blocked = Extract<
  StockRefusal,
  { code: 'insufficient-stock' | 'quantity-overflow' | 'bin-retired' }
>;

/**
 * Adds to a refusal the row it was judged on and what happened to it since it was read. Entries never
 * change, so they are read after the commit, outside the lock, bounded by the versions judged.
 */
export async function explainRefusal(
  place: Place,
  reason: StockRefusal,
  item: ItemState | null,
): Promise<Refusal> {
  if (!item) return { reason };
  if ('expectedVersion' in reason) return explainConflict(place, reason, item);
  if ('bin' in reason && reason.code !== 'reverse-blocked')
    return explainBlock(place, reason, item);
  return { reason };
}

async function explainBlock(place: Place, reason: Blocked, item: ItemState): Promise<Refusal> {
  const { level } = await levelNow(place, item, item.version - 1);
  return {
    reason,
    current: reason.bin === null ? level : await binNow(place, reason.bin, { item, level }),
  };
}

async function explainConflict(place: Place, reason: Conflict, item: ItemState): Promise<Refusal> {
  if (reason.bin === null) {
    const since = Math.min(reason.expectedVersion, item.version - 1);
    const { level, entries } = await levelNow(place, item, since);
    return {
      reason,
      current: level,
      between: reason.expectedVersion < item.version ? entries : [],
    };
  }
  const { level } = await levelNow(place, item, item.version - 1);
  const changes = Math.max(0, reason.currentVersion - reason.expectedVersion);
  const bin = binIn(place, item, reason.bin);
  const limit = Math.min(changes, BETWEEN_ENTRIES_MAX);
  const between = limit === 0 ? [] : await binEntries(place, item, { binId: bin.binId, limit });
  return { reason, current: await binNow(place, reason.bin, { item, level }), between };
}

async function levelNow({ sql, warehouseId, rows }: Place, item: ItemState, since: number) {
  const facts = rows.facts.get(item.itemId);
  if (!facts) throw new Error(`item ${item.itemId} was judged but not read`);
  const entries = await selectItemEntriesBetweenVersions(
    sql,
    { warehouseId, itemId: item.itemId },
    { after: since, upTo: item.version, limit: BETWEEN_ENTRIES_MAX },
  );
  const level: Level = levelOf(facts, item, entries.at(-1) ?? null);
  return { level, entries };
}

function binEntries(place: Place, item: ItemState, of: { binId: number; limit: number }) {
  return selectBinEntriesUpTo(
    place.sql,
    { warehouseId: place.warehouseId, itemId: item.itemId, binId: of.binId },
    { levelVersion: item.version, limit: of.limit },
  );
}

async function binNow(
  place: Place,
  code: string,
  { item, level }: { item: ItemState; level: Level },
): Promise<BinNow> {
  const bin = binIn(place, item, code);
  const [[last], zone] = await Promise.all([
    binEntries(place, item, { binId: bin.binId, limit: 1 }),
    selectBinZone(place.sql, bin.binId),
  ]);
  return {
    bin: bin.code,
    zone,
    kind: bin.kind,
    quantity: bin.quantity,
    version: bin.version,
    isHome: item.homeBin?.binId === bin.binId,
    retired: bin.retired,
    updatedAt: last ? last.recordedAt : null,
    lastChange: last ? changeOf(last, bin.code) : null,
    level,
  };
}

function binIn({ rows }: Place, item: ItemState, code: string): BinQuantity {
  const holding = [...item.bins.values()].find((bin) => bin.code === code);
  if (holding) return holding;
  const named = [...rows.state.bins.values(), item.homeBin].find((bin) => bin?.code === code);
  if (!named) throw new Error(`bin ${code} was judged but not read`);
  return quantityIn(item, named);
}

/** An entry as a change of one bin: a move that brought pieces in counts up. */
function changeOf(entry: Entry, bin: string) {
  const delta = entry.toBin === bin ? -entry.binDelta : entry.binDelta;
  return { seq: entry.seq, kind: entry.kind, delta, by: entry.by, at: entry.recordedAt };
}
