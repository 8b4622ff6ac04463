import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** The real process, as a launcher starts it: with an IPC channel as its life line, and no setting but these. */
export function startServerProcess(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', MAIN], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
  });
}

/** Its exit code, also where it has ended already. */
export async function exitOf(child: ChildProcess): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'exit'))[0];
}

/** What it printed as its first lines, or all where it ended before. */
export async function readLines(child: ChildProcess, wanted: number): Promise<string[]> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('the process has no output');
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (lines.length === wanted) break;
  }
  return lines;
}

/** Waits for a process that does not start, and answers its code with what it said about it. */
export async function readFailure(child: ChildProcess): Promise<{ code: unknown; text: string }> {
  const parts: string[] = [];
  child.stderr?.on('data', (text) => parts.push(String(text)));
  const [code] = await once(child, 'close');
  return { code, text: parts.join('') };
}
