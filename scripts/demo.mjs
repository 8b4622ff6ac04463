// `npm run demo [-- --headed|--headless --speed N --theme T --pictures DIR]`: a scripted demo in two windows, on a demo of its own or on BASE_URL.
import path from 'node:path';
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { loadEnvFile, ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';
import { dataDirOf, SERVER_SETTINGS, startScratchPostgres } from './postgres.mjs';
import { say } from './say.mjs';
import { spawnServer } from './server.mjs';
import { runNode } from './with-postgres.mjs';

/**
 * @param {string} origin
 * @param {string} dataDir where the server has written how to sign in
 */
function play(origin, dataDir) {
  return runNode(['--import', 'tsx', 'e2e/demos/main.ts', ...process.argv.slice(2)], {
    BASE_URL: origin,
    DATA_DIR: dataDir,
    CHROMIUM_PATH: findBrowser(),
    DEMO_PICTURES: path.join(dataDirOf(ROOT), 'demo-pictures'),
  });
}

async function playOnOwnDemo() {
  const postgres = await startScratchPostgres({
    dataDir: dataDirOf(ROOT),
    settings: SERVER_SETTINGS,
  });
  const server = spawnServer({
    port: await freePort(),
    quiet: true,
    env: {
      DATABASE_URL: postgres.url,
      DATABASE_APP_URL: postgres.appUrl,
      DATA_DIR: postgres.dataDir,
      DEMO: 'true',
    },
  });
  try {
    say('filling a demo distributor');
    await server.ready();
    return await play(server.url, postgres.dataDir);
  } finally {
    await server.stop();
    postgres.stop();
  }
}

loadEnvFile();
ensureInstalled();
ensureBuilt();
process.exitCode = process.env.BASE_URL
  ? await play(process.env.BASE_URL, dataDirOf(ROOT))
  : await playOnOwnDemo();
