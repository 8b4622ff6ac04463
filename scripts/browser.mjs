// Which browser the end-to-end tests use: CHROMIUM_PATH, Playwright's own, a system one, apt as root; else one clear error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { at } from './paths.mjs';
import { say } from './say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const VERSION_LIMIT_MS = 30_000;

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function systemBrowser() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'));
  return [...NAMES.map(onPath), ...MAC_APPS, ...windows].find((file) => file && existsSync(file));
}

/** The variable of the person wins, and must be right. */
function namedBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return undefined;
  const tried = spawnSync(named, ['--version'], { timeout: VERSION_LIMIT_MS });
  if (tried.status !== 0) throw new Error(`CHROMIUM_PATH=${named} does not run.`);
  return named;
}

function playwrightBrowser() {
  const require = createRequire(at('e2e/package.json'));
  const file = require('@playwright/test').chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

/** @param {...string} args */
function apt(...args) {
  const result = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}

function debianBrowser() {
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isRootOnLinux || !onPath('apt-get')) return undefined;
  say('no browser found: installing Debian’s chromium (about half a minute)');
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  if (!apt(...install) && !(apt('update', '-qq') && apt(...install))) return undefined;
  return onPath('chromium');
}

/** The path of a Chromium for Playwright's `executablePath`. */
export function findBrowser() {
  const found = namedBrowser() ?? playwrightBrowser() ?? systemBrowser() ?? debianBrowser();
  if (found) return found;
  throw new Error(
    'No browser for the end-to-end tests. Install one (apt-get install chromium, or ' +
      'npx playwright install chromium), or set CHROMIUM_PATH=/path/to/chrome.',
  );
}
