import { spawn } from 'node:child_process';
import process from 'node:process';
import { at, ROOT, SERVER_NODE_FLAGS } from './paths.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ url: string, child: ChildProcess, exited: Promise<number>, stop: () => Promise<void> }} RunningServer
 */

/** A first start migrates and fills a demo of thirty days; a machine under load takes a multiple of its usual seconds. */
const READY_LIMIT_MS = 180_000;
const READY_POLL_MS = 50;

/** The server drains its sockets and commits what it has begun; longer than this it hangs. */
const STOP_LIMIT_MS = 8_000;

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/**
 * @param {ChildProcess} child
 * @param {Promise<number>} exited
 */
async function stopChild(child, exited) {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(timer);
}

/**
 * Asks /readyz until it says yes: the listener is open before the migrations are done.
 * @param {string} url
 * @param {ChildProcess} child
 */
async function untilReady(url, child) {
  const deadlineMs = performance.now() + READY_LIMIT_MS;
  while (performance.now() < deadlineMs) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('The server ended before it was ready.');
    }
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
  }
  throw new Error(`The server was not ready after ${READY_LIMIT_MS / 1000} s.`);
}

/**
 * Starts the built server. Its IPC channel is the life line: when this process dies in whatever way, the server ends itself.
 * @param {{ port: number, host?: string, env: NodeJS.ProcessEnv, quiet?: boolean }} options
 */
export function spawnServer({ port, host = '127.0.0.1', env, quiet = false }) {
  const child = spawn(process.execPath, [...SERVER_NODE_FLAGS, at('apps/bff/dist/main.js')], {
    cwd: ROOT,
    // In a group of its own Ctrl-C reaches this process alone, and the order of the stop is kept.
    detached: process.platform !== 'win32',
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env, PORT: String(port), HOST: host },
  });
  const exited = exitOf(child);
  const visible = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${visible.includes(':') ? `[${visible}]` : visible}:${port}`;
  return {
    url,
    child,
    exited,
    ready: () => untilReady(url, child),
    stop: () => stopChild(child, exited),
  };
}
