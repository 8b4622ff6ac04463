import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFailure, startServerProcess } from '../../test/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { openSecrets } from '../features/identity/secrets/open-secrets.ts';
import { Keyring } from '../platform/secrets/keyring.ts';
import { masterKeyOf, readSecretKey } from '../platform/secrets/master-key.ts';

const STOCK = fileURLToPath(new URL('stock.ts', import.meta.url));
const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'stockwire-failure-'));
const OLD_KEY = 'oF2tXkq9Wm4sZ7vB1cD8eH3jL6nP0rT5uYxAgKiQwEM';
const NEW_KEY = 'pG3uYlr0Xn5tA8wC2dE9fI4kM7oQ1sU6vZyBhLjRxFN';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const key = readSecretKey(OLD_KEY);
  if (key === null) throw new Error('the key is none');
  await openSecrets(database.database, new Keyring(masterKeyOf(key)));
});
afterAll(async () => {
  rmSync(DATA_DIR, { recursive: true });
  await database.drop();
});

function runStock(env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', STOCK, 'verify'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, DATA_DIR, ...env },
  });
  return { status, stderr };
}

test('the operator’s commands name every bad setting, without a stack', () => {
  const { status, stderr } = runStock({ PORT: 'x' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^The settings are not usable:\n( {2}- .*\n)+$/);
  expect(stderr).toMatch(/PORT[\s\S]*DATABASE_URL/);
});

test('and the setting of a database that is away', () => {
  const { status, stderr } = runStock({
    DATABASE_URL: 'postgres://owner:secret-a@127.0.0.1:1/x',
    DATABASE_APP_URL: 'postgres://stockwire_app:secret-b@127.0.0.1:1/x',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^DATABASE_URL: 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*\n$/);
});

test('a SECRET_KEY that does not open the database stops the start with a line', async () => {
  const child = startServerProcess({
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    DATA_DIR,
    PORT: '0',
    SECRET_KEY: NEW_KEY,
  });
  const { code, text } = await readFailure(child);
  expect(code).toBe(1);
  expect(text).toMatch(/^Stockwire could not start: .* SECRET_KEY is key [\da-f]{8}\n$/);
});
