import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runServerProgram } from './binaries.mjs';

/**
 * @typedef {import('./binaries.mjs').ServerUser} ServerUser
 * @typedef {{ native: string, user: ServerUser | undefined }} Server
 * @typedef {{ owner: string, app: string }} Passwords
 */

export const OWNER = 'stockwire_owner';
export const APP = 'stockwire_app';
export const DATABASE = 'stockwire';

/** @returns {Passwords} */
export function makePasswords() {
  const password = () => randomBytes(24).toString('base64url');
  return { owner: password(), app: password() };
}

/**
 * Where the cluster lies: in the data directory, or in /var/tmp when the server's user cannot get there.
 * @param {string} dataDir
 * @param {ServerUser | undefined} user
 * @param {(line: string) => void} log
 */
export function clusterFolder(dataDir, user, log) {
  const inside = path.join(dataDir, 'pg');
  if (!user) return inside;
  const reach = spawnSync('test', ['-x', dataDir], { uid: user.uid, gid: user.gid });
  if (reach.status === 0) return inside;
  const outside = `/var/tmp/stockwire-data${dataDir.replaceAll('/', '_')}`;
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  if (lstatSync(outside).uid !== 0) throw new Error(`${outside} exists and is not root's.`);
  chmodSync(outside, 0o711);
  log(`the database lies in ${outside}: user ${user.name} cannot enter ${dataDir}`);
  return path.join(outside, 'pg');
}

/**
 * @param {Server} server
 * @param {string} folder
 * @param {string} password
 */
function runInitdb(server, folder, password) {
  const secrets = mkdtempSync(path.join(tmpdir(), 'stockwire-'));
  const file = path.join(secrets, 'password');
  try {
    writeFileSync(file, password, { mode: 0o600 });
    if (server.user)
      for (const p of [file, secrets]) chownSync(p, server.user.uid, server.user.gid);
    const place = ['-D', folder, '-U', OWNER, `--pwfile=${file}`, '--auth=scram-sha-256'];
    const text = '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8';
    const args = [...place, ...text.split(' '), '--no-sync', '--no-instructions'];
    return runServerProgram(server, ['initdb', ...args]);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

/**
 * Single-user mode needs no password and no port; one statement a line.
 * @param {Server} server
 * @param {string} folder
 * @param {string[]} statements
 */
function runSingleUser(server, folder, statements) {
  // A failing statement must not leave its password in a log.
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];
  const command = ['postgres', '--single', '-D', folder, ...settings, 'postgres'];
  const input = `${statements.join('\n')}\n`;
  const result = runServerProgram(server, command, { input });
  if (result.status !== 0) {
    throw new Error(`PostgreSQL could not be prepared: ${result.stderr || result.error?.message}`);
  }
}

/**
 * Made beside its place and renamed at the end, so that a kill half-way leaves nothing that looks finished.
 * @param {Server} server
 * @param {string} folder
 * @param {Passwords} passwords
 */
export function createCluster(server, folder, passwords) {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  if (server.user) chownSync(half, server.user.uid, server.user.gid);
  const made = runInitdb(server, half, passwords.owner);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  runSingleUser(server, half, [
    `create role ${APP} login nosuperuser nocreatedb nocreaterole password '${passwords.app}';`,
    `create database ${DATABASE} owner ${OWNER};`,
  ]);
  renameSync(half, folder);
}

/**
 * For a cluster whose URL files were lost.
 * @param {Server} server
 * @param {string} folder
 * @param {Passwords} passwords
 */
export function resetPasswords(server, folder, passwords) {
  runSingleUser(server, folder, [
    `alter role ${OWNER} password '${passwords.owner}';`,
    `alter role ${APP} password '${passwords.app}';`,
  ]);
}

/** @param {string} folder */
export const isCluster = (folder) => existsSync(path.join(folder, 'PG_VERSION'));
