import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { exitOf, readFailure, readLines, startServerProcess } from '../test/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'stockwire-main-'));

let database: TestDatabase;
const started: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  rmSync(DATA_DIR, { recursive: true });
  await database.drop();
});

function start(env: NodeJS.ProcessEnv): ChildProcess {
  const child = startServerProcess(env);
  started.push(child);
  return child;
}

const usable = () => ({
  DATABASE_URL: database.ownerUrl,
  DATABASE_APP_URL: database.appUrl,
  DATA_DIR,
  PORT: '0',
});

async function startReady(): Promise<{ child: ChildProcess; url: string; lines: string[] }> {
  const child = start(usable());
  const lines = await readLines(child, 2);
  const url = /^Stockwire is ready: (http:\/\/127\.0\.0\.1:\d+)$/.exec(lines[0] ?? '')?.[1];
  if (url === undefined) throw new Error(`no ready line in: ${lines.join('\n')}`);
  return { child, url, lines };
}

test('says where it answers and how to make the first administrator, serves, and ends on SIGTERM', async () => {
  const { child, url, lines } = await startReady();
  expect(lines[1]).toMatch(/^Nobody can sign in yet.* admin EMAIL$/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(0);
});

test('ends by itself when its launcher is gone, however that died', async () => {
  const { child } = await startReady();
  child.disconnect();
  expect(await exitOf(child)).toBe(0);
});

test('names every bad setting at once and starts nothing', async () => {
  const child = start({ ...usable(), PORT: 'x', HOST: '0.0.0.0' });
  const { code, text } = await readFailure(child);
  expect(code).toBe(2);
  expect(text).toMatch(/HOST[\s\S]*PORT/);
});

test('a port that is taken is a plain end, not a half-started server', async () => {
  const { url } = await startReady();
  const child = start({ ...usable(), PORT: new URL(url).port });
  const { code, text } = await readFailure(child);
  expect(code).toBe(1);
  expect(text).toContain('EADDRINUSE');
});
