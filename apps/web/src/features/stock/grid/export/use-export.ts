import type { NewView } from '@stockwire/shared/stock-views';
import { useEffect, useRef, useState } from 'react';
import { isSessionEnd } from '../../../../api/api-error.ts';
import { useDenial, useSessionStore } from '../../../../api/api-provider.tsx';
import { exportPath, openCsv } from '../../../../api/export-stock.ts';
import type { ColumnId } from '../columns/grid-columns.ts';
import { exportColumns } from './export-columns.ts';
import { chosenFileSink, downloadSink, pressLink, savePicker } from './file-sinks.ts';
import { type FileSink, type SavedSoFar, saveStream } from './save-stream.ts';
import { useExportWords } from './use-export-words.ts';

/** Up to about 30 MB a page can hold a file before it hands it over; beyond, it is written as it comes. */
const HELD_ROWS_MAX = 200_000;

/** The eye does not follow more. */
const TELL_EVERY_MS = 200;

interface ExportOptions {
  warehouseId: number;
  request: NewView;
  columnIds: readonly ColumnId[];
  total: number;
}

export interface Exporting {
  start: () => void;
  stop: () => void;
  /** Null while nothing is being exported. */
  progress: SavedSoFar | null;
  /** Why this person may take no rows away. */
  denial: string | undefined;
}

/** Exports every row of the view as of one moment, whatever their number, and says what came of it. */
export function useExport(options: ExportOptions): Exporting {
  const denial = useDenial('stock.export', options.warehouseId);
  const [progress, setProgress] = useState<SavedSoFar | null>(null);
  const running = useRef<AbortController>(undefined);
  const tell = useExportWords();
  const session = useSessionStore();
  // A page that goes away takes its download along.
  useEffect(() => () => running.current?.abort(), []);

  async function run(sink: FileSink): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setProgress({ bytes: 0, rows: 0 });
    try {
      const { signal } = stop;
      const csv = await openCsv({ fetch: fetchNow, path: pathOf(options), signal });
      const saved = await saveStream({
        ...csv,
        sink,
        signal,
        onProgress: atMostEvery(setProgress),
      });
      tell.done(saved, csv);
    } catch (error) {
      if (isSessionEnd(error)) session.heard(null);
      if (stop.signal.aborted) tell.stopped();
      else tell.failed(error, start);
    } finally {
      setProgress(null);
    }
  }

  async function startLarge(): Promise<void> {
    const pick = savePicker();
    if (pick === undefined) {
      pressLink(pathOf(options), '');
      return tell.handedOver(options.total);
    }
    try {
      await run(await chosenFileSink(await pick({ suggestedName: 'stock.csv' })));
    } catch (error) {
      // Who closes the question where to save has stopped the export.
      if (!(error instanceof DOMException)) throw error;
      if (error.name !== 'AbortError') tell.failed(error, start);
    }
  }

  function start(): void {
    void (options.total <= HELD_ROWS_MAX ? run(downloadSink()) : startLarge());
  }

  return { start, stop: () => running.current?.abort(), progress, denial };
}

const fetchNow: typeof fetch = (...request) => fetch(...request);

function pathOf({ warehouseId, request, columnIds }: ExportOptions): string {
  return exportPath({ warehouseId, request, columns: exportColumns(columnIds) });
}

function atMostEvery(tell: (saved: SavedSoFar) => void): (saved: SavedSoFar) => void {
  let toldAtMs = 0;
  return (saved) => {
    if (performance.now() - toldAtMs < TELL_EVERY_MS) return;
    toldAtMs = performance.now();
    tell(saved);
  };
}
