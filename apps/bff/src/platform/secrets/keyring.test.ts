import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { aKeyring, aMasterKey } from '../../../test/test-edges.ts';
import { Keyring, SealError } from './keyring.ts';
import { deriveKey, isGuessable, masterKeyOf, readSecretKey } from './master-key.ts';

const plain = Buffer.from('a secret of the database');

test('what is sealed opens under its name and key, and shows nothing of itself', () => {
  const sealed = aKeyring().seal('webhook 7', plain);
  expect(sealed).toMatch(/^v1\.[\da-f]{8}\.[\w-]+$/);
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('secret')).toBe(false);
  expect(aKeyring().open('webhook 7', sealed)).toEqual(plain);
});

test('the same secret is never sealed the same way twice', () => {
  const ring = aKeyring();
  const sealed = Array.from({ length: 100 }, () => ring.seal('x', plain));
  expect(new Set(sealed).size).toBe(100);
});

test('what was moved to another place, or changed by one bit, does not open', () => {
  const sealed = aKeyring().seal('webhook 7', plain);
  expect(() => aKeyring().open('webhook 8', sealed)).toThrow(SealError);
  const [version, id, text = ''] = sealed.split('.');
  const bytes = Buffer.from(text, 'base64url');
  for (let place = 0; place < bytes.length; place += 1) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    const forged = `${version}.${id}.${changed.toString('base64url')}`;
    expect(() => aKeyring().open('webhook 7', forged), String(place)).toThrow(SealError);
  }
});

test.each(['', 'v1', 'v2.00000000.AAAA', 'v1.00000000.AAAA', 'plain text', 'v1..AAAA'])(
  '%j is not sealed at all',
  (text) => {
    expect(() => aKeyring().open('x', text)).toThrow(SealError);
  },
);

test('an earlier key opens what it sealed, and the current one seals', () => {
  const old = aKeyring('old').seal('x', plain);
  const both = new Keyring(aMasterKey('new'), [aMasterKey('old')]);
  expect(both.open('x', old)).toEqual(plain);
  expect(both.isSealedByCurrent(old)).toBe(false);
  const anew = both.seal('x', plain);
  expect(both.isSealedByCurrent(anew)).toBe(true);
  expect(aKeyring('new').open('x', anew)).toEqual(plain);
  expect(() => aKeyring('new').open('x', old)).toThrow(aMasterKey('old').id);
});

test('keys of different purposes have nothing in common', () => {
  const secret = randomBytes(32);
  const keys = ['seal', 'api keys', 'rate limits', 'key id'].map((purpose) =>
    deriveKey(secret, purpose).toString('hex'),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.join()).not.toContain(secret.toString('hex'));
  expect(masterKeyOf(secret).id).toHaveLength(8);
});

test('a secret key is 32 bytes in base64, base64url or hexadecimal, and nothing else', () => {
  const bytes = randomBytes(32);
  for (const form of ['base64', 'base64url', 'hex'] as const) {
    expect(readSecretKey(bytes.toString(form)), form).toEqual(bytes);
  }
  const wrong = [
    '',
    'changeme',
    'x'.repeat(42),
    'x'.repeat(45),
    'g'.repeat(64),
    `${'x'.repeat(42)}!`,
  ];
  for (const text of wrong) expect(readSecretKey(text), text).toBeNull();
});

test('keys that somebody typed are told from random ones', () => {
  for (let tries = 0; tries < 1_000; tries += 1) expect(isGuessable(randomBytes(32))).toBe(false);
  for (const text of [
    'a'.repeat(43),
    '0123456789abcdef'.repeat(4),
    'changeme'.repeat(8).slice(0, 43),
  ]) {
    expect(isGuessable(readSecretKey(text) ?? Buffer.alloc(32)), text).toBe(true);
  }
});
