import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { grid } from './grid/grid.ts';
import { grow } from './grow/grow.ts';
import { writeHttp } from './http/write-http.ts';
import { importFile } from './import/import.ts';
import { live } from './live/live.ts';
import type { Benchmark, BenchOptions } from './measure/benchmark.ts';
import { describeMachine } from './measure/machine.ts';
import { renderReport } from './measure/report.ts';
import { putSection } from './measure/results-file.ts';
import { rest } from './start/rest.ts';
import { start } from './start/start.ts';
import { writeAlone } from './write/write-alone.ts';
import { writeCore } from './write/write-core.ts';
import { writeHot } from './write/write-hot.ts';

const RESULTS = fileURLToPath(new URL('results.md', import.meta.url));

/** Medians of fewer runs are moved by one bad moment. */
const RUNS = 5;

const BENCHMARKS: Record<string, Benchmark> = {
  'write-core': writeCore,
  'write-hot': writeHot,
  'write-alone': writeAlone,
  'write-http': writeHttp,
  grow,
  live,
  grid,
  import: importFile,
  start,
  rest,
};

const USAGE = `Usage: npm run bench -- [name] [--seconds N] [--runs N] [--entries N,N] [--dry]
  name       one of ${Object.keys(BENCHMARKS).join(', ')}; all of them without
  --seconds  length of one measured run
  --runs     interleaved runs that medians are taken of (${RUNS})
  --entries  ledger sizes that grow compares, such as 10000,1000000
  --dry      print, and leave bench/results.md as it is`;

function positive(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`${text} is not a number above zero`);
  return value;
}

function say(line: string): void {
  console.log(`  … ${line}`);
}

/** Runs one benchmark, prints what it found and keeps it; true when every target was reached. */
async function runOne(
  name: string,
  benchmark: Benchmark,
  { dry, ...options }: BenchOptions & { dry: boolean },
): Promise<boolean> {
  console.log(`\n${name}`);
  const startedAt = new Date();
  const startedLoad = describeMachine('', startedAt).split(' · ').at(-1);
  const { report, postgresVersion } = await benchmark(options);
  const machine = describeMachine(postgresVersion, startedAt);
  const place = [...machine.split(' · ').slice(0, -1), startedLoad].join(' · ');
  const body = `${place}\n\n${renderReport(report)}`;
  console.log(`\n${body}`);
  if (!dry) {
    const text = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '';
    writeFileSync(RESULTS, putSection(text, name, body));
  }
  return report.verdicts.every(({ passed }) => passed);
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      runs: { type: 'string' },
      entries: { type: 'string' },
      dry: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => BENCHMARKS[name] === undefined);
  if (unknown !== undefined) {
    console.error(`There is no benchmark ${unknown}.\n${USAGE}`);
    return 2;
  }
  const options = {
    seconds: positive(values.seconds),
    runs: positive(values.runs) ?? RUNS,
    entries: values.entries?.split(',').map((text) => positive(text) ?? 0) ?? null,
    dry: values.dry,
    say,
  };
  const missed: string[] = [];
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    if (!(await runOne(name, benchmark, options))) missed.push(name);
  }
  console.log(missed.length === 0 ? '\nevery target reached' : `\nmissed: ${missed.join(', ')}`);
  // A missed target is a result, not a failure of the command.
  return 0;
}

process.exitCode = await run();
