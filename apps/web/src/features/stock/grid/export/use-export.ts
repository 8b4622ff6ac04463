import { useEffect, useRef, useState } from 'react';
import { isSessionEnd } from '../../../../api/api-error.ts';
import { useSessionStore } from '../../../../api/api-provider.tsx';
import { openCsv } from '../../../../api/export-stock.ts';
import { chosenFileSink, downloadSink, pressLink, savePicker } from './file-sinks.ts';
import { type FileSink, type SavedSoFar, saveStream } from './save-stream.ts';
import { useExportWords } from './use-export-words.ts';

/** Up to about 30 MB a page can hold a file before it hands it over; beyond, it is written as it comes. */
const HELD_ROWS_MAX = 200_000;

/** The eye does not follow more. */
const TELL_EVERY_MS = 200;

interface ExportJob {
  path: string;
  /** Rows that the file is going to have, as far as the page knows. */
  total: number;
}

interface ExportProgress extends SavedSoFar {
  total: number;
}

export interface Exporting {
  start: (job: ExportJob) => void;
  stop: () => void;
  /** Null while nothing is being exported. */
  progress: ExportProgress | null;
}

/** Exports rows as of one moment, whatever their number, and says what came of it. */
export function useExport(): Exporting {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const running = useRef<AbortController>(undefined);
  const tell = useExportWords();
  const session = useSessionStore();
  // A page that goes away takes its download along.
  useEffect(() => () => running.current?.abort(), []);

  async function run(job: ExportJob, sink: FileSink): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    const { path, total } = job;
    setProgress({ bytes: 0, rows: 0, total });
    try {
      const { signal } = stop;
      const csv = await openCsv({ fetch: fetchNow, path, signal });
      const onProgress = atMostEvery((saved) => setProgress({ ...saved, total }));
      const saved = await saveStream({ ...csv, sink, signal, onProgress });
      tell.done(saved, csv);
    } catch (error) {
      if (isSessionEnd(error)) session.heard(null);
      if (stop.signal.aborted) tell.stopped();
      else tell.failed(error, () => start(job));
    } finally {
      setProgress(null);
    }
  }

  async function startLarge(job: ExportJob): Promise<void> {
    const pick = savePicker();
    if (pick === undefined) {
      pressLink(job.path, '');
      return tell.handedOver(job.total);
    }
    try {
      await run(job, await chosenFileSink(await pick({ suggestedName: 'stock.csv' })));
    } catch (error) {
      // Who closes the question where to save has stopped the export.
      if (!(error instanceof DOMException)) throw error;
      if (error.name !== 'AbortError') tell.failed(error, () => start(job));
    }
  }

  function start(job: ExportJob): void {
    void (job.total <= HELD_ROWS_MAX ? run(job, downloadSink()) : startLarge(job));
  }

  return { start, stop: () => running.current?.abort(), progress };
}

const fetchNow: typeof fetch = (...request) => fetch(...request);

function atMostEvery(tell: (saved: SavedSoFar) => void): (saved: SavedSoFar) => void {
  let toldAtMs = 0;
  return (saved) => {
    if (performance.now() - toldAtMs < TELL_EVERY_MS) return;
    toldAtMs = performance.now();
    tell(saved);
  };
}
