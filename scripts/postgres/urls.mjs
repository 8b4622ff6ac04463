import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { APP, DATABASE, OWNER } from './cluster.mjs';

/**
 * @typedef {{ url: string, appUrl: string }} Urls
 * @typedef {import('./cluster.mjs').Passwords} Passwords
 */

const OWNER_FILE = 'database-url';
const APP_FILE = 'app-database-url';

/**
 * The two URL files are where the generated passwords and the port are remembered.
 * @param {string} dataDir
 * @returns {(Urls & { port: number, passwords: Passwords }) | undefined}
 */
export function readUrls(dataDir) {
  try {
    const url = new URL(readFileSync(path.join(dataDir, OWNER_FILE), 'utf8').trim());
    const appUrl = new URL(readFileSync(path.join(dataDir, APP_FILE), 'utf8').trim());
    if (url.username !== OWNER || appUrl.username !== APP) return undefined;
    if (!url.password || !appUrl.password) return undefined;
    return {
      url: url.href,
      appUrl: appUrl.href,
      port: Number(url.port),
      passwords: { owner: url.password, app: appUrl.password },
    };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeSecret(file, text) {
  const half = `${file}.new`;
  writeFileSync(half, `${text}\n`, { mode: 0o600 });
  renameSync(half, file);
}

/**
 * @param {string} dataDir
 * @param {number} port
 * @param {Passwords} passwords
 * @returns {Urls}
 */
export function writeUrls(dataDir, port, passwords) {
  const url = `postgres://${OWNER}:${passwords.owner}@127.0.0.1:${port}/${DATABASE}`;
  const appUrl = `postgres://${APP}:${passwords.app}@127.0.0.1:${port}/${DATABASE}`;
  writeSecret(path.join(dataDir, OWNER_FILE), url);
  writeSecret(path.join(dataDir, APP_FILE), appUrl);
  return { url, appUrl };
}
