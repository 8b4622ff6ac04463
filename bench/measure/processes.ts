import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the kernel's own tick. */
const TICK_MS = 10;

export interface ProcessRow {
  pid: number;
  parentPid: number;
  name: string;
  /** Processor time so far. */
  cpuMs: number;
}

/** Every process of this machine; empty where there is no /proc. */
export function listProcesses(): ProcessRow[] {
  return processIds().flatMap((pid) => readProcess(pid) ?? []);
}

/** Processor time of some processes together; a process that is gone counts nothing. */
export function cpuMsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (readProcess(pid)?.cpuMs ?? 0), 0);
}

/** A process and all that it started, directly or not. */
export function familyOf(pid: number, all: readonly ProcessRow[] = listProcesses()): ProcessRow[] {
  const own = all.filter((row) => row.pid === pid);
  const children = all.filter((row) => row.parentPid === pid);
  return [...own, ...children.flatMap((child) => familyOf(child.pid, all))];
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readProcess(pid: number): ProcessRow | null {
  const stat = readProc(pid, 'stat');
  if (stat === null) return null;
  // The name stands in brackets and may itself hold spaces and brackets.
  const nameEnd = stat.lastIndexOf(')');
  const fields = stat.slice(nameEnd + 2).split(' ');
  return {
    pid,
    parentPid: Number(fields[1]),
    name: stat.slice(stat.indexOf('(') + 1, nameEnd),
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
  };
}

/** Null when the process is gone or not ours to read. */
export function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** Resident memory of a process in bytes, or null where it cannot be read. */
export function residentBytes(pid: number): number | null {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readProc(pid, 'status') ?? '');
  return found?.[1] === undefined ? null : Number(found[1]) * 1024;
}
