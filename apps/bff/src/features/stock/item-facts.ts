import type { Entry } from '@stockwire/shared/stock-entries';
import { availableOf, type Figures, type Level, statusOf } from '@stockwire/shared/stock-level';
import type { ItemRow } from './commit-batch.queries.ts';

/** What a level shows of an item besides its figures. */
export interface ItemFacts {
  itemId: number;
  sku: string;
  name: string;
  category: string;
  homeBin: string | null;
  zone: string | null;
  reorderPoint: number | null;
}

export function factsOf(row: ItemRow): ItemFacts {
  return {
    itemId: row.itemId,
    sku: row.sku,
    name: row.name,
    category: row.category,
    homeBin: row.homeCode,
    zone: row.homeZone,
    reorderPoint: row.reorderPoint,
  };
}

/** The effect that a person looks for in an entry: on hand, or for a move the pieces moved. */
function shownDelta(entry: Pick<Entry, 'deltaOnHand' | 'binDelta' | 'toBin'>): number {
  return entry.toBin === null ? entry.deltaOnHand : Math.abs(entry.binDelta);
}

/** A level as it is after its newest entry; without one, as it is before any. */
export function levelOf(
  facts: ItemFacts,
  { figures, version }: { figures: Figures; version: number },
  last: Entry | null,
): Level {
  const { onHand, sellable, held, allocated, short } = figures;
  return {
    itemId: facts.itemId,
    sku: facts.sku,
    name: facts.name,
    category: facts.category,
    homeBin: facts.homeBin,
    zone: facts.zone,
    reorderPoint: facts.reorderPoint,
    onHand,
    sellable,
    held,
    allocated,
    short,
    available: availableOf(figures),
    status: statusOf(figures, facts.reorderPoint),
    version,
    updatedAt: last ? last.recordedAt : null,
    lastChange: last
      ? {
          seq: last.seq,
          kind: last.kind,
          delta: shownDelta(last),
          by: last.by,
          at: last.recordedAt,
        }
      : null,
  };
}

export function levelAfter(facts: ItemFacts, entry: Entry): Level {
  return levelOf(facts, { figures: entry, version: entry.version }, entry);
}
