import { formatLedgerCursor, LedgerCursor } from '@stockwire/shared/ids';
import type { EntryPage, ShownEntry } from '@stockwire/shared/stock-entries';
import type { InfiniteData } from '@tanstack/react-query';

/** A ledger's entries, or one item's, newest first, page after page into the past. */
export type EntryPages = InfiniteData<EntryPage, number | null>;
type Pages = Pick<EntryPages, 'pages'>;

/** A page watched for a shift stays this small; what is older is read again when it is scrolled to. */
export const ENTRIES_KEPT_MAX = 5_000;

/** Where the next page ends; undefined when the first entry has been read. */
export function olderThan(page: EntryPage, limit: number): number | undefined {
  const last = page.rows.at(-1);
  // A page never cuts a command and may exceed its limit, but one below it was the last.
  return last === undefined || page.rows.length < limit ? undefined : last.seq;
}

/** The cursor behind which everything is newer than the pages. */
export function newerThan({ pages }: Pages): string | null {
  const first = pages[0];
  if (first === undefined) return null;
  const { epoch } = LedgerCursor.parse(first.cursor);
  return formatLedgerCursor({ epoch, seq: first.head });
}

/** Puts what was read after the pages on top of them; what they hold already is passed over. */
export function withNewer(data: EntryPages, newer: EntryPage): EntryPages {
  const [first, ...rest] = data.pages;
  if (first === undefined) return data;
  const newest = first.rows[0]?.seq ?? 0;
  const added = newer.rows.filter(({ seq }) => seq > newest).toReversed();
  const { seq: readUpTo } = LedgerCursor.parse(newer.cursor);
  const rows = [...added, ...first.rows];
  const page = { ...first, head: Math.max(first.head, readUpTo), rows };
  if (rows.length <= ENTRIES_KEPT_MAX) return { ...data, pages: [page, ...rest] };
  const kept = { ...page, rows: rows.slice(0, ENTRIES_KEPT_MAX) };
  return { pages: [kept], pageParams: data.pageParams.slice(0, 1) };
}

export function entriesOf(data: Pages | undefined): ShownEntry[] {
  return data?.pages.flatMap((page) => page.rows) ?? [];
}
