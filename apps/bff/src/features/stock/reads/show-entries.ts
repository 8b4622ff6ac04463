import type { Entry, ShownEntry } from '@stockwire/shared/stock-entries';
import type { Tx } from '../../../platform/db/database.ts';
import { selectLaterFacts } from './later-facts.queries.ts';

/** Completes entries with what may change after they were written, which their answers do not have. */
export async function showEntries(
  tx: Tx,
  warehouseId: number,
  entries: readonly Entry[],
): Promise<ShownEntry[]> {
  if (entries.length === 0) return [];
  const times = entries.map(({ recordedAt }) => Date.parse(recordedAt));
  const facts = await selectLaterFacts(tx, {
    warehouseId,
    seqs: entries.map(({ seq }) => seq),
    since: new Date(times.reduce((a, b) => Math.min(a, b))),
    // Times are read to the millisecond, and may be stored finer.
    until: new Date(times.reduce((a, b) => Math.max(a, b)) + 1),
  });
  const bySeq = new Map(facts.map((fact) => [fact.seq, fact]));
  return entries.map((entry) => {
    const fact = bySeq.get(entry.seq);
    if (fact === undefined) throw new Error(`entry ${entry.seq} was read and is not there`);
    return { ...entry, name: fact.name, reversedBy: fact.reversedBy };
  });
}
