import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { useMemo, useState } from 'react';
import { useEntryPages } from '../../api/use-entry-pages.ts';
import { useLedgerHead } from '../../realtime/use-warehouse-feed.ts';
import { type ActivityFilter, passes, peopleIn } from './activity-filter.ts';

/** Two tall screens. */
const PAGE_ENTRIES = 120;

/** The head is heard of once a second; busier than this it is read in several steps. */
const NEWER_ENTRIES = 500;

/** A filter that lets little through looks back this far by itself, and further when asked. */
const LOOK_BACK_ENTRIES = 2_000;

export interface ActivityNow extends Omit<ReturnType<typeof useEntryPages>, 'entries'> {
  /** What passes the filter and is not held back, newest first. */
  shown: ShownEntry[];
  people: string[];
  /** Entries that arrived since the view is held and would pass. */
  waitingCount: number;
  /** The list may go back by itself when its end comes near. */
  isLookingBack: boolean;
  /** The oldest entry that has been looked at. */
  oldest: ShownEntry | undefined;
  hold: (isHeld: boolean) => void;
}

/** A warehouse's entries as they come, through a filter; held, the list stands still and counts what waits. */
export function useActivity(warehouseId: number, filter: ActivityFilter): ActivityNow {
  const head = useLedgerHead();
  const { entries, ...pages } = useEntryPages({
    warehouseId,
    pageEntries: PAGE_ENTRIES,
    newerEntries: NEWER_ENTRIES,
    isBehind: (newest) => head !== null && head > newest.head,
  });
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const { kind, who } = filter;
  const passing = useMemo(
    () => entries.filter((entry) => passes({ kind, who }, entry)),
    [entries, kind, who],
  );
  const shown = useMemo(
    () => (heldAt === null ? passing : passing.filter((entry) => entry.seq <= heldAt)),
    [passing, heldAt],
  );
  return {
    ...pages,
    shown,
    people: useMemo(() => peopleIn(entries, who), [entries, who]),
    waitingCount: passing.length - shown.length,
    isLookingBack: pages.hasOlder && !pages.isLoadingOlder && entries.length < LOOK_BACK_ENTRIES,
    oldest: entries.at(-1),
    hold: (isHeld) => setHeldAt(isHeld ? (entries[0]?.seq ?? 0) : null),
  };
}
