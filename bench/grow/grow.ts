import { selectWarehousesWithHeads } from '../../apps/bff/src/features/stock/audit/audit.queries.ts';
import { verifyLedger } from '../../apps/bff/src/features/stock/audit/verify-ledger.ts';
import {
  type ListLevels,
  listLevels,
} from '../../apps/bff/src/features/stock/levels/list-levels.ts';
import { type Database, openDatabase } from '../../apps/bff/src/platform/db/database.ts';
import { TESTER } from '../../apps/bff/test/actors.ts';
import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atLeast, type Report, round } from '../measure/report.ts';
import { medianRatio, runRounds } from '../measure/rounds.ts';
import { LatencyHistogram, median } from '../measure/stats.ts';
import { type BenchDatabase, createBenchDatabase } from '../world/bench-database.ts';
import { type StockedWarehouse, stockWorld } from '../world/stock-world.ts';
import type { ProductRun } from '../write/product-run.ts';
import { openProduct, SKUS } from '../write/write-world.ts';
import { fillLedger } from './fill-ledger.ts';

const ENTRIES = [10_000, 1_000_000, 10_000_000] as const;
const CALLERS = 256;
const SECONDS = 2;
const PAGE_ROWS = 100;
const SORT: ListLevels['sort'] = [{ column: 'sku', direction: 'asc' }];
/** The partitions of the month before are there; everything grows over three weeks. */
const GROWN_FOR_MS = 21 * 86_400_000;
/** A chain of more entries would take longer to verify than to measure. */
const VERIFIED_ENTRIES_MAX = 200_000;

interface GrownLedger {
  entries: number;
  product: ReturnType<typeof openProduct>;
  firstPage: (seconds: number) => Promise<PageRun>;
  drop: () => Promise<void>;
}

interface PageRun {
  perSecond: number;
  p50Ms: number;
}

type Runs = { entries: number; writes: ProductRun[]; pages: PageRun[] };

/** Ledgers of different length under the same load: a year of business must not make a day slower. */
export async function grow({ seconds, runs, entries, say }: BenchOptions): Promise<BenchResult> {
  const ledgers: GrownLedger[] = [];
  try {
    let postgresVersion = '';
    for (const size of entries ?? ENTRIES) {
      say(`a ledger of ${size.toLocaleString('en-US')} entries`);
      const database = await createBenchDatabase();
      ({ postgresVersion } = database);
      ledgers.push(await growLedger(database, size));
    }
    say('writing and reading');
    const measured = await measure(ledgers, { runs, seconds: seconds ?? SECONDS });
    const report = toReport(measured);
    report.notes.push(`Medians of ${runs} interleaved runs of ${seconds ?? SECONDS} s.`);
    return { report, postgresVersion };
  } finally {
    for (const ledger of ledgers) await ledger.drop();
  }
}

async function growLedger(database: BenchDatabase, entries: number): Promise<GrownLedger> {
  const plan = { items: SKUS, warehouses: ['GROWN'], openedMsAgo: GROWN_FOR_MS };
  const [warehouse] = await stockWorld(database, plan);
  if (!warehouse) throw new Error('the warehouse is missing');
  const versions = await fillLedger(database, warehouse, entries);
  if (entries <= VERIFIED_ENTRIES_MAX) await expectSound(database);
  const { appUrl } = database;
  const reader = openDatabase({ url: appUrl, applicationName: 'bench reader', poolSize: 2 });
  const product = openProduct(database, warehouse, { appends: true, versions });
  return {
    entries,
    product,
    firstPage: (seconds) => readFirstPages(reader, warehouse, seconds),
    async drop() {
      await product.close();
      await reader.close();
      await database.drop();
    },
  };
}

async function expectSound({ owner }: BenchDatabase): Promise<void> {
  for (const warehouse of await selectWarehousesWithHeads(owner.sql)) {
    const { fault } = await verifyLedger(owner.sql, warehouse);
    if (fault) throw new Error(`the ledger was grown wrong at ${fault.seq}: ${fault.what}`);
  }
}

/** The first page of the grid, by SKU, again and again. */
async function readFirstPages(
  database: Database,
  { warehouseId }: StockedWarehouse,
  seconds: number,
): Promise<PageRun> {
  const latency = new LatencyHistogram();
  const untilMs = performance.now() + seconds * 1_000;
  while (performance.now() < untilMs) {
    const startedMs = performance.now();
    const actor = { ...TESTER, id: 'bench' };
    const asked = { warehouseId, filter: {}, sort: SORT, limit: PAGE_ROWS };
    const page = await listLevels({ database }, actor, asked);
    if (page.rows.length !== PAGE_ROWS) throw new Error('the first page is not full');
    latency.add(performance.now() - startedMs);
  }
  return { perSecond: latency.total / seconds, p50Ms: latency.percentileMs(0.5) };
}

async function measure(
  ledgers: readonly GrownLedger[],
  { runs, seconds }: { runs: number; seconds: number },
): Promise<Runs[]> {
  const plan = { callers: CALLERS, choice: 'own items', seconds } as const;
  const named = <Run>(subject: (ledger: GrownLedger) => Promise<Run>) =>
    Object.fromEntries(ledgers.map((ledger) => [String(ledger.entries), () => subject(ledger)]));
  const writes = await runRounds(
    named(({ product }) => product.run(plan)),
    runs,
  );
  const pages = await runRounds(
    named(({ firstPage }) => firstPage(seconds)),
    runs,
  );
  return ledgers.map(({ entries }) => ({
    entries,
    writes: writes[String(entries)] ?? [],
    pages: pages[String(entries)] ?? [],
  }));
}

function toReport(measured: readonly Runs[]): Report {
  const [smallest, ...larger] = measured;
  if (!smallest) throw new Error('no ledger was measured');
  const rate = (runs: readonly { perSecond: number }[]) => runs.map((run) => run.perSecond);
  const beside = (runs: Runs, what: 'writes' | 'pages') =>
    medianRatio(rate(runs[what]), rate(smallest[what]));
  const called = ({ entries }: Runs) => entries.toLocaleString('en-US');
  return {
    notes: [
      `Ledgers that differ in length alone, of ${SKUS} SKUs: adjustments by ${CALLERS} callers, and the first ${PAGE_ROWS} rows of the grid.`,
      'Grown over three weeks of time with the product’s own hash chain, copied in, vacuumed and analyzed.',
    ],
    verdicts: larger.flatMap((runs) => [
      atLeast({
        what: `writes at ${called(runs)} × ${called(smallest)}`,
        value: beside(runs, 'writes'),
        target: 0.85,
        unit: ' ×',
      }),
      atLeast({
        what: `first page at ${called(runs)} × ${called(smallest)}`,
        value: beside(runs, 'pages'),
        target: 0.85,
        unit: ' ×',
      }),
    ]),
    tables: [
      {
        title: `By entries in the ledger, ${CALLERS} callers:`,
        columns: [
          'entries',
          'adjustments/s',
          'p99 ms',
          'CPU µs/adj. Node',
          'PostgreSQL',
          'pages/s',
          'p50 ms',
        ],
        rows: measured.map((runs) => [
          called(runs),
          Math.round(median(rate(runs.writes))).toLocaleString('en-US'),
          round(median(runs.writes.map((run) => run.p99Ms))),
          round(median(runs.writes.map((run) => run.nodeCpuUs))),
          round(median(runs.writes.map((run) => run.postgresCpuUs))),
          Math.round(median(rate(runs.pages))).toLocaleString('en-US'),
          round(median(runs.pages.map((run) => run.p50Ms))),
        ]),
      },
    ],
  };
}
