import type { Level } from '@stockwire/shared/stock-level';
import type { Http } from '../../../../api/http.ts';
import type { LiveLevel } from '../../../../realtime/live-level.ts';
import type { ColumnId } from '../columns/grid-columns.ts';
import { fetchRows } from '../selection/fetch-rows.ts';
import { countRows, type RowSpans, rowsOfSpans } from '../selection/row-spans.ts';
import { type Selection, spansOf } from '../selection/selection.ts';
import { type CopiedRow, toTable } from './cell-values.ts';
import { writeTsv } from './tsv.ts';

/** Some megabytes of text: more makes spreadsheets and clipboards stall, and is what files are for. */
export const COPY_ROWS_MAX = 10_000;

/** Where selected rows come from. */
export interface RowSource {
  warehouseId: number;
  timeZone: string;
  /** Null while the order is being built. */
  viewId: string | null;
  rowAt: (position: number) => Level | undefined;
  /** The figures on screen, which a held view keeps from changing. */
  shown: (itemId: number) => LiveLevel | null;
}

export interface CopyPlan {
  spans: RowSpans;
  rowCount: number;
  columns: ColumnId[];
  withHeadings: boolean;
}

/** What a selection copies: whole rows in the shown columns, or the columns of its rectangle. */
export function copyPlan(
  selection: Selection,
  columnIds: readonly ColumnId[],
  withHeadings: boolean,
): CopyPlan {
  const spans = spansOf(selection);
  const columns =
    selection.kind === 'cells'
      ? columnIds.slice(
          Math.min(selection.anchor.column, selection.lead.column),
          Math.max(selection.anchor.column, selection.lead.column) + 1,
        )
      : [...columnIds];
  return { spans, rowCount: countRows(spans), columns, withHeadings };
}

/** The text of a plan whose rows are all here; null when some are not. */
export function copyLoaded(source: RowSource, plan: CopyPlan): string | null {
  if (plan.rowCount > COPY_ROWS_MAX) return null;
  const levels = rowsOfSpans(plan.spans).map((row) => source.rowAt(row));
  const loaded = levels.filter((level) => level !== undefined);
  return loaded.length === levels.length ? textOf(source, plan, loaded) : null;
}

/** The text of a plan, with rows read that are not here. */
export async function copyFetched(
  { http, signal }: { http: Http; signal: AbortSignal },
  source: RowSource & { viewId: string },
  plan: CopyPlan,
): Promise<string> {
  const { warehouseId, viewId } = source;
  return textOf(
    source,
    plan,
    await fetchRows(http, { warehouseId, viewId, spans: plan.spans, signal }),
  );
}

function textOf(source: RowSource, plan: CopyPlan, levels: readonly Level[]): string {
  const rows = levels.map((level): CopiedRow => ({ level, shown: newest(source, level) }));
  return writeTsv(toTable(rows, { ...plan, timeZone: source.timeZone }));
}

/** A row that was read just now may be newer than what the store was told of it. */
function newest({ shown }: RowSource, level: Level): LiveLevel | null {
  const live = shown(level.itemId);
  return live !== null && live.version >= level.version ? live : null;
}
