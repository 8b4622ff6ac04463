import process from 'node:process';
import { killServer, SERVER_SETTINGS, startAgain } from '../../scripts/postgres.mjs';

/** Where the launcher has put its scratch server; not set for a database of one's own, which nobody kills. */
const DATA_DIR = 'BENCH_DATABASE_DATA_DIR';

/** The database server of this run, which may be killed. */
export class ScratchPostgres {
  readonly #dataDir: string;

  private constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Null with a database of one's own. */
  static ofThisRun(): ScratchPostgres | null {
    const dataDir = process.env[DATA_DIR];
    return dataDir === undefined ? null : new ScratchPostgres(dataDir);
  }

  /** kill -9 of the postmaster, and a new one on the same data and port; answers how long it was away. */
  async killAndStartAgain(): Promise<number> {
    const startedMs = performance.now();
    killServer(this.#dataDir);
    await startAgain({ dataDir: this.#dataDir, settings: SERVER_SETTINGS });
    return performance.now() - startedMs;
  }
}
