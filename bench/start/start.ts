import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atMost, round } from '../measure/report.ts';
import { median } from '../measure/stats.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { npmStart } from './npm-start.ts';
import { withDataDir } from './with-data-dir.ts';

/** From `npm start` to its line `ready`, on an empty data directory once and then warm. */
export async function start({ runs, say }: BenchOptions): Promise<BenchResult> {
  return withDataDir(async (dataDir) => {
    say('an empty data directory: database, migrations, demo');
    const fresh = await npmStart(dataDir);
    const { version: postgresVersion } = await lookAtDatabase(dataDir);
    await fresh.stop();
    const warmMs: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const warm = await npmStart(dataDir);
      warmMs.push(warm.readyMs);
      await warm.stop();
    }
    const warmS = median(warmMs) / 1_000;
    const freshS = fresh.readyMs / 1_000;
    return {
      postgresVersion,
      report: {
        notes: [
          '`npm start` to its line `ready`, built and installed. Fresh: an empty data directory, so initdb, migrations and the demo, once; installing is the network’s time and not in it.',
        ],
        verdicts: [
          atMost({ what: 'warm', value: warmS, target: 3, unit: ' s' }),
          atMost({ what: 'fresh', value: freshS, target: 60, unit: ' s' }),
        ],
        tables: [
          {
            title: `Seconds (warm: ${runs} runs):`,
            columns: ['start', 'median', 'fastest', 'slowest'],
            rows: [
              [
                'warm',
                round(warmS),
                round(Math.min(...warmMs) / 1e3),
                round(Math.max(...warmMs) / 1e3),
              ],
              ['fresh', round(freshS), round(freshS), round(freshS)],
            ],
          },
        ],
      },
    };
  });
}
