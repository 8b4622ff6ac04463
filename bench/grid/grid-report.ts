import { atMost, type Report, round, type Table } from '../measure/report.ts';
import { median } from '../measure/stats.ts';
import {
  CHANGES_PER_SECOND,
  type GridRun,
  JUMP_EVERY_MS,
  OPEN_EVERY_MS,
  ROWS,
} from './grid-run.ts';
import type { FrameFigures } from './trace-frames.ts';

/** The longest jump of this share of all jumps. */
const JUMP_SHARE = 0.95;

export function gridReport(run: GridRun): Report {
  return {
    notes: [
      `The built console in headless Chromium (1440 × 900, no GPU) on a warehouse of ${ROWS.toLocaleString('en-US')} rows, while ${CHANGES_PER_SECOND.toLocaleString('en-US')} changes/s are committed by HTTP, half of them on the rows on screen; a key is pressed about three times a second.`,
      'Browser, server, PostgreSQL and the load share the cores, and the frames are drawn by the processor: missed frames are those of the whole machine. Work per frame is what the main thread’s tasks had of a processor in each 16.7 ms, from the trace; by the clock is the same with the time that others took meanwhile. Beside it the same page at rest.',
      `A page is opened ${OPEN_EVERY_MS} ms after the one before, which is at rest by then; a jump comes ${JUMP_EVERY_MS} ms after the one before: leaps in a row are a flight over the rows, which loads where it ends.`,
      'Commit → painted: from `recorded_at` to the first frame that shows the change or a later one of that item.',
    ],
    verdicts: [
      atMost({ what: 'first rows', value: median(run.firstRowsMs), target: 400, unit: ' ms' }),
      atMost({ what: 'jump to any block, p95', value: jumpP95(run), target: 150, unit: ' ms' }),
      atMost({
        what: 'main-thread work a frame, p95',
        value: run.loaded.workP95Ms,
        target: 8,
        unit: ' ms',
      }),
      atMost({ what: 'missed vsync', value: run.loaded.missedPercent, target: 1, unit: ' %' }),
      atMost({ what: 'tasks of 50 ms or more', value: run.loaded.longTasks, target: 0, unit: '' }),
      atMost({ what: 'interaction, p98', value: run.interactionP98Ms, target: 100, unit: ' ms' }),
      atMost({ what: 'commit → painted, p95', value: run.paintedP95Ms, target: 250, unit: ' ms' }),
      atMost({
        what: 'right again after 60 s offline',
        value: run.backMs,
        target: 1_000,
        unit: ' ms',
      }),
      atMost({
        what: 'scroll and focus lost over the outage',
        value: run.isPlaceKept ? 0 : 1,
        target: 0,
        unit: '',
      }),
      atMost({ what: 'heap', value: run.heapMb.after, target: 120, unit: ' MB' }),
      atMost({ what: 'wrong final values', value: run.wrongCells, target: 0, unit: '' }),
    ],
    tables: [framesTable(run), loadTable(run)],
  };
}

function jumpP95({ jumpsMs }: GridRun): number {
  const sorted = jumpsMs.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * JUMP_SHARE)] ?? Number.NaN;
}

function framesTable({ idle, loaded }: GridRun): Table {
  const figures: [string, (frames: FrameFigures) => string][] = [
    ['work a frame, p50 ms', ({ workP50Ms }) => round(workP50Ms)],
    ['work a frame, p95 ms', ({ workP95Ms }) => round(workP95Ms)],
    ['work a frame, most ms', ({ workMaxMs }) => round(workMaxMs)],
    ['by the clock, p95 ms', ({ clockP95Ms }) => round(clockP95Ms)],
    ['missed vsync %', ({ missedPercent }) => round(missedPercent)],
    ['tasks ≥ 50 ms', ({ longTasks }) => String(longTasks)],
    ['frames begun', ({ frames }) => String(frames)],
  ];
  return {
    title: 'The main thread:',
    columns: ['', 'at rest', 'under load'],
    rows: figures.map(([name, figure]) => [name, figure(idle), figure(loaded)]),
  };
}

function loadTable(run: GridRun): Table {
  return {
    title: 'The run:',
    columns: ['', 'measured'],
    rows: [
      ['changes/s committed', round(run.changes / run.seconds)],
      ['cells’ rows painted/s', round(run.paints / run.seconds)],
      ['commit → painted, p50 ms', round(run.paintedP50Ms)],
      ['interactions of 16 ms or more', String(run.interactions)],
      ['jumps, median ms', round(median(run.jumpsMs))],
      ['heap before, MB', round(run.heapMb.before)],
      ['heap after, MB', round(run.heapMb.after)],
    ],
  };
}
