import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { at, loadEnvFile, SERVER_NODE_FLAGS } from './paths.mjs';
import { runNode, withScratchPostgres } from './with-postgres.mjs';

/**
 * Runs a program of bench/ with a database of its own, whose URLs it finds in BENCH_DATABASE_URL and
 * BENCH_DATABASE_APP_URL, and a scratch server's data directory in BENCH_DATABASE_DATA_DIR.
 * @param {string} file
 */
export async function runBenchProgram(file) {
  loadEnvFile();
  ensureInstalled();
  ensureBuilt();
  const program = [...SERVER_NODE_FLAGS, '--import', 'tsx', at(file), ...process.argv.slice(2)];
  process.exitCode = await withScratchPostgres(({ url, appUrl, dataDir }) =>
    runNode(program, {
      BENCH_DATABASE_URL: url,
      ...(appUrl && { BENCH_DATABASE_APP_URL: appUrl }),
      ...(dataDir && { BENCH_DATABASE_DATA_DIR: dataDir }),
    }),
  );
}
