import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from '../../scripts/paths.mjs';

/** A first start on a slow disk fills a demo of thirty days. */
const READY_WITHIN_MS = 300_000;

const STOPPED_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 25;

export interface StartedProduct {
  /** From the command to its line `ready: …`. */
  readyMs: number;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** `npm start` as a person types it, on a data directory of its own and a free port. */
export async function npmStart(dataDir: string): Promise<StartedProduct> {
  const startedMs = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: at(),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment(dataDir),
  });
  const lines: string[] = [];
  const url = await readyUrl(child, lines);
  const { pid } = child;
  if (pid === undefined) throw new Error('npm start has no process');
  return {
    readyMs: performance.now() - startedMs,
    url,
    pid,
    async stop() {
      // The whole group, as Ctrl-C reaches it; the launcher stops its server and database in order.
      process.kill(-pid, 'SIGTERM');
      await groupEnded(pid);
    },
  };
}

/** npm leaves before the launcher that it started, so its own end says little. */
async function groupEnded(groupId: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < STOPPED_WITHIN_MS; waitedMs += LOOK_EVERY_MS) {
    try {
      process.kill(-groupId, 0);
    } catch {
      return;
    }
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error('npm start did not stop');
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, PORT: '0' };
  // The embedded database is part of what is measured, and the demo is its default.
  for (const name of ['DATABASE_URL', 'DATABASE_APP_URL', 'DEMO', 'DEMO_PACE']) delete env[name];
  return env;
}

async function readyUrl(child: ChildProcess, lines: string[]): Promise<string> {
  if (child.stdout === null) throw new Error('npm start has no output');
  const output = createInterface({ input: child.stdout });
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('npm start took too long')), READY_WITHIN_MS);
    output.on('line', (line) => {
      lines.push(line);
      const found = /\bready: (http:\/\/\S+)/.exec(line)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`npm start ended with ${code}:\n${lines.slice(-20).join('\n')}`));
    });
  });
  return ready;
}
