import type { Level } from '@stockwire/shared/stock-level';
import { statusOf } from '@stockwire/shared/stock-level';
import type { LiveLevel } from '../../../../realtime/live-level.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { pillWords } from '../../../../ui/status/pill.words.ts';
import { causeText } from '../cells/cell-texts.ts';
import { type ColumnId, columnTitle } from '../columns/grid-columns.ts';
import { inert, type TsvRow } from './tsv.ts';

/** A row to copy: as it was read, and as it is shown by now where it is live. */
export interface CopiedRow {
  level: Level;
  shown: LiveLevel | null;
}

interface CopyOptions {
  columns: readonly ColumnId[];
  withHeadings: boolean;
  timeZone: string;
}

/** A curve is no text: there is nothing of it to copy. */
const UNCOPIED: ReadonlySet<ColumnId> = new Set(['trend']);

/** Rows as a table for a spreadsheet: numbers in plain digits, text that cannot calculate. */
export function toTable(rows: readonly CopiedRow[], options: CopyOptions): TsvRow[] {
  const columns = options.columns.filter((id) => !UNCOPIED.has(id));
  const headings = options.withHeadings ? [columns.map((id) => inert(columnTitle(id)))] : [];
  const table = rows.map((row) =>
    columns.map((id) => {
      const value = VALUES[id](row, options);
      return typeof value === 'number' ? String(value) : inert(value ?? '');
    }),
  );
  return [...headings, ...table];
}

type Value = (row: CopiedRow, options: CopyOptions) => string | number | null;

const now = ({ level, shown }: CopiedRow) => shown ?? level;

const VALUES: Record<ColumnId, Value> = {
  sku: ({ level }) => level.sku,
  item: ({ level }) => level.name,
  category: ({ level }) => level.category,
  zone: ({ level }) => level.zone,
  homeBin: ({ level }) => level.homeBin,
  onHand: (row) => now(row).onHand,
  reserved: (row) => now(row).held + now(row).allocated,
  available: (row) => now(row).available,
  reorderPoint: ({ level }) => level.reorderPoint,
  status: (row) => wordsOf(pillWords)[statusOf(now(row), row.level.reorderPoint)],
  lastChange: (row, { timeZone }) => lastChangeText(row, timeZone),
  trend: () => null,
};

/** The moment first, in a form that every spreadsheet sorts. */
function lastChangeText({ level, shown }: CopiedRow, timeZone: string): string {
  const cause = shown?.lastChange ?? (level.lastChange && { ...level.lastChange, reason: null });
  if (cause === null) return '';
  const delta = cause.delta === null || cause.delta === 0 ? [] : [String(cause.delta)];
  return [sortableTime(cause.at, timeZone), ...delta, causeText(cause)].join(' ');
}

/** 2026-11-23 14:02:11, by the clock of the warehouse. */
function sortableTime(at: string, timeZone: string): string {
  const parts = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const;
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(at));
}
