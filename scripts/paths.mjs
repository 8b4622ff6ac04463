import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts */
export const at = (...parts) => path.join(ROOT, ...parts);

/** Tools are called by their file: npx takes a second and may ask for a download. */
export const TOOLS = {
  biome: at('node_modules/@biomejs/biome/bin/biome'),
  knip: at('node_modules/knip/bin/knip.js'),
  oxlint: at('node_modules/oxlint/bin/oxlint'),
  patchPackage: at('node_modules/patch-package/index.js'),
  playwright: at('node_modules/@playwright/test/cli.js'),
  tsc: at('node_modules/typescript/bin/tsc'),
  tsx: at('node_modules/tsx/dist/cli.mjs'),
  turbo: at('node_modules/turbo/bin/turbo'),
  vite: at('node_modules/vite/bin/vite.js'),
  vitest: at('node_modules/vitest/vitest.mjs'),
};

/**
 * How the server's Node runs. A batch of commands lives for some milliseconds and then dies together: with
 * the small default nursery a third of the writer's time was garbage collection.
 */
export const SERVER_NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];

/** A `.env` beside .env.example is read by the commands, never by the server; the shell's own variables win. */
export function loadEnvFile() {
  if (existsSync(at('.env'))) process.loadEnvFile(at('.env'));
}
