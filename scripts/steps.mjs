import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { ROOT, TOOLS } from './paths.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {{ code: number, output: string }} Finished
 */

export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

/** Some tools colour whatever CI says; into a file or a log go plain words. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const add = (/** @type {Tally} */ a, /** @type {Tally} */ b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  });
  return tallies.reduce(add, { passed: 0, failed: 0, skipped: 0 });
}

/** @param {Tally} tally */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs a Node program to its end with its output kept: it is shown when the step fails.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Finished>}
 */
export function runProgram(args, { cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...PLAIN, ...env },
    });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

/**
 * A runner that ends badly without a failed test (a file that does not load, a rejection nobody caught) is a failure too.
 * @param {Tally} tally
 * @param {Finished} finished
 */
function withExitCode(tally, { code }) {
  return code !== 0 && tally.failed === 0 ? sum([tally, ONE_FAILED]) : tally;
}

/**
 * @param {(reportFile: string) => Promise<Finished>} run
 * @param {(report: any) => Tally} count
 */
async function counted(run, count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stockwire-report-'));
  const file = path.join(folder, 'report.json');
  try {
    const finished = await run(file);
    const tally = readTally(file, count);
    return { tally: withExitCode(tally, finished), output: finished.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * No report means that the runner died before its first test.
 * @param {string} file
 * @param {(report: any) => Tally} count
 */
function readTally(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return ONE_FAILED;
  }
}

/** @param {string[]} projects */
export function runVitest(projects) {
  const named = projects.flatMap((project) => ['--project', project]);
  const args = [TOOLS.vitest, 'run', ...named, '--reporter=default', '--reporter=json'];
  return counted(
    (file) => runProgram([...args, `--outputFile.json=${file}`]),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
}

/** @param {NodeJS.ProcessEnv} env */
export function runPlaywright(env) {
  return counted(
    (file) =>
      runProgram([TOOLS.playwright, 'test', '--reporter=list,json'], {
        cwd: path.join(ROOT, 'e2e'),
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    // What passed only at the second try is named by the list above the tally.
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );
}
