import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atMost, type Report } from '../measure/report.ts';
import { medianRatio, runRounds } from '../measure/rounds.ts';
import { createBenchDatabase } from '../world/bench-database.ts';
import type { CostedRun } from './cost-of-run.ts';
import { waysTable } from './write-tables.ts';
import { openWriteWorld, SKUS } from './write-world.ts';

const SECONDS = 2;
/** A caller who waits for each answer uses one connection, however many there are. */
const BASELINE_POOL = 8;

type Way = 'product' | 'locked' | 'statement' | 'drizzle';

/** One caller: nobody to share a commit with, so that every round trip shows. */
export async function writeAlone({ seconds, runs, say }: BenchOptions): Promise<BenchResult> {
  const database = await createBenchDatabase();
  try {
    say(`filling four warehouses with ${SKUS} SKUs`);
    const world = await openWriteWorld(database);
    const plan = { callers: 1, choice: 'own items', seconds: seconds ?? SECONDS } as const;
    const rounds = await runRounds<Way, CostedRun>(
      {
        product: () => world.product(plan),
        locked: () => world.locked(plan),
        statement: () => world.statement({ ...plan, poolSize: BASELINE_POOL }),
        drizzle: () => world.drizzle({ ...plan, poolSize: BASELINE_POOL }),
      },
      runs,
    );
    await world.close();
    const report = toReport(rounds);
    report.notes.push(`Medians of ${runs} interleaved runs of ${plan.seconds} s.`);
    return { report, postgresVersion: database.postgresVersion };
  } finally {
    await database.drop();
  }
}

function toReport({ product, locked, statement, drizzle }: Record<Way, CostedRun[]>): Report {
  const p50 = (runs: CostedRun[]) => runs.map((run) => run.p50Ms);
  const p99 = (runs: CostedRun[]) => runs.map((run) => run.p99Ms);
  return {
    notes: [
      `One caller adjusts one piece at a time on ${SKUS} SKUs, each guarded by the version it saw; a SKU that`,
      'is not in memory is read first, and those that follow it with it, in a round trip of its own.',
    ],
    verdicts: [
      atMost({
        what: 'p50 × that of (a)',
        value: medianRatio(p50(product), p50(statement)),
        target: 2,
        unit: ' ×',
      }),
    ],
    tables: [
      waysTable('1 caller:', {
        product,
        'product, locked way only': locked,
        '(a) one statement': statement,
        '(b) Drizzle': drizzle,
      }),
      {
        title: 'Beside (a):',
        columns: ['way', 'p50 ×', 'p99 ×'],
        rows: Object.entries({ product, 'product, locked way only': locked }).map(
          ([name, runs]) => [
            name,
            medianRatio(p50(runs), p50(statement)).toFixed(2),
            medianRatio(p99(runs), p99(statement)).toFixed(2),
          ],
        ),
      },
    ],
  };
}
