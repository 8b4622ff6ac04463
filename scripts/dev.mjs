// `npm run dev`: the database, the server in watch mode, and Vite with its proxy to the server.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { at, loadEnvFile, ROOT, TOOLS } from './paths.mjs';
import { freePort } from './ports.mjs';
import { dataDirOf, SERVER_SETTINGS, startPostgres } from './postgres.mjs';
import { say } from './say.mjs';

const DEFAULT_PORT = 4000;

/**
 * @param {string} folder
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function run(folder, args, env) {
  return spawn(process.execPath, args, {
    cwd: at(folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

async function dev() {
  loadEnvFile();
  ensureInstalled();
  const dataDir = dataDirOf(ROOT);
  const postgres = process.env.DATABASE_URL
    ? undefined
    : await startPostgres({ dataDir, settings: SERVER_SETTINGS, log: say });
  const port = await freePort(Number(process.env.PORT || DEFAULT_PORT));
  const viteOrigins = 'http://127.0.0.1:5173,http://localhost:5173';
  const env = {
    DATA_DIR: dataDir,
    PORT: String(port),
    BFF_URL: `http://127.0.0.1:${port}`,
    ALLOWED_ORIGINS: process.env.ALLOWED_ORIGINS ?? viteOrigins,
    ...(postgres && { DATABASE_URL: postgres.url, DATABASE_APP_URL: postgres.appUrl }),
    ...(postgres && { DEMO: process.env.DEMO ?? 'true' }),
  };
  const watch = [TOOLS.tsx, 'watch', '--clear-screen=false', 'src/main.ts'];
  const children = [run('apps/bff', watch, env), run('apps/web', [TOOLS.vite], env)];
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  const exits = children.map(
    (child) => new Promise((resolve) => child.once('exit', () => resolve(end()))),
  );
  await Promise.all(exits);
  postgres?.stop();
}

dev().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
