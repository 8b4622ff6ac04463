import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, readSignature, signatureBase, signedHeaders } from './call-signature.ts';

const CALL = {
  method: 'POST',
  target: '/internal/v1/warehouses/7/commands',
  digest: digestOf('{"submissions":[]}'),
  role: 'worker',
};
const STAMP = { created: 1_795_000_000, nonce: 'AAECAwQFBgcICQoLDA0ODw', keyId: '0a1b2c3d' };
const KEY = Buffer.alloc(32, 7);

test('what is signed is the base of RFC 9421, line by line', () => {
  expect(signatureBase(CALL, STAMP)).toBe(
    [
      '"@method": POST',
      '"@request-target": /internal/v1/warehouses/7/commands',
      `"content-digest": sha-256=:${CALL.digest}:`,
      '"stockwire-role": worker',
      '"@signature-params": ("@method" "@request-target" "content-digest" "stockwire-role")' +
        ';created=1795000000;nonce="AAECAwQFBgcICQoLDA0ODw";keyid="0a1b2c3d";alg="hmac-sha256"',
    ].join('\n'),
  );
});

test('the headers say all that is signed, and are read back as they were written', () => {
  const headers = signedHeaders(KEY, CALL, STAMP);
  const base = signatureBase(CALL, STAMP);
  const mac = createHmac('sha256', KEY).update(base).digest();
  expect(readSignature(headers)).toEqual({
    call: { digest: CALL.digest, role: 'worker' },
    stamp: STAMP,
    mac,
  });
});

test.each([
  ['no digest', { 'content-digest': undefined }],
  ['a digest of another kind', { 'content-digest': `sha-512=:${CALL.digest}:` }],
  ['two digests', { 'content-digest': `sha-256=:${CALL.digest}:, sha-256=:${CALL.digest}:` }],
  ['no role', { 'stockwire-role': undefined }],
  ['a role of two lines', { 'stockwire-role': 'worker\nx' }],
  ['no signature', { signature: undefined }],
  ['a short signature', { signature: 'stockwire=:AAAA:' }],
  ['another label', { signature: `sig1=:${'A'.repeat(43)}=:` }],
  ['no parameters', { 'signature-input': undefined }],
])('%s is no signature', (_, change) => {
  expect(readSignature({ ...signedHeaders(KEY, CALL, STAMP), ...change })).toBeNull();
});

test.each([
  ['fewer components', (text: string) => text.replace(' "content-digest"', '')],
  ['another algorithm', (text: string) => text.replace('hmac-sha256', 'none')],
  ['another order', (text: string) => text.replace(/;created=\d+(;nonce="[^"]+")/, '$1;created=1')],
  ['a time that is none', (text: string) => text.replace(/created=\d+/, 'created=-1')],
  ['a short nonce', (text: string) => text.replace(/nonce="[^"]+"/, 'nonce="AA"')],
  ['an end of its own', (text: string) => `${text};expires=9999999999`],
  ['two signatures', (text: string) => `${text}, other=()`],
])('parameters with %s are none', (_, change) => {
  const headers = signedHeaders(KEY, CALL, STAMP);
  const input = change(headers['signature-input'] ?? '');
  expect(input).not.toBe(headers['signature-input']);
  expect(readSignature({ ...headers, 'signature-input': input })).toBeNull();
});
