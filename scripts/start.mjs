// `npm start`: everything a fresh machine needs, then the product until a signal.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { loadEnvFile, ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';
import { dataDirOf, SERVER_SETTINGS, startPostgres } from './postgres.mjs';
import { say } from './say.mjs';
import { spawnServer } from './server.mjs';

const DEFAULT_PORT = 4000;

/** Somebody's own database, or the embedded one with the demo in it. */
async function openDatabase() {
  const dataDir = dataDirOf(ROOT);
  if (process.env.DATABASE_URL) return { env: { DATA_DIR: dataDir }, stop: () => {} };
  const postgres = await startPostgres({ dataDir, settings: SERVER_SETTINGS, log: say });
  say(`PostgreSQL runs on 127.0.0.1:${postgres.port}`);
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    DATABASE_APP_URL: postgres.appUrl,
    // In production the server refuses a demo, so it is nobody's default there.
    DEMO: process.env.DEMO ?? String(process.env.NODE_ENV !== 'production'),
  };
  return { env, stop: postgres.stop };
}

/** @param {string} host */
async function choosePort(host) {
  const wanted = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(`PORT=${process.env.PORT} is not a port number.`);
  }
  const port = await freePort(wanted, host);
  if (wanted !== 0 && port !== wanted)
    say(`port ${wanted} is taken by another program: using ${port}`);
  return port;
}

async function start() {
  loadEnvFile();
  ensureInstalled();
  ensureBuilt();
  const host = process.env.HOST || '127.0.0.1';
  const database = await openDatabase();
  const port = await choosePort(host);
  const server = spawnServer({ port, host, env: database.env });
  let isEnding = false;
  const end = () => {
    // The second signal is from somebody who will not wait.
    if (isEnding) server.child.kill('SIGKILL');
    isEnding = true;
    server.stop().catch(() => server.child.kill('SIGKILL'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  server.ready().then(
    // The server has printed its own address by then; this line says how long everything took.
    () => say('ready'),
    (error) => {
      if (isEnding) return;
      console.error(error.message);
      server.child.kill('SIGTERM');
    },
  );
  const code = await server.exited;
  database.stop();
  return isEnding ? 0 : code || 1;
}

start().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`Stockwire could not start: ${error.message}`);
    process.exit(1);
  },
);
