import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/ports.mjs';
import { spawnServer } from '../../scripts/server.mjs';
import type { BenchDatabase } from '../world/bench-database.ts';
import { REQUESTS_PER_MINUTE, signInPeople } from '../world/bench-people.ts';

type Server = ReturnType<typeof spawnServer>;

/** The server that is hurt: always on the same port and data directory, so that its clients find it again. */
export class Victim {
  readonly host = '127.0.0.1';
  readonly port: number;
  readonly #database: Pick<BenchDatabase, 'ownerUrl' | 'appUrl'>;
  readonly #dataDir = mkdtempSync(path.join(tmpdir(), 'stockwire-chaos-'));
  #server: Server | null = null;
  /** Of people who may do everything. */
  cookies: readonly string[] = [];

  private constructor(database: Pick<BenchDatabase, 'ownerUrl' | 'appUrl'>, port: number) {
    this.#database = database;
    this.port = port;
  }

  static async start(database: Pick<BenchDatabase, 'ownerUrl' | 'appUrl'>): Promise<Victim> {
    const victim = new Victim(database, await freePort(0, '127.0.0.1'));
    await victim.#spawn();
    victim.cookies = await signInPeople(database.ownerUrl);
    return victim;
  }

  get url(): string {
    return `http://${this.host}:${this.port}`;
  }

  get pid(): number | undefined {
    return this.#server?.child.pid;
  }

  get isAlive(): boolean {
    const child = this.#server?.child;
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** kill -9 and a new process; answers how long it took to be ready again. */
  async killAndRestart(): Promise<number> {
    const startedMs = performance.now();
    this.#server?.child.kill('SIGKILL');
    await this.#server?.exited;
    await this.#spawn();
    return performance.now() - startedMs;
  }

  async stop(): Promise<void> {
    if (this.isAlive) await this.#server?.stop();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #spawn(): Promise<void> {
    const { host, port } = this;
    const env = {
      DATABASE_URL: this.#database.ownerUrl,
      DATABASE_APP_URL: this.#database.appUrl,
      DATA_DIR: this.#dataDir,
      DEMO: 'false',
      ROLES: 'api,relay,worker',
      PERSON_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
      ADDRESS_REQUESTS_PER_MINUTE: String(REQUESTS_PER_MINUTE),
    };
    this.#server = spawnServer({ port, host, env, quiet: true });
    await this.#server.ready();
  }
}
