import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { derivePrivateKey } from './derive-private-key.ts';

const seedOf = (name: string) => createHash('sha384').update(name).digest();

test('the same seed gives the same key, another one another key, and what it signs is proven by it', () => {
  const jwk = derivePrivateKey(seedOf('one'));
  expect(derivePrivateKey(seedOf('one'))).toEqual(jwk);
  expect(derivePrivateKey(seedOf('two')).d).not.toBe(jwk.d);
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const signature = sign('sha256', Buffer.from('text'), privateKey);
  expect(verify('sha256', Buffer.from('text'), createPublicKey(privateKey), signature)).toBe(true);
});

test('the extremes give keys too: no seed makes the scalar zero', () => {
  for (const byte of [0x00, 0xff]) {
    const jwk = derivePrivateKey(Buffer.alloc(48, byte));
    expect(() => createPrivateKey({ key: jwk, format: 'jwk' })).not.toThrow();
  }
  expect(() => derivePrivateKey(Buffer.alloc(32))).toThrow(RangeError);
});
