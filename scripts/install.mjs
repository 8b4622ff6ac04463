// Built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { at, ROOT, TOOLS } from './paths.mjs';
import { say } from './say.mjs';

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, peer?: boolean }>} Packages */

const STAMP = at('node_modules/.stockwire-install');

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!isNewEnough) {
    throw new Error(`Node ${process.version} is too old: 20.19 or later, or 22.12 or later.`);
  }
}

function wantedStamp() {
  const hash = createHash('sha256')
    .update(process.version)
    .update(readFileSync(at('package-lock.json')));
  for (const name of existsSync(at('patches')) ? readdirSync(at('patches')).sort() : []) {
    hash.update(name).update(readFileSync(at('patches', name)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Somebody who typed `npm install` first should not wait for a second installation of the same. */
function isInstalled() {
  const locked = readPackages(at('package-lock.json')) ?? {};
  const installed = readPackages(at('node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(locked).every(([folder, { version, link, optional, peer }]) => {
    if (!folder.includes('node_modules/') || link) return true;
    const found = installed[folder];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

/** @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  const isNpm = cli?.endsWith('npm-cli.js') && existsSync(cli);
  const [command, ...first] = isNpm && cli ? [process.execPath, cli] : ['npm'];
  return spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !isNpm && process.platform === 'win32',
  });
}

function installPackages() {
  say('installing dependencies (about half a minute)');
  // NODE_ENV=production in the shell must not leave the tools out that build the product.
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const result = npm(['ci', ...flags, '--loglevel=error']);
  if (result.status !== 0) {
    throw new Error(`npm ci failed${result.error ? `: ${result.error.message}` : ''}.`);
  }
  say('dependencies installed');
}

/** Applying a patch that is applied already is no error; one that no longer fits is. */
function applyPatches() {
  if (!existsSync(at('patches'))) return true;
  const args = [TOOLS.patchPackage, '--error-on-fail'];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (result.status !== 0) console.error(result.stdout + result.stderr);
  return result.status === 0;
}

/** Installs and patches the dependencies unless exactly these are there. */
export function ensureInstalled() {
  refuseOldNode();
  const wanted = wantedStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  // Install scripts may be off (npm 12, --ignore-scripts), so the patches are applied here in any case.
  const isDone = isInstalled() && applyPatches();
  if (!isDone) {
    installPackages();
    if (!applyPatches()) throw new Error('A patch in patches/ does not fit its package.');
  }
  writeFileSync(STAMP, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
}
