// `npm run bench [name]`: see bench/results.md.
import { runBenchProgram } from './bench-program.mjs';

await runBenchProgram('bench/run.ts');
