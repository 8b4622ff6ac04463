import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atLeast, atMost, type Report, type Table, type Verdict } from '../measure/report.ts';
import { medianRatio, runRounds } from '../measure/rounds.ts';
import { median } from '../measure/stats.ts';
import { createBenchDatabase } from '../world/bench-database.ts';
import type { CostedRun } from './cost-of-run.ts';
import type { ProductRun } from './product-run.ts';
import { profileBatches } from './profile-batches.ts';
import { costTable, diskTable, rateTable, stepTable } from './write-tables.ts';
import { openWriteWorld, POOL_SIZES, SKUS, type WriteWorld } from './write-world.ts';

const FEWEST_CALLERS = 8;
const MOST_CALLERS = 256;
const CALLERS = [1, FEWEST_CALLERS, 64, MOST_CALLERS] as const;
const SECONDS = 2;

export interface LevelRuns {
  callers: number;
  pools: { statement: number; drizzle: number };
  product: ProductRun[];
  locked: CostedRun[];
  statement: CostedRun[];
  drizzle: CostedRun[];
}

/** Adjustments through the ledger writer against the two ways in which they are usually written. */
export async function writeCore({ seconds, runs, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  try {
    say(`filling four warehouses with ${SKUS} SKUs`);
    const world = await openWriteWorld(database);
    const levels: LevelRuns[] = [];
    for (const callers of CALLERS) {
      say(`${callers} callers`);
      levels.push(await runLevel(world, callers, { seconds: seconds ?? SECONDS, runs }));
    }
    say('two more runs, watched statement by statement');
    await world.close();
    const steps: Table[] = [];
    for (const callers of [FEWEST_CALLERS, MOST_CALLERS]) {
      const watch = await profileBatches(database.appUrl, world.productWarehouse, callers);
      steps.push(stepTable(callers, watch));
    }
    const notes = [`Medians of ${runs} interleaved runs of ${seconds ?? SECONDS} s.`];
    const report = toReport(levels, { notes, tables: steps });
    return { report, postgresVersion: database.postgresVersion };
  } finally {
    await database.drop();
  }
}

async function runLevel(
  world: WriteWorld,
  callers: number,
  { seconds, runs }: { seconds: number; runs: number },
): Promise<LevelRuns> {
  const plan = { callers, choice: 'own items' } as const;
  const statementPool = await world.bestPoolSize(world.statement, plan);
  const drizzlePool = await world.bestPoolSize(world.drizzle, plan);
  const timed = { ...plan, seconds };
  const products: ProductRun[] = [];
  const rounds = await runRounds<'product' | 'locked' | 'statement' | 'drizzle', CostedRun>(
    {
      product: async () => {
        const run = await world.product(timed);
        products.push(run);
        return run;
      },
      locked: () => world.locked(timed),
      statement: () => world.statement({ ...timed, poolSize: statementPool }),
      drizzle: () => world.drizzle({ ...timed, poolSize: drizzlePool }),
    },
    runs,
  );
  const pools = { statement: statementPool, drizzle: drizzlePool };
  return { ...rounds, callers, pools, product: products };
}

function toReport(levels: LevelRuns[], more: { notes: string[]; tables: Table[] }): Report {
  const most = levels.find(({ callers }) => callers === MOST_CALLERS);
  return {
    notes: [
      `Adjustments of one piece on ${SKUS} SKUs, each guarded by the version its caller saw, callers in this process.`,
      '(a) the same four writes as one prepared statement an adjustment; (b) an interactive Drizzle transaction an adjustment.',
      `Both write every column the product writes, take their seq from a sequence and keep no chain; pools of ${POOL_SIZES.join('/')} tried, the best taken.`,
      ...more.notes,
    ],
    verdicts: verdictsOf(levels),
    tables: [
      ...levels.map(rateTable),
      costTable(levels),
      ...(most ? [diskTable(most)] : []),
      ...more.tables,
    ],
  };
}

function verdictsOf(levels: LevelRuns[]): Verdict[] {
  return levels.flatMap(({ callers, product, locked, statement, drizzle }) => {
    const rates = { product: perSecond(product), a: perSecond(statement), b: perSecond(drizzle) };
    const at = `at ${callers} callers`;
    if (callers === MOST_CALLERS) {
      const p99Ms = median(product.map((run) => run.p99Ms));
      return [
        atLeast({
          what: `× (a) ${at}`,
          value: medianRatio(rates.product, rates.a),
          target: 3,
          unit: ' ×',
        }),
        atLeast({
          what: `× (b) ${at}`,
          value: medianRatio(rates.product, rates.b),
          target: 15,
          unit: ' ×',
        }),
        atMost({ what: `p99 ${at}`, value: p99Ms, target: 40, unit: ' ms' }),
      ];
    }
    if (callers !== FEWEST_CALLERS) return [];
    return [
      atLeast({
        what: `× (a) ${at}, append`,
        value: medianRatio(rates.product, rates.a),
        target: 1.2,
        unit: ' ×',
      }),
      atLeast({
        what: `× (a) ${at}, locked`,
        value: medianRatio(perSecond(locked), rates.a),
        target: 0.8,
        unit: ' ×',
      }),
    ];
  });
}

function perSecond(runs: readonly CostedRun[]): number[] {
  return runs.map((run) => run.perSecond);
}
