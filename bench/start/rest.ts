import type { BenchOptions, BenchResult } from '../measure/benchmark.ts';
import { atMost, round } from '../measure/report.ts';
import { type IdleMemory, idleMemory } from './idle-memory.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { npmStart } from './npm-start.ts';
import { withDataDir } from './with-data-dir.ts';

/** What a process takes for starting it gives back in this time, as far as it ever does. */
const IDLE_SECONDS = 10;

/** Memory of all that `npm start` leaves running, with its demo, while nobody looks. */
export async function rest({ seconds, say }: BenchOptions): Promise<BenchResult> {
  return withDataDir(async (dataDir) => {
    say('filling the demo');
    await (await npmStart(dataDir)).stop();
    const product = await npmStart(dataDir);
    const { version: postgresVersion, pid } = await lookAtDatabase(dataDir);
    say('idle');
    await new Promise((resolve) => setTimeout(resolve, (seconds ?? IDLE_SECONDS) * 1_000));
    const memory = idleMemory(product.pid, pid);
    await product.stop();
    return { postgresVersion, report: memoryReport(memory, seconds ?? IDLE_SECONDS) };
  });
}

function memoryReport({ rows, method }: IdleMemory, idleSeconds: number): BenchResult['report'] {
  const mb = (bytes: number) => bytes / 2 ** 20;
  const all = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const counted =
    method === 'PSS'
      ? 'proportional set size (`smaps_rollup`)'
      : 'resident size, the memory that processes share once';
  return {
    notes: [
      `All processes of a warm \`npm start\` with the demo and its simulated shift, ${idleSeconds} s after ready; ${counted}: pages shared with other programs of the machine count by share, and untouched buffers not at all.`,
    ],
    verdicts: [atMost({ what: 'together', value: mb(all), target: 350, unit: ' MB' })],
    tables: [
      {
        title: 'Memory:',
        columns: ['what', 'processes', 'MB'],
        rows: rows.map(({ what, processes, bytes }) => [what, String(processes), round(mb(bytes))]),
      },
    ],
  };
}
