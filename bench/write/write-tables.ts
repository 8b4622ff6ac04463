import { round, type Table } from '../measure/report.ts';
import { medianRatio } from '../measure/rounds.ts';
import { median } from '../measure/stats.ts';
import type { BatchWatch } from './batch-watch.ts';
import type { CostedRun } from './cost-of-run.ts';
import type { ProductRun } from './product-run.ts';
import type { LevelRuns } from './write-core.ts';

type Ways = Record<string, readonly CostedRun[]>;

/** How fast each way is, with the product as one times itself. */
export function waysTable(title: string, ways: Ways): Table {
  const [product = []] = Object.values(ways);
  return {
    title,
    columns: [
      'way',
      'adjustments/s',
      'slowest–fastest run',
      'p50 ms',
      'p99 ms',
      'CPU µs/adj. Node',
      'PostgreSQL',
      'product is',
    ],
    rows: Object.entries(ways).map(([name, runs]) => {
      const rates = runs.map((run) => run.perSecond);
      return [
        name,
        whole(median(rates)),
        `${whole(Math.min(...rates))}–${whole(Math.max(...rates))}`,
        round(median(runs.map((run) => run.p50Ms))),
        round(median(runs.map((run) => run.p99Ms))),
        round(median(runs.map((run) => run.nodeCpuUs))),
        round(median(runs.map((run) => run.postgresCpuUs))),
        `${round(
          medianRatio(
            product.map((run) => run.perSecond),
            rates,
          ),
        )} ×`,
      ];
    }),
  };
}

export function rateTable({
  callers,
  pools,
  product,
  locked,
  statement,
  drizzle,
}: LevelRuns): Table {
  return waysTable(callers === 1 ? '1 caller:' : `${callers} callers:`, {
    product,
    'product, locked way only': locked,
    [`(a) one statement, pool ${pools.statement}`]: statement,
    [`(b) Drizzle, pool ${pools.drizzle}`]: drizzle,
  });
}

/** Where a batch's time goes: Node at work, or Node waiting for PostgreSQL. */
export function costTable(levels: readonly LevelRuns[]): Table {
  return {
    title: 'What a batch of the product costs (Node includes the callers):',
    columns: ['callers', 'commands a batch', 'ms a batch', 'Node works ms', 'waits for SQL ms'],
    rows: levels.map(({ callers, product }) => {
      const of = (figure: (run: ProductRun) => number) => median(product.map(figure));
      return [
        String(callers),
        round(of((run) => run.commands / run.batches)),
        round(of((run) => run.batchMs / run.batches)),
        round(of((run) => (run.nodeBusy * run.batchMs) / run.batches)),
        round(of((run) => ((1 - run.nodeBusy) * run.batchMs) / run.batches)),
      ];
    }),
  };
}

export function stepTable(callers: number, { steps, batches }: BatchWatch): Table {
  const all = [...steps.values()].reduce((sum, { ms }) => sum + ms, 0);
  return {
    title: `A locked batch step by step, ${callers} callers (from the answer before to its own; the first write also bears the building of all):`,
    columns: ['step', 'ms a batch', 'share'],
    rows: [...steps].map(([name, { ms }]) => [
      name,
      round(ms / batches),
      `${Math.round((ms / all) * 100)} %`,
    ]),
  };
}

/** Growth on disk per adjustment at the most callers; levels and bins are updated in place. */
export function diskTable({ product }: Pick<LevelRuns, 'product'>): Table {
  const commands = product.reduce((sum, run) => sum + run.commands, 0);
  const perCommand = (figure: (run: ProductRun) => number) =>
    product.reduce((sum, run) => sum + figure(run), 0) / commands;
  const names = product[0]?.tables.map(({ name }) => name) ?? [];
  const sizeOf = (run: ProductRun, wanted: string) =>
    run.tables.find(({ name }) => name === wanted) ?? { heapBytes: 0, indexBytes: 0 };
  const rows = names.map((name) => {
    const heap = perCommand((run) => sizeOf(run, name).heapBytes);
    const index = perCommand((run) => sizeOf(run, name).indexBytes);
    return { name, heap, index };
  });
  const heap = rows.reduce((sum, row) => sum + row.heap, 0);
  const index = rows.reduce((sum, row) => sum + row.index, 0);
  const wal = perCommand((run) => run.walBytes);
  return {
    title: `Bytes an adjustment on disk, 256 callers (write-ahead log beside: ${whole(wal)}):`,
    columns: ['table', 'rows', 'indexes', 'together'],
    rows: [...rows, { name: 'all', heap, index }].map((row) => [
      row.name,
      whole(row.heap),
      whole(row.index),
      whole(row.heap + row.index),
    ]),
  };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
