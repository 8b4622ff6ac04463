// Adds lock entries for optional platform packages that the registry in use did not serve when the lock was written.
// Without them `npm ci` stops with: EUSAGE ... "Missing: <package>@ from lock file". `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * @typedef {{
 *   version: string,
 *   cpu?: string[],
 *   os?: string[],
 *   libc?: string[],
 *   dev?: boolean,
 *   optional?: boolean,
 *   optionalDependencies?: Record<string, string>,
 * }} LockEntry
 * @typedef {Record<string, LockEntry>} LockPackages
 */

const FILE = new URL('../package-lock.json', import.meta.url);

/** First match wins, so the longer and rarer words stand before the ones they contain. @type {[RegExp, string][]} */
const SYSTEMS = [
  [/android/, 'android'],
  [/darwin|macos/, 'darwin'],
  [/win(dows|32)/, 'win32'],
  [/freebsd/, 'freebsd'],
  [/openbsd/, 'openbsd'],
  [/netbsd/, 'netbsd'],
  [/openharmony/, 'openharmony'],
  [/sunos/, 'sunos'],
  [/aix/, 'aix'],
  [/linux/, 'linux'],
];

/** @type {[RegExp, string][]} */
const PROCESSORS = [
  [/arm64|aarch64/, 'arm64'],
  [/arm/, 'arm'],
  [/riscv64/, 'riscv64'],
  [/ppc64/, 'ppc64'],
  [/s390x/, 's390x'],
  [/loong64/, 'loong64'],
  [/mips64el/, 'mips64el'],
  [/ia32/, 'ia32'],
  [/x64|x86_64|-64$/, 'x64'],
];

/**
 * Node's own look-up: beside the dependent first, then in every folder above it.
 * @param {LockPackages} packages
 * @param {string} from
 * @param {string} name
 */
function lockedVersion(packages, from, name) {
  for (let folder = from; ; ) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found) return found.version;
    if (!folder) return undefined;
    const last = folder.lastIndexOf('node_modules/');
    folder = last > 0 ? folder.slice(0, last - 1) : '';
  }
}

/**
 * @param {string} name
 * @param {string} wanted
 * @param {LockEntry} dependent
 */
function platformEntry(name, wanted, dependent) {
  const os = SYSTEMS.find(([pattern]) => pattern.test(name))?.[1];
  const cpu = PROCESSORS.find(([pattern]) => pattern.test(name.replace(/darwin/, '')))?.[1];
  if (!os || !cpu) return undefined;
  return {
    version: isExact(wanted) ? wanted : dependent.version,
    cpu: [cpu],
    ...(dependent.dev ? { dev: true } : {}),
    ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
    optional: true,
    os: [os],
  };
}

/** @param {string} wanted */
const isExact = (wanted) => /^\d/.test(wanted);

/** @param {LockPackages} packages */
function addMissing(packages) {
  let added = 0;
  // Shallow dependents come first, so that theirs is the version at the top and a nested one keeps its own beside it.
  const dependents = Object.entries({ ...packages }).sort(([a], [b]) => a.length - b.length);
  for (const [from, dependent] of dependents) {
    for (const [name, wanted] of Object.entries(dependent.optionalDependencies ?? {})) {
      const locked = lockedVersion(packages, from, name);
      if (locked && (!isExact(wanted) || locked === wanted)) continue;
      const entry = platformEntry(name, wanted, dependent);
      if (!entry) {
        console.warn(`not a platform package, left out: ${name}`);
        continue;
      }
      packages[`${locked ? `${from}/` : ''}node_modules/${name}`] = entry;
      added += 1;
    }
  }
  return added;
}

const check = process.argv.includes('--check');
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = addMissing(lock.packages);
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
if (added > 0 && !check) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added > 0
    ? `${check ? 'missing' : 'added'} ${added} optional platform entries`
    : 'lock is complete',
);
if (check && added > 0) process.exitCode = 1;
