// `npm run chaos`: the fault suite.
import { runBenchProgram } from './bench-program.mjs';

await runBenchProgram('bench/chaos.ts');
