import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

const passwords = createPasswords();
const PASSWORD = 'correct horse battery';

test('a hash is Argon2id with 19 MiB, two passes and one lane, and no two are equal', async () => {
  const [first, second] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(second).not.toBe(first);
});

test('a password is known by its hash, and no other is', async () => {
  const stored = await passwords.hash(PASSWORD);
  expect(await passwords.verify(stored, PASSWORD)).toBe(true);
  for (const other of [`${PASSWORD} `, PASSWORD.toUpperCase(), '', 'x'.repeat(128)]) {
    expect(await passwords.verify(stored, other)).toBe(false);
  }
});

test('the ways to write one letter are one password', async () => {
  const stored = await passwords.hash('Schlüssel zum Büro');
  expect(await passwords.verify(stored, 'Schlüssel zum Büro'.normalize('NFD'))).toBe(true);
});

test('without a hash no password is right, and it takes about as long', async () => {
  const stored = await passwords.hash(PASSWORD);
  const msOf = async (hash: string | null) => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const startMs = performance.now();
      expect(await passwords.verify(hash, 'a wrong password')).toBe(false);
      times.push(performance.now() - startMs);
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  };
  const [known, unknown] = [await msOf(stored), await msOf(null)];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

test('who is refused its turn has no password looked at', async () => {
  const refuse = () => Promise.reject(new Error('too many'));
  await expect(passwords.verify(null, PASSWORD, refuse)).rejects.toThrow('too many');
});
