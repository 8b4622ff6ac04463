import { atLeast, atMost, type Report, round, type Table } from '../measure/report.ts';
import { CHANGES_PER_SECOND, KEYS_PER_SOCKET, type LiveRun, SOCKETS } from './live-run.ts';

/** Less than what a heap breathes between two collections. */
const GROWTH_MAX_PERCENT = 10;

export function liveReport({ everything, keyed }: { everything: LiveRun; keyed: LiveRun }): Report {
  const { gaps, resets, gone, behind, differences } = everything;
  return {
    notes: [
      `Single-line adjustments at ${CHANGES_PER_SECOND}/s, posted by HTTP in batches of 20; ${SOCKETS} sockets in one process that reads little more than where a frame begins and ends.`,
      'Late is: from `recordedAt`, which is before the commit, until a socket has the frame; of each frame its OLDEST change counts (of narrowed frames the newest).',
      'Beside the sockets one client follows the whole protocol and is compared with the database at the end.',
    ],
    verdicts: [
      atMost({
        what: 'p99, everything watched',
        value: everything.p99Ms,
        target: 250,
        unit: ' ms',
      }),
      atMost({
        what: 'gaps, resets, sockets lost or behind, rows that differ',
        value: gaps + resets + gone + behind + differences,
        target: 0,
        unit: '',
      }),
      atLeast({
        what: 'changes/s carried',
        value: everything.changes / everything.seconds,
        target: CHANGES_PER_SECOND * 0.98,
        unit: '/s',
      }),
      atMost({
        what: 'server memory, last quarter over the one before',
        value: growthPercent(everything),
        target: GROWTH_MAX_PERCENT,
        unit: ' %',
      }),
      atMost({
        what: 'bytes a client per change',
        value: bytesPerChange(everything),
        target: 64,
        unit: ' B',
      }),
    ],
    tables: [runTable({ everything, [`${KEYS_PER_SOCKET} rows each`]: keyed })],
  };
}

function growthPercent({ server }: LiveRun): number {
  const { third, last } = server.lateQuartersMb();
  return (last / third - 1) * 100;
}

function bytesPerChange({ bytes, changes }: LiveRun): number {
  return bytes / SOCKETS / changes;
}

function runTable(runs: Record<string, LiveRun>): Table {
  const figures: [string, (run: LiveRun) => string][] = [
    ['seconds', (run) => round(run.seconds)],
    ['changes/s', (run) => round(run.changes / run.seconds)],
    ['frames/s over all sockets', (run) => round(run.frames / run.seconds)],
    ['p50 ms', (run) => round(run.p50Ms)],
    ['p99 ms', (run) => round(run.p99Ms)],
    ['longest ms', (run) => round(run.maxMs)],
    ['gaps', (run) => String(run.gaps)],
    ['resets', (run) => String(run.resets)],
    ['sockets lost', (run) => String(run.gone)],
    ['sockets behind at the end', (run) => String(run.behind)],
    ['rows that differ at the end', (run) => String(run.differences)],
    ['bytes a client per change', (run) => round(bytesPerChange(run))],
    ['MB/s over all sockets', (run) => round(run.bytes / run.seconds / 1e6)],
    ['server memory MB', (run) => round(run.server.lateQuartersMb().last)],
    ['server memory growth %', (run) => round(growthPercent(run))],
    ['server % of a core', (run) => round(run.server.cpuShare * 100)],
    ['sockets’ process % of a core', (run) => round(run.clients.cpuShare * 100)],
  ];
  return {
    title: 'What the sockets watch:',
    columns: ['', ...Object.keys(runs)],
    rows: figures.map(([name, figure]) => [name, ...Object.values(runs).map(figure)]),
  };
}
