import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/ports.mjs';
import { spawnServer } from '../../scripts/server.mjs';
import type { BenchDatabase } from './bench-database.ts';
import { REQUESTS_PER_MINUTE, signInPeople } from './bench-people.ts';

export interface ProductServer {
  url: string;
  host: string;
  port: number;
  pid: number;
  /** Of people who may do everything; each has a limit of requests. */
  cookies: string[];
  stop(): Promise<void>;
}

/** The built server as a process of its own, as a person has it but for the demo. */
export async function startProduct({
  ownerUrl,
  appUrl,
}: Pick<BenchDatabase, 'ownerUrl' | 'appUrl'>): Promise<ProductServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'stockwire-bench-'));
  const host = '127.0.0.1';
  const port = await freePort(0, host);
  const env = {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    DATA_DIR: dataDir,
    DEMO: 'false',
    ROLES: 'api,relay,worker',
    PERSON_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
  };
  const server = spawnServer({ port, host, env, quiet: true });
  await server.ready();
  const cookies = await signInPeople(ownerUrl);
  const { pid } = server.child;
  if (pid === undefined) throw new Error('the server has no process');
  return {
    url: server.url,
    host,
    port,
    pid,
    cookies,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
