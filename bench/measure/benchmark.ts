import type { Report } from './report.ts';

export interface BenchOptions {
  /** Length of one measured run; null lets the benchmark choose. */
  seconds: number | null;
  /** Interleaved runs that the medians are taken of. */
  runs: number;
  /** Sizes of a ledger that a benchmark of growth compares; null lets it choose. */
  entries: number[] | null;
  say: (line: string) => void;
}

export interface BenchResult {
  report: Report;
  postgresVersion: string;
}

export type Benchmark = (options: BenchOptions) => Promise<BenchResult>;
