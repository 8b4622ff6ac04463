import { EXPORT_RUNS_MAX } from '@stockwire/shared/limits';
import type { NewView } from '@stockwire/shared/stock-views';
import { useDenial } from '../../../../api/api-provider.tsx';
import { exportPath, exportRowsPath } from '../../../../api/export-stock.ts';
import type { ColumnId } from '../columns/grid-columns.ts';
import type { RowSource } from '../copy/copy-rows.ts';
import { countRows } from '../selection/row-spans.ts';
import { type Selection, spansOf } from '../selection/selection.ts';
import { exportColumns } from './export-columns.ts';
import { type Exporting, useExport } from './use-export.ts';
import { useExportWords } from './use-export-words.ts';

interface ExportsOptions {
  source: RowSource;
  /** The question whose answer is shown. */
  request: NewView;
  columnIds: readonly ColumnId[];
  total: number;
  selection: Selection;
}

export interface Exports extends Pick<Exporting, 'stop' | 'progress'> {
  exportView: () => void;
  exportSelection: () => void;
  /** Why this person may take no rows away. */
  denial: string | undefined;
}

/** Exports the view or what is selected in it, in the columns that are shown. */
export function useExports(options: ExportsOptions): Exports {
  const { source, request, columnIds, total, selection } = options;
  const { warehouseId, viewId } = source;
  const { start, stop, progress } = useExport();
  const denial = useDenial('stock.export', warehouseId);
  const tell = useExportWords();
  const columns = exportColumns(columnIds);

  function exportSelection() {
    const spans = spansOf(selection);
    if (viewId === null) return tell.notYet();
    if (spans.length > EXPORT_RUNS_MAX) return tell.tooManyRuns(spans.length);
    const runs = spans.map(({ from, to }) => ({ first: from, last: to - 1 }));
    const path = exportRowsPath({ warehouseId, viewId, runs, columns });
    start({ path, total: countRows(spans) });
  }

  return {
    exportView: () => start({ path: exportPath({ warehouseId, request, columns }), total }),
    exportSelection,
    stop,
    progress,
    denial,
  };
}
