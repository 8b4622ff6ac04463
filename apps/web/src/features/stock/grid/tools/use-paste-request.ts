import { type ClipboardEvent, useState } from 'react';
import { useDenial, useHttp } from '../../../../api/api-provider.tsx';
import { problemText } from '../../../../api/problem-text.ts';
import { useToasts } from '../../../../ui/toast/toasts-provider.tsx';
import { COPY_ROWS_MAX, type RowSource } from '../copy/copy-rows.ts';
import { readTsv } from '../copy/tsv.ts';
import { positionOf } from '../focus/use-grid-focus.ts';
import type { GridLines } from '../lines/grid-lines.ts';
import type { PasteTargets } from '../paste/lines/paste-table.ts';
import type { PasteRequest } from '../paste/paste-dialog.tsx';
import { fetchRows } from '../selection/fetch-rows.ts';
import { clipSpans, countRows, type RowSpans, rowsOfSpans } from '../selection/row-spans.ts';
import { type Selection, spansOf } from '../selection/selection.ts';

interface PasteRequestOptions {
  source: RowSource;
  selection: Selection;
  lines: GridLines;
  total: number;
}

const NO_TARGETS: PasteTargets = { skus: [], isSelection: false };

/** A table that was pasted into the grid, with the rows that numbers alone are meant for. */
export function usePasteRequest({ source, selection, lines, total }: PasteRequestOptions) {
  const http = useHttp();
  const toasts = useToasts();
  const denial = useDenial('stock.adjust', source.warehouseId);
  const [request, setRequest] = useState<PasteRequest | null>(null);
  const selected = spansOf(selection);

  async function skusIn(spans: RowSpans): Promise<string[]> {
    const here = rowsOfSpans(spans).map((row) => source.rowAt(row));
    const { warehouseId, viewId } = source;
    const isHere = here.every((level) => level !== undefined);
    if (isHere || viewId === null) return here.map((level) => level?.sku ?? '');
    const { signal } = new AbortController();
    return (await fetchRows(http, { warehouseId, viewId, spans, signal })).map(({ sku }) => sku);
  }

  /** The selected rows, or as many as there are lines from a row downwards. */
  async function targetsOf(lineCount: number, from: number | null): Promise<PasteTargets> {
    const count = countRows(selected);
    if (count > 0 && count <= COPY_ROWS_MAX) {
      return { skus: await skusIn(selected), isSelection: true };
    }
    if (from === null || lineCount > COPY_ROWS_MAX) return NO_TARGETS;
    const below = clipSpans([{ from, to: from + lineCount }], total);
    return { skus: await skusIn(below), isSelection: false };
  }

  async function open(text: string | null, from: number | null): Promise<void> {
    try {
      const lineCount = text === null ? 0 : readTsv(text).length;
      setRequest({ text, targets: await targetsOf(lineCount, from) });
    } catch (error) {
      const { title, advice } = problemText(error);
      toasts.add({ text: title, detail: advice, tone: 'problem' });
    }
  }

  return {
    request,
    /** Why this person changes no stock here. */
    denial,
    /** Ctrl+V in the grid. */
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData('text/plain');
      if (text.trim() === '') return;
      event.preventDefault();
      if (denial !== undefined) {
        toasts.add({ text: denial, tone: 'problem' });
        return;
      }
      const row = positionOf(event.target)?.row ?? -1;
      const line = row < 0 || row >= lines.count ? null : lines.at(row);
      void open(text, line?.kind === 'item' ? line.position : null);
    },
    /** The button: the table is pasted into the dialog. */
    start: () => void open(null, null),
    close: () => setRequest(null),
  };
}
