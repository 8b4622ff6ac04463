// `npm test`: install, check, tests on PostgreSQL, build, end-to-end tests in a real browser. The last line is the result.
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { runChecks, runStep } from './check.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';
import { dataDirOf, startScratchPostgres, UNSAFE_SETTINGS } from './postgres.mjs';
import { spawnServer } from './server.mjs';
import { startSignInProvider } from './sign-in-provider.mjs';
import { ONE_FAILED, ONE_PASSED, runPlaywright, runVitest, sum, summary } from './steps.mjs';

/** @typedef {import('./steps.mjs').Tally} Tally */

/** @param {() => unknown} work */
function asStep(work) {
  return async () => {
    await work();
    return { tally: ONE_PASSED, output: '' };
  };
}

/** The built server with the demo's data and no simulated shift, so that nothing moves but what a test moves. */
async function runEndToEnd() {
  const browser = findBrowser();
  const postgres = await startScratchPostgres({
    dataDir: dataDirOf(ROOT),
    settings: UNSAFE_SETTINGS,
  });
  const port = await freePort();
  const provider = await startSignInProvider(`http://127.0.0.1:${port}`);
  const server = spawnServer({
    port,
    quiet: true,
    env: {
      DATABASE_URL: postgres.url,
      DATABASE_APP_URL: postgres.appUrl,
      DATA_DIR: postgres.dataDir,
      DEMO: 'true',
      DEMO_PACE: '0',
      ...provider.settings,
    },
  });
  try {
    await server.ready();
    return await runPlaywright({
      BASE_URL: server.url,
      CHROMIUM_PATH: browser,
      DATA_DIR: postgres.dataDir,
    });
  } finally {
    await server.stop();
    provider.stop();
    postgres.stop();
  }
}

/**
 * What has been counted so far, so that an interrupted run can still say it.
 * @type {Tally[]}
 */
const tallies = [];

async function runAll() {
  const installed = await runStep('install', asStep(ensureInstalled));
  tallies.push(installed);
  if (installed.failed > 0) return;
  await runChecks((tally) => tallies.push(tally));
  tallies.push(await runStep('postgres tests', () => runVitest(['pg'])));
  const built = await runStep('build', asStep(ensureBuilt));
  tallies.push(built);
  if (built.failed === 0) tallies.push(await runStep('end-to-end tests', runEndToEnd));
}

/** The last line, and nothing after it. */
function finish() {
  const tally = sum(tallies);
  process.stdout.write(`${summary(tally)}\n`, () => process.exit(tally.failed > 0 ? 1 : 0));
}

function fail() {
  tallies.push(ONE_FAILED);
  finish();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, fail);

runAll().then(finish, (error) => {
  console.error(error);
  fail();
});
