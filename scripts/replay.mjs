// `npm run replay -- --file …`: real sales rows through the public API of a running server.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { demoSignIn } from './demo-sign-in.mjs';
import { ensureInstalled } from './install.mjs';
import { at, loadEnvFile } from './paths.mjs';
import { runNode } from './with-postgres.mjs';

loadEnvFile();
ensureInstalled();
ensureBuilt();
const program = ['--enable-source-maps', at('apps/bff/dist/replay.js'), ...process.argv.slice(2)];
process.exitCode = await runNode(program, demoSignIn());
