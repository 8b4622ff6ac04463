import { BETWEEN_ENTRIES_MAX } from '@stockwire/shared/limits';
import type { BinNow } from '@stockwire/shared/problem';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { Level } from '@stockwire/shared/stock-level';
import type { ItemState } from '../../domain/stock/ledger-state.ts';
import { quantityIn } from '../../domain/stock/post-movement.ts';
import type { StockRefusal } from '../../domain/stock/refusals.ts';
import type { Sql } from '../../platform/db/database.ts';
import { selectBinEntriesUpTo, selectItemEntriesBetweenVersions } from './entry.queries.ts';
import { levelOf, shownDelta } from './item-facts.ts';
import type { Refusal } from './ledger.ts';
import type { BatchRows } from './read-batch.ts';

type Place = { sql: Sql; warehouseId: number; rows: BatchRows };

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
  switch (reason.code) {
    case 'validation':
    case 'already-reversed':
    case 'reverse-blocked':
      return { reason };
    case 'version-conflict':
    case 'version-stale':
    case 'count-stale':
      return explainConflict(place, reason, item);
    case 'insufficient-stock':
    case 'quantity-overflow':
    case 'bin-retired': {
      const { level } = await levelNow(place, item, item.version - 1);
      return {
        reason,
        current: reason.bin === null ? level : await binNow(place, item, reason.bin, level),
      };
    }
  }
}

type Conflict = Extract<StockRefusal, { expectedVersion: number }>;

async function explainConflict(place: Place, reason: Conflict, item: ItemState): Promise<Refusal> {
  const since = Math.min(reason.expectedVersion, item.version - 1);
  if (reason.bin === null) {
    const { level, entries } = await levelNow(place, item, since);
    const between = reason.expectedVersion < item.version ? entries : [];
    return { reason, current: level, between };
  }
  const { level } = await levelNow(place, item, item.version - 1);
  const changes = Math.max(0, reason.currentVersion - reason.expectedVersion);
  const between = await binEntries(place, item, reason.bin, Math.min(changes, BETWEEN_ENTRIES_MAX));
  return { reason, current: await binNow(place, item, reason.bin, level), between };
}

async function levelNow({ sql, warehouseId, rows }: Place, item: ItemState, since: number) {
  const facts = rows.facts.get(item.itemId);
  if (!facts) throw new Error(`item ${item.itemId} was judged but not read`);
  const entries = await selectItemEntriesBetweenVersions(
    sql,
    { warehouseId, itemId: item.itemId },
    { after: since, upTo: item.version, limit: BETWEEN_ENTRIES_MAX },
  );
  const level: Level = levelOf(facts, item.figures, item.version, entries.at(-1) ?? null);
  return { level, entries };
}

async function binEntries(
  { sql, warehouseId }: Place,
  item: ItemState,
  code: string,
  limit: number,
) {
  const bin = binOf(item, code);
  if (!bin || limit === 0) return [];
  return selectBinEntriesUpTo(
    sql,
    { warehouseId, itemId: item.itemId, binId: bin.binId },
    { levelVersion: item.version, limit },
  );
}

async function binNow(place: Place, item: ItemState, code: string, level: Level): Promise<BinNow> {
  const named = [...place.rows.state.bins.values()].find((bin) => bin.code === code);
  const bin = binOf(item, code) ?? (named && quantityIn(item, named));
  if (!bin) throw new Error(`bin ${code} was judged but not read`);
  const [last] = await binEntries(place, item, code, 1);
  return {
    bin: bin.code,
    zone: place.rows.zones.get(bin.binId) ?? '',
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

function binOf(item: ItemState, code: string) {
  return [...item.bins.values()].find((bin) => bin.code === code);
}

/** An entry as a change of one bin: a move that brought pieces in counts up. */
function changeOf(entry: Entry, bin: string) {
  const delta =
    entry.toBin === bin ? -entry.binDelta : entry.bin === bin ? entry.binDelta : shownDelta(entry);
  return { seq: entry.seq, kind: entry.kind, delta, by: entry.by, at: entry.recordedAt };
}
