import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { aKeyring, aMasterKey } from '../../../test/test-edges.ts';
import { SettableClock } from '../clock.ts';
import { Keyring, type PurposeKeys } from '../secrets/keyring.ts';
import {
  CALL_PURPOSE,
  digestOf,
  NONCE_BYTES,
  type SignedCall,
  type Stamp,
  signedHeaders,
} from './call-signature.ts';
import { CallVerifier } from './call-verifier.ts';
import { KnownNonces } from './known-nonces.ts';

const START_MS = Date.parse('2026-11-23T09:00:00.700Z');
const CALL: SignedCall = {
  method: 'POST',
  target: '/internal/v1/warehouses/7/commands',
  digest: digestOf('{}'),
  role: 'worker',
};
const keysOf = (keyring: Keyring) => keyring.keysFor(CALL_PURPOSE);

function aStamp(clock: SettableClock, keys: PurposeKeys, change: Partial<Stamp> = {}): Stamp {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const created = Math.floor(clock.now() / 1_000);
  return { created, nonce, keyId: keys.currentId, ...change };
}

interface Sent {
  call?: Partial<SignedCall>;
  stamp?: Partial<Stamp>;
  keys?: PurposeKeys;
}

function aVerifier({ nonces = new KnownNonces(), keyring = aKeyring() } = {}) {
  const clock = new SettableClock(START_MS);
  const keys = keysOf(keyring);
  const verifier = new CallVerifier({ keys, clock, roles: ['worker'], nonces });
  const verify = (sent: Sent = {}, came: Partial<SignedCall> = {}) => {
    const signing = sent.keys ?? keys;
    const call = { ...CALL, ...sent.call };
    const stamp = aStamp(clock, signing, sent.stamp);
    const key = signing.byId.get(signing.currentId) ?? Buffer.alloc(32);
    const { method, target } = { ...call, ...came };
    const verdict = verifier.verify({ method, target, headers: signedHeaders(key, call, stamp) });
    return verdict.ok ? 'ok' : verdict.why;
  };
  return { clock, verifier, verify };
}

test('a call of a process with the same key is believed, and its digest handed on', () => {
  const { clock, verifier } = aVerifier();
  const keys = keysOf(aKeyring());
  const key = keys.byId.get(keys.currentId) ?? Buffer.alloc(0);
  const headers = signedHeaders(key, CALL, aStamp(clock, keys));
  expect(verifier.verify({ ...CALL, headers })).toEqual({ ok: true, digest: CALL.digest });
});

test('a signature is good for half a minute on either side', () => {
  const { clock, verify } = aVerifier();
  clock.advanceMs(60_000);
  const nowS = Math.floor(clock.now() / 1_000);
  const at = (created: number) => verify({ stamp: { created } });
  expect([at(nowS - 29), at(nowS + 30)]).toEqual(['ok', 'ok']);
  expect([at(nowS - 30), at(nowS + 31)]).toEqual(['wrong-time', 'wrong-time']);
});

test('what was signed before this process began is refused: it may have been used at the one before', () => {
  const { verify } = aVerifier();
  const created = Math.floor(START_MS / 1_000);
  expect(verify({ stamp: { created } })).toBe('ok');
  expect(verify({ stamp: { created: created - 1 } })).toBe('wrong-time');
});

test('one that was used is refused, as long as it would be in time', () => {
  const { clock, verify } = aVerifier();
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const created = Math.floor(clock.now() / 1_000) + 30;
  const again = () => verify({ stamp: { nonce, created } });
  expect([again(), again()]).toEqual(['ok', 'replayed']);
  clock.advanceMs(59_000);
  expect(again()).toBe('replayed');
  clock.advanceMs(2_000);
  expect(again()).toBe('wrong-time');
});

test('a forged call uses up no nonce', () => {
  const { verify } = aVerifier();
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  expect(verify({ stamp: { nonce } }, { target: '/internal/v1/warehouses/8/commands' })).toBe(
    'forged',
  );
  expect(verify({ stamp: { nonce } })).toBe('ok');
});

test.each([
  ['another method', {}, { method: 'PUT' }],
  ['another path', {}, { target: '/internal/v1/warehouses/8/commands' }],
  ['a query', {}, { target: `${CALL.target}?x=1` }],
])('with %s than was signed it is forged', (_, sent, came) => {
  expect(aVerifier().verify(sent, came)).toBe('forged');
});

test('only processes that are meant to call are let in', () => {
  expect(aVerifier().verify({ call: { role: 'relay' } })).toBe('wrong-role');
});

test('a key of another installation, or of another purpose, opens nothing', () => {
  const { verify } = aVerifier();
  expect(verify({ keys: keysOf(aKeyring('another')) })).toBe('unknown-key');
  expect(verify({ keys: aKeyring().keysFor('seal') })).toBe('forged');
});

test('while one key takes the place of another both are believed', () => {
  const both = new Keyring(aMasterKey('new'), [aMasterKey('old')]);
  const { verify } = aVerifier({ keyring: both });
  expect(verify({ keys: keysOf(aKeyring('old')) })).toBe('ok');
  expect(verify({ keys: keysOf(aKeyring('new')) })).toBe('ok');
});

test('when no more can be remembered nothing is taken, and time makes room', () => {
  const nonces = new KnownNonces(3);
  const { clock, verify } = aVerifier({ nonces });
  expect([verify(), verify(), verify(), verify()]).toEqual(['ok', 'ok', 'ok', 'too-many']);
  expect(nonces.size).toBe(3);
  clock.advanceMs(31_000);
  expect(verify()).toBe('ok');
  expect(nonces.size).toBe(1);
});
