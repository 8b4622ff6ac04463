import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/** Somebody alive holds the data directory; whoever can use another one may try it. */
export class InUseError extends Error {}

/** @param {string} file */
function readOptional(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * A pid alone may have been given to another process after a crash; with its start time (Linux) it is unique.
 * @param {number} pid
 */
function identityOf(pid) {
  const stat = readOptional(`/proc/${pid}/stat`);
  const startTime = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${startTime}`;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * The process that holds the lock, or undefined when nobody alive does.
 * @param {string} file
 */
export function lockHolder(file) {
  const identity = readOptional(file);
  const pid = Number(identity?.split(' ')[0]);
  if (!pid || !isAlive(pid) || identityOf(pid) !== identity) return undefined;
  return pid;
}

/**
 * Moves a dead process's lock out of the way, and puts it back if a faster launcher had replaced it meanwhile.
 * @param {string} file
 */
function removeStale(file) {
  if (readOptional(file) === undefined) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (lockHolder(aside) !== undefined) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

/**
 * Takes the lock for this process and returns what gives it back.
 * @param {string} file
 * @param {string} what named in the error when somebody alive holds it
 */
export function takeLock(file, what) {
  if (lockHolder(file) === undefined) removeStale(file);
  try {
    writeFileSync(file, identityOf(process.pid), { flag: 'wx' });
  } catch (cause) {
    const holder = lockHolder(file);
    if (holder === undefined) throw new Error(`${file} cannot be written.`, { cause });
    throw new InUseError(`${what} is in use by process ${holder} (is another npm start running?)`);
  }
  return () => rmSync(file, { force: true });
}
