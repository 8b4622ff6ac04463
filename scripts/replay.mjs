// `npm run replay -- --file …`: real sales rows through the public API of a running server.
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { at, loadEnvFile } from './paths.mjs';
import { runNode } from './with-postgres.mjs';

loadEnvFile();
ensureInstalled();
const program = ['--import', 'tsx', at('bench/replay/main.ts'), ...process.argv.slice(2)];
process.exitCode = await runNode(program, {});
