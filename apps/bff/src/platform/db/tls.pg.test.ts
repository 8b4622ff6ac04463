import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  exitOf,
  readFailure,
  readLines,
  startServerProcess,
} from '../../../test/server-process.ts';
import { startTlsPostgres, type TlsPostgres } from '../../../test/tls-postgres.ts';
import { assertReachable } from './assert-reachable.ts';
import { openDatabase } from './database.ts';
import { isConnectionLost } from './database-errors.ts';
import { openListener } from './listener.ts';

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'stockwire-tls-data-'));

let server: TlsPostgres;
const started: ChildProcess[] = [];
beforeAll(async () => {
  server = await startTlsPostgres();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  server.stop();
  rmSync(DATA_DIR, { recursive: true });
});

type Protection = { mode: string; authority?: string };

function protect(url: string, { mode, authority }: Protection): string {
  const protectedUrl = new URL(url);
  protectedUrl.searchParams.set('sslmode', mode);
  if (authority !== undefined) protectedUrl.searchParams.set('sslrootcert', authority);
  return protectedUrl.href;
}

const full = (url: string) =>
  protect(url, { mode: 'verify-full', authority: server.authorityFile });
/** The same server by another name than its certificate has. */
const byAddress = (url: string) => url.replace('@localhost:', '@127.0.0.1:');

async function selectEncrypted(url: string): Promise<boolean | undefined> {
  const { sql, close } = openDatabase({ url, applicationName: 'tests', poolSize: 1 });
  try {
    const [row] = await sql<{ ssl: boolean }[]>`
      select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
    return row?.ssl;
  } finally {
    await close();
  }
}

test('require, verify-ca and verify-full encrypt; disable does not', async () => {
  const authority = server.authorityFile;
  const plans: Protection[] = [
    { mode: 'require' },
    { mode: 'require', authority },
    { mode: 'verify-ca', authority },
    { mode: 'verify-full', authority },
  ];
  for (const plan of plans) {
    expect(await selectEncrypted(protect(server.ownerUrl, plan)), plan.mode).toBe(true);
  }
  expect(await selectEncrypted(protect(server.ownerUrl, { mode: 'disable' }))).toBe(false);
});

test('verify-ca takes a server by another name, as long as its authority signed', async () => {
  const plan = { mode: 'verify-ca', authority: server.authorityFile };
  expect(await selectEncrypted(byAddress(protect(server.ownerUrl, plan)))).toBe(true);
});

test.each([
  ['an authority that did not sign', 'verify-full', 'strangerFile'],
  ['an authority that did not sign', 'verify-ca', 'strangerFile'],
  ['an authority that did not sign', 'require', 'strangerFile'],
  ['the authorities of the world', 'verify-full', undefined],
] as const)('with %s %s refuses, and says what to name', async (_what, mode, file) => {
  const plan = { mode, ...(file && { authority: server[file] }) };
  await expect(assertReachable('DATABASE_URL', protect(server.ownerUrl, plan))).rejects.toThrow(
    /^DATABASE_URL: the certificate of localhost is signed by nobody .* sslrootcert$/,
  );
});

test('verify-full refuses a certificate of another host, as a database that is away', async () => {
  const error: unknown = await assertReachable(
    'DATABASE_APP_URL',
    byAddress(full(server.appUrl)),
  ).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(
    /DATABASE_APP_URL: the certificate of 127\.0\.0\.1 is another host's/,
  );
  expect(isConnectionLost(error)).toBe(true);
});

test('a server without TLS is refused where TLS is asked for, and the message says by which setting', async () => {
  const plain = process.env.TEST_DATABASE_URL ?? '';
  await expect(
    assertReachable('DATABASE_URL', protect(plain, { mode: 'require' })),
  ).rejects.toThrow(/^DATABASE_URL: .* speaks no TLS, and sslmode=require goes on only with it/);
});

test('a wrong password is told by the setting that has it, and not repeated', async () => {
  const url = new URL(full(server.appUrl));
  url.password = 'not-the-password';
  const error: unknown = await assertReachable('DATABASE_APP_URL', url.href).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toMatch(/DATABASE_APP_URL: .*password authentication failed/);
  expect(String(error)).not.toContain('not-the-password');
});

test('what is notified is heard over TLS, and again after the connection was cut', async () => {
  const told: string[] = [];
  const applicationName = 'listener over tls';
  const listener = openListener(
    { url: full(server.appUrl), applicationName, channel: 'tls_test' },
    {
      stands: () => told.push('stands'),
      lost: () => told.push('lost'),
      heard: (payload) => told.push(payload),
    },
  );
  const owner = openDatabase({ url: full(server.ownerUrl), applicationName: 'tests', poolSize: 1 });
  try {
    await vi.waitFor(() => expect(told).toEqual(['stands']));
    await owner.sql`select pg_notify('tls_test', 'one')`;
    await vi.waitFor(() => expect(told).toEqual(['stands', 'one']));
    await owner.sql`
      select pg_terminate_backend(pid)
      from pg_stat_activity
      where application_name = ${applicationName}`;
    await vi.waitFor(() => expect(told).toEqual(['stands', 'one', 'lost', 'stands']));
    await owner.sql`select pg_notify('tls_test', 'two')`;
    await vi.waitFor(() => expect(told.at(-1)).toBe('two'));
  } finally {
    await Promise.all([listener.close(), owner.close()]);
  }
});

function start(urls: { DATABASE_URL: string; DATABASE_APP_URL: string }): ChildProcess {
  const child = startServerProcess({ ...urls, DATA_DIR, PORT: '0' });
  started.push(child);
  return child;
}

test('the whole server migrates and runs over TLS: not one connection is plain', async () => {
  const child = start({
    DATABASE_URL: full(server.ownerUrl),
    DATABASE_APP_URL: full(server.appUrl),
  });
  const [line = ''] = await readLines(child, 2);
  const url = /http:\S+/.exec(line)?.[0];
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const { sql, close } = openDatabase({
    url: full(server.ownerUrl),
    applicationName: 'tests',
    poolSize: 1,
  });
  try {
    const rows = await sql<{ name: string; ssl: boolean }[]>`
      select application_name as name, ssl
      from pg_stat_activity
      join pg_stat_ssl using (pid)
      where application_name like 'stockwire%'`;
    expect(rows.map(({ name }) => name)).toContain('stockwire reader');
    expect(rows.filter(({ ssl }) => !ssl)).toEqual([]);
  } finally {
    await close();
  }
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(0);
});

test('a start says in one line which setting names a server that is not believed', async () => {
  const child = start({
    DATABASE_URL: full(server.ownerUrl),
    DATABASE_APP_URL: byAddress(full(server.appUrl)),
  });
  const { code, text } = await readFailure(child);
  expect(code).toBe(1);
  expect(text).toMatch(/^Stockwire could not start: DATABASE_APP_URL: the certificate of .*\n$/);
});

// Last, since the server has no good certificate from here on.
test('a certificate that has expired is refused, and told as that', async () => {
  const { sql, close } = openDatabase({
    url: protect(server.ownerUrl, { mode: 'disable' }),
    applicationName: 'tests',
    poolSize: 1,
  });
  server.expire();
  try {
    await sql`select pg_reload_conf()`;
    await vi.waitFor(
      () =>
        expect(assertReachable('DATABASE_URL', full(server.ownerUrl))).rejects.toThrow(
          /^DATABASE_URL: the certificate of localhost has expired/,
        ),
      { timeout: 10_000 },
    );
  } finally {
    await close();
  }
});
