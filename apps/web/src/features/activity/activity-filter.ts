import type { Entry } from '@stockwire/shared/stock-entries';
import { ENTRY_KINDS, type EntryKind } from '@stockwire/shared/stock-level';
import { localeNow } from '../../ui/language/language.ts';

/** What of the ledger is shown; null lets everything through. */
export interface ActivityFilter {
  kind: EntryKind | null;
  who: string | null;
}

/** Reads the filter from the address; what it does not know it lets through. */
export function parseActivityFilter(search: Record<string, unknown>): ActivityFilter {
  const { kind, who } = search;
  return {
    kind: ENTRY_KINDS.find((candidate) => candidate === kind) ?? null,
    who: typeof who === 'string' && who !== '' ? who : null,
  };
}

/** What of the address was let through because nothing is called so. */
export function unknownKindOf({ kind }: Record<string, unknown>): string | null {
  if (kind === undefined || ENTRY_KINDS.some((known) => known === kind)) return null;
  return typeof kind === 'string' ? kind : JSON.stringify(kind);
}

/** The same in the address; undefined takes the parameter out. */
export function writeActivityFilter({ kind, who }: ActivityFilter) {
  return { kind: kind ?? undefined, who: who ?? undefined };
}

export function passes(filter: ActivityFilter, entry: Pick<Entry, 'kind' | 'by'>): boolean {
  return (
    (filter.kind === null || entry.kind === filter.kind) &&
    (filter.who === null || entry.by === filter.who)
  );
}

/** Everybody who is in the entries, by name; whoever is asked for stays on offer. */
export function peopleIn(entries: readonly Pick<Entry, 'by'>[], asked: string | null): string[] {
  const names = new Set(entries.map((entry) => entry.by));
  if (asked !== null) names.add(asked);
  return [...names].sort((a, b) => a.localeCompare(b, localeNow(), { numeric: true }));
}
