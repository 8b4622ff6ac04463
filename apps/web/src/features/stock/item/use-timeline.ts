import { useState } from 'react';
import { useEntryPages } from '../../../api/use-entry-pages.ts';

/** What a tall drawer shows twice over. */
const PAGE_ENTRIES = 40;

export interface Timeline extends ReturnType<typeof useEntryPages> {
  /** The newest seq when the timeline was opened: what is above arrived while it was looked at. */
  openedAtSeq: number;
}

/** An item's entries newest first; newer ones are read when its live `version` is ahead of them. */
export function useTimeline(of: { warehouseId: number; sku: string }, version: number): Timeline {
  const pages = useEntryPages({
    ...of,
    pageEntries: PAGE_ENTRIES,
    newerEntries: PAGE_ENTRIES,
    isBehind: ({ rows }) => version > (rows[0]?.version ?? 0),
  });
  const newest = pages.entries[0]?.seq;
  const [opened, setOpened] = useState<{ sku: string; seq: number } | null>(null);
  if (newest !== undefined && opened?.sku !== of.sku) setOpened({ sku: of.sku, seq: newest });
  const openedAtSeq = opened?.sku === of.sku ? opened.seq : Number.POSITIVE_INFINITY;
  return { ...pages, openedAtSeq };
}
