import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atLeast, type Report } from '../measure/report.ts';
import { medianRatio, runRounds } from '../measure/rounds.ts';
import { createBenchDatabase } from '../world/bench-database.ts';
import type { CostedRun } from './cost-of-run.ts';
import { waysTable } from './write-tables.ts';
import { openWriteWorld, SKUS } from './write-world.ts';

const CALLERS = 256;
const SECONDS = 2;

type Way = 'hot' | 'core' | 'statement' | 'drizzle';

/** Everybody adjusts the same SKU: the case that row locks are worst at. */
export async function writeHot({ seconds, runs, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  try {
    say(`filling four warehouses with ${SKUS} SKUs`);
    const world = await openWriteWorld(database);
    const one = { callers: CALLERS, choice: 'one item' } as const;
    const statementPool = await world.bestPoolSize(world.statement, one);
    const drizzlePool = await world.bestPoolSize(world.drizzle, one);
    const timed = { ...one, seconds: seconds ?? SECONDS };
    say(`${CALLERS} callers on one SKU`);
    const rounds = await runRounds<Way, CostedRun>(
      {
        hot: () => world.product(timed),
        core: () => world.product({ ...timed, choice: 'own items' }),
        statement: () => world.statement({ ...timed, poolSize: statementPool }),
        drizzle: () => world.drizzle({ ...timed, poolSize: drizzlePool }),
      },
      runs,
    );
    await world.close();
    const report = toReport(rounds, { statement: statementPool, drizzle: drizzlePool });
    report.notes.push(`Medians of ${runs} interleaved runs of ${timed.seconds} s.`);
    return { report, postgresVersion: database.postgresVersion };
  } finally {
    await database.drop();
  }
}

function toReport(
  { hot, core, statement, drizzle }: Record<Way, CostedRun[]>,
  pools: { statement: number; drizzle: number },
): Report {
  const rate = (runs: CostedRun[]) => runs.map((run) => run.perSecond);
  const ratio = (runs: CostedRun[]) => medianRatio(rate(hot), rate(runs));
  return {
    notes: [
      `Adjustments of one piece on ONE SKU by ${CALLERS} callers, unguarded; beside it the product on ${SKUS} SKUs.`,
    ],
    verdicts: [
      atLeast({ what: '× write-core', value: ratio(core), target: 1, unit: ' ×' }),
      atLeast({ what: '× (a) on that SKU', value: ratio(statement), target: 8, unit: ' ×' }),
    ],
    tables: [
      waysTable(`${CALLERS} callers:`, {
        'product, one SKU': hot,
        [`product, ${SKUS} SKUs (write-core)`]: core,
        [`(a) one statement, pool ${pools.statement}`]: statement,
        [`(b) Drizzle, pool ${pools.drizzle}`]: drizzle,
      }),
    ],
  };
}
