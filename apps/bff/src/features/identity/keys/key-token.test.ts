import { expect, test } from 'vitest';
import { keyIdOf, makeKeyId, makeKeyToken } from './key-token.ts';

test('a token says whose it is, and is never made twice', () => {
  const made = Array.from({ length: 200 }, () => {
    const keyId = makeKeyId();
    const token = makeKeyToken(keyId);
    expect(token).toMatch(/^swk_[0-9a-z]{12}_[0-9a-z]{50}_[0-9a-f]{8}$/);
    expect(keyIdOf(token)).toBe(keyId);
    return token;
  });
  expect(new Set(made).size).toBe(made.length);
  expect(new Set(Array.from({ length: 20 }, () => makeKeyToken('a'.repeat(12)))).size).toBe(20);
});

test('one wrong sign anywhere is noticed without asking anybody', () => {
  const token = makeKeyToken('abcdefghij01');
  for (let place = 0; place < token.length; place += 1) {
    const wrong =
      token.slice(0, place) + (token[place] === 'c' ? 'd' : 'c') + token.slice(place + 1);
    expect(keyIdOf(wrong), wrong).toBeNull();
  }
});

test('a checksum that begins with zeros is written in full', () => {
  const tokens = Array.from({ length: 500 }, () => makeKeyToken('abcdefghij01'));
  expect(tokens.some((token) => /_0[0-9a-f]{7}$/.test(token))).toBe(true);
  for (const token of tokens) expect(keyIdOf(token)).toBe('abcdefghij01');
});
