import type { ChangeRequest } from '@stockwire/shared/change-requests';
import type { ShownEntry } from '@stockwire/shared/stock-entries';

interface Move {
  entry: ShownEntry;
  /** What it did to the figure that the request is about. */
  effect: number;
}

/** The entries that moved a request's figure after it was asked, in the order they came. */
export function movesSince(
  entries: readonly ShownEntry[],
  { command, seen, now }: Pick<ChangeRequest, 'command' | 'seen' | 'now'>,
): Move[] {
  const { bin } = command;
  if (bin === undefined) {
    return entries
      .filter(({ version }) => version > seen.version && version <= now.version)
      .map((entry) => ({ entry, effect: entry.deltaOnHand }));
  }
  // A bin's version counts its own changes, which are the newest of those that touch it.
  return entries
    .map((entry) => ({ entry, effect: effectOn(entry, bin) }))
    .filter(({ effect }) => effect !== 0)
    .slice(0, now.version - seen.version);
}

function effectOn({ bin, toBin, binDelta }: ShownEntry, of: string): number {
  const code = of.trim().toUpperCase();
  if (bin?.toUpperCase() === code) return binDelta;
  return toBin?.toUpperCase() === code ? -binDelta : 0;
}
