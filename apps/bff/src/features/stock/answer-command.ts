import type { CommandKind } from '@stockwire/shared/stock-commands';
import type { Accepted, Entry } from '@stockwire/shared/stock-entries';
import type { Sql } from '../../platform/db/database.ts';
import { selectItemsById } from './commit-batch.queries.ts';
import { selectEntriesOfSeqs, selectEpochOfSeq } from './entry.queries.ts';
import { factsOf, type ItemFacts, levelAfter } from './item-facts.ts';

/** Commands with one item answer with `level`; those with lines, or their reversal, with `levels`. */
const ONE_ITEM: ReadonlySet<CommandKind> = new Set(['adjust', 'count', 'move']);

/**
 * The answer of an accepted command, built from its entries alone: the first answer and every repeated
 * one come from here, so they are equal.
 */
export function answerOf(epoch: number, entries: Entry[], facts: Map<number, ItemFacts>): Accepted {
  const levels = lastOfEachItem(entries).map((entry) => levelAfter(factsFor(facts, entry), entry));
  const last = entries.at(-1);
  const [level] = levels;
  if (!last || !level) throw new Error('an accepted command has at least one entry');
  const shown = ONE_ITEM.has(last.kind) ? { level } : { levels };
  return { seq: last.seq, epoch, ...shown, entries };
}

/** Rebuilds the answer of a command that is in the ledger already. */
export async function answerAgain(
  sql: Sql,
  warehouseId: number,
  { seqFrom, seqTo }: { seqFrom: number; seqTo: number },
): Promise<Accepted> {
  const entries = await selectEntriesOfSeqs(sql, warehouseId, { from: seqFrom, to: seqTo });
  const itemIds = [...new Set(entries.map((entry) => entry.itemId))];
  const [epoch, items] = await Promise.all([
    selectEpochOfSeq(sql, warehouseId, seqFrom),
    selectItemsById(sql, warehouseId, itemIds),
  ]);
  return answerOf(epoch, entries, new Map(items.map((row) => [row.itemId, factsOf(row)])));
}

function lastOfEachItem(entries: Entry[]): Entry[] {
  if (entries.length === 1) return entries;
  return [...new Map(entries.map((entry) => [entry.itemId, entry])).values()];
}

function factsFor(facts: Map<number, ItemFacts>, entry: Entry): ItemFacts {
  const found = facts.get(entry.itemId);
  if (!found) throw new Error(`item ${entry.itemId} of entry ${entry.seq} was not read`);
  return found;
}
