import { spawn } from 'node:child_process';
import process from 'node:process';
import { ROOT } from './paths.mjs';
import {
  dataDirOf,
  runningPostgres,
  SERVER_SETTINGS,
  startPostgres,
  startScratchPostgres,
} from './postgres.mjs';

/**
 * Runs a Node program with our stdio to its end. Signals are passed on, and the caller lives to clean up.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runNode(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const pass = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The product's database: one's own, the embedded server that runs already, or the embedded server for as long as `run` takes.
 * @param {(urls: { url: string, appUrl: string | undefined }) => Promise<number>} run
 */
export async function withProductPostgres(run) {
  if (process.env.DATABASE_URL) {
    return run({ url: process.env.DATABASE_URL, appUrl: process.env.DATABASE_APP_URL });
  }
  const dataDir = dataDirOf(ROOT);
  const running = runningPostgres(dataDir);
  if (running) return run(running);
  const postgres = await startPostgres({ dataDir, settings: SERVER_SETTINGS });
  try {
    return await run(postgres);
  } finally {
    postgres.stop();
  }
}

/**
 * A database to measure and to break: one's own, or a scratch one with the product's settings and default durability,
 * which has a data directory that is ours to break as well.
 * @param {(urls: { url: string, appUrl: string | undefined, dataDir?: string }) => Promise<number>} run
 */
export async function withScratchPostgres(run) {
  if (process.env.DATABASE_URL) {
    return run({ url: process.env.DATABASE_URL, appUrl: process.env.DATABASE_APP_URL });
  }
  const postgres = await startScratchPostgres({
    dataDir: dataDirOf(ROOT),
    settings: SERVER_SETTINGS,
  });
  try {
    return await run(postgres);
  } finally {
    postgres.stop();
  }
}
