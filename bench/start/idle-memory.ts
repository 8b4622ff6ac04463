import { familyOf, listProcesses, type ProcessRow, readProc } from '../measure/processes.ts';

interface MemoryRow {
  what: string;
  processes: number;
  bytes: number;
}

export interface IdleMemory {
  rows: MemoryRow[];
  /** `PSS` counts a shared page by shares; `RSS` here counts the memory that processes share once. */
  method: 'PSS' | 'RSS';
}

const KINDS = ['PostgreSQL', 'server', 'launcher', 'npm'] as const;
type Kind = (typeof KINDS)[number];

/** Memory of `npm start` with all that it started, and of the database, which has no parent here. */
export function idleMemory(commandPid: number, databasePid: number): IdleMemory {
  const all = listProcesses();
  const family = [...familyOf(commandPid, all), ...familyOf(databasePid, all)];
  const isReadable = family.every(({ pid }) => proportionalBytes(pid) !== null);
  const rows = KINDS.map((kind) => {
    const members = family.filter((row) => kindOf(row) === kind);
    const bytes = members.map(({ pid }) =>
      isReadable ? (proportionalBytes(pid) ?? 0) : statusBytes(pid, 'VmRSS', 'RssShmem'),
    );
    return { what: kind, processes: members.length, bytes: bytes.reduce((a, b) => a + b, 0) };
  });
  if (isReadable) return { rows, method: 'PSS' };
  const shared = Math.max(0, ...family.map(({ pid }) => statusBytes(pid, 'RssShmem')));
  return { rows: [...rows, { what: 'shared, once', processes: 0, bytes: shared }], method: 'RSS' };
}

function kindOf({ pid, name }: ProcessRow): Kind {
  const command = readProc(pid, 'cmdline') ?? '';
  if (name === 'postgres') return 'PostgreSQL';
  if (command.includes('dist/main.js')) return 'server';
  return command.includes('scripts/start.mjs') && !name.startsWith('sh') ? 'launcher' : 'npm';
}

function proportionalBytes(pid: number): number | null {
  const found = /^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup') ?? '')?.[1];
  return found === undefined ? null : Number(found) * 1024;
}

/** A line of `status` in bytes, less another one. */
function statusBytes(pid: number, name: string, less?: string): number {
  const status = readProc(pid, 'status') ?? '';
  const read = (wanted: string) =>
    Number(new RegExp(`^${wanted}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return read(name) - (less === undefined ? 0 : read(less));
}
