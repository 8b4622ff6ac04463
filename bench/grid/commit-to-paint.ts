import { LatencyHistogram } from '../measure/stats.ts';
import type { PageNotes } from './watch-page.ts';

/** A change of one item as the ledger has it. */
export interface Commit {
  sku: string;
  onHandAfter: number;
  atMs: number;
}

/**
 * How long each commit took to the first frame that shows its figure or a later one. Every change
 * adds pieces, so a figure on screen that is as large holds that change.
 */
export function commitToPaint(commits: readonly Commit[], notes: PageNotes): LatencyHistogram {
  const times = new LatencyHistogram();
  for (const { sku, onHandAfter, atMs } of commits) {
    const shown = notes.paints[sku]?.find(([figure]) => figure >= onHandAfter);
    if (shown) times.add(shown[1] - atMs);
  }
  return times;
}
