import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../apps/bff/src/platform/db/database.ts';
import { listProcesses } from '../measure/processes.ts';
import { selectServerFacts } from './look-at-database.queries.ts';

export interface DatabaseFacts {
  version: string;
  /** The process that all others of the database server descend from. */
  pid: number;
}

/** Asks the embedded database of a data directory who it is, and leaves no connection behind. */
export async function lookAtDatabase(dataDir: string): Promise<DatabaseFacts> {
  const url = readFileSync(path.join(dataDir, 'database-url'), 'utf8').trim();
  const { sql, close } = openDatabase({ url, applicationName: 'bench look', poolSize: 1 });
  try {
    const { version, backendPid } = await selectServerFacts(sql);
    const backend = listProcesses().find(({ pid }) => pid === backendPid);
    return { version, pid: backend?.parentPid ?? backendPid };
  } finally {
    await close();
  }
}
