import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './paths.mjs';
import { dataDirOf } from './postgres.mjs';

const NAMES = ['STOCKWIRE_API_KEY', 'STOCKWIRE_EMAIL', 'STOCKWIRE_PASSWORD'];

/**
 * Who a program signs in as: whoever the environment names, or else the controller of the demo that runs on
 * this machine. Answers what to add to its environment.
 * @returns {NodeJS.ProcessEnv}
 */
export function demoSignIn() {
  if (NAMES.some((name) => process.env[name])) return {};
  const file = path.join(dataDirOf(ROOT), 'demo-credentials.json');
  const found = readCredentials(file).find(({ role }) => role === 'controller');
  return found ? { STOCKWIRE_EMAIL: found.email, STOCKWIRE_PASSWORD: found.password } : {};
}

/**
 * @param {string} file
 * @returns {{ role: string, email: string, password: string }[]}
 */
function readCredentials(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
