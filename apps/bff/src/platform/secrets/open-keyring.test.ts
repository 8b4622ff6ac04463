import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyring } from './open-keyring.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'stockwire-key-')), 'data');
});
afterEach(() => rmSync(path.dirname(dataDir), { recursive: true }));

const none = { secretKey: null, previousSecretKeys: [] };
const KEY = 'oF2tXkq9Wm4sZ7vB1cD8eH3jL6nP0rT5uYxAgKiQwEM';

test('an installation without a key makes its own, for its owner alone, and keeps it', () => {
  const first = openKeyring({ ...none, dataDir });
  const file = path.join(dataDir, 'secret-key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{43}\n$/);
  const again = openKeyring({ ...none, dataDir });
  expect(again.open('x', first.seal('x', Buffer.from('y'))).toString()).toBe('y');
});

test('two installations have two keys', () => {
  const one = openKeyring({ ...none, dataDir });
  const other = openKeyring({ ...none, dataDir: path.join(dataDir, 'other') });
  expect(one.currentId).not.toBe(other.currentId);
});

test('a key that is set leaves the folder alone', () => {
  openKeyring({ secretKey: KEY, previousSecretKeys: [], dataDir });
  expect(() => statSync(dataDir)).toThrow('ENOENT');
});

test('a damaged file is told, never replaced', () => {
  openKeyring({ ...none, dataDir });
  writeFileSync(path.join(dataDir, 'secret-key'), 'half');
  expect(() => openKeyring({ ...none, dataDir })).toThrow('32 bytes');
});
