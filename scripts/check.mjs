// `npm run check`: everything that needs neither a database nor a browser, one line a step.
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { at, TOOLS } from './paths.mjs';
import { ONE_FAILED, ONE_PASSED, runProgram, runVitest, sum, summary } from './steps.mjs';

/**
 * @typedef {import('./steps.mjs').Tally} Tally
 * @typedef {() => Promise<{ tally: Tally, output: string }>} Step
 */

/** @param {...string} args */
function program(...args) {
  return async () => {
    const { code, output } = await runProgram(args);
    return { tally: code === 0 ? ONE_PASSED : ONE_FAILED, output };
  };
}

const COLORS = process.stdout.isTTY && !process.env.NO_COLOR ? 'force' : 'off';

/** @type {Record<string, Step>} */
const STEPS = {
  format: program(TOOLS.biome, 'format', `--colors=${COLORS}`),
  lint: program(TOOLS.biome, 'lint', `--colors=${COLORS}`, '--error-on-warnings'),
  'typed lint': program(TOOLS.oxlint, '--type-aware', '--deny-warnings'),
  arrows: program('--import', 'tsx', at('scripts/arrows/main.ts')),
  texts: program('--import', 'tsx', at('scripts/texts/main.ts')),
  'dead code': program(TOOLS.knip, '--no-progress'),
  types: program(TOOLS.tsc, '--build'),
  lock: program(at('scripts/complete-lock.mjs'), '--check'),
  'unit tests': () => runVitest(['unit', 'web']),
};

/**
 * Runs a step, prints its line, and what it said if it failed. A step that throws has failed.
 * @param {string} name
 * @param {Step} step
 * @returns {Promise<Tally>}
 */
export async function runStep(name, step) {
  const startedAtMs = performance.now();
  const { tally, output } = await step().catch((error) => ({
    tally: ONE_FAILED,
    output: error instanceof Error ? error.message : String(error),
  }));
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  const isOne = tally.passed + tally.failed + tally.skipped === 1;
  const count = isOne ? '' : `  ${summary(tally)}`;
  if (tally.failed > 0) console.log(output.trimEnd());
  console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '} ${name}  ${seconds} s${count}`);
  return tally;
}

/** @param {(tally: Tally) => void} onTally */
export async function runChecks(onTally) {
  for (const [name, step] of Object.entries(STEPS)) onTally(await runStep(name, step));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  /** @type {Tally[]} */
  const tallies = [];
  await runChecks((tally) => tallies.push(tally));
  const tally = sum(tallies);
  console.log(summary(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
