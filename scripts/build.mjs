import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { at, ROOT, TOOLS } from './paths.mjs';
import { say } from './say.mjs';

const STAMP = at('node_modules/.cache/stockwire-build');
const OUTPUTS = ['apps/bff/dist/main.js', 'apps/bff/dist/stock.js', 'apps/web/dist/index.html'];
const SOURCES = [
  'apps',
  'packages',
  'package-lock.json',
  'patches',
  'tsconfig.base.json',
  'turbo.json',
];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'dist-types', 'test', 'migrations', '.turbo']);

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (path.extname(place) === '.json') return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCES.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) return [];
    const child = path.join(place, entry.name);
    return entry.isDirectory() ? filesBelow(child) : [child];
  });
}

/** Contents, not times: a checkout or a touched file alone makes nothing stale. */
function sourcesHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((source) => filesBelow(at(source))).sort()) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds the web app and the server unless what is there was built from exactly these sources. */
export function ensureBuilt() {
  const wanted = sourcesHash();
  const isThere = OUTPUTS.every((file) => existsSync(at(file)));
  if (isThere && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  rmSync(STAMP, { force: true });
  const args = [TOOLS.turbo, 'run', 'build', '--output-logs=errors-only'];
  const result = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
    throw new Error('The build failed.');
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
  say('built');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  ensureBuilt();
}
