import { fileURLToPath } from 'node:url';
import { startScratchPostgres, UNSAFE_SETTINGS } from '../../../scripts/postgres.mjs';

const DATA_DIR = fileURLToPath(new URL('../../../.data', import.meta.url));

/** Every test file keeps a few pools open, and files run side by side. */
const MAX_CONNECTIONS = 200;

/**
 * Gives the tests TEST_DATABASE_URL (owner) and TEST_DATABASE_APP_URL: those of the environment, or of an
 * embedded server that lives as long as the run.
 */
export async function setup(): Promise<(() => void) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  const postgres = await startScratchPostgres({
    dataDir: DATA_DIR,
    settings: { ...UNSAFE_SETTINGS, max_connections: MAX_CONNECTIONS },
  });
  process.env.TEST_DATABASE_URL = postgres.url;
  process.env.TEST_DATABASE_APP_URL = postgres.appUrl;
  return postgres.stop;
}
