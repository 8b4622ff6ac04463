import { createHmac, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { exportJWK } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWarehouse } from '../../../test/builders.ts';
import { aClient } from '../../../test/oauth-samples.ts';
import { OAUTH, signInSettings } from '../../../test/sign-in-settings.ts';
import {
  base64url,
  type Claims,
  type Header,
  sign,
  startTestIssuer,
  type TestIssuer,
} from '../../../test/test-issuer.ts';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

let issuer: TestIssuer;
let server: TestServer;
let stock: string;
/** A token of ours that is good. */
let good: string;
let clientId: string;

beforeAll(async () => {
  issuer = await startTestIssuer();
  const outside = [{ issuer: issuer.issuer, jwksUrl: issuer.jwksUrl }];
  server = await createTestServer(undefined, signInSettings({ oauth: { ...OAUTH, outside } }));
  stock = `/api/v1/warehouses/${(await aWarehouse(server.database)).warehouseId}/stock`;
  const client = await aClient(server);
  clientId = client.clientId;
  good = await tokenOf(client);
  await aClient(server, { outside: { issuer: issuer.issuer, subject: 'scale-7' } });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

async function tokenOf(client: { clientId: string; secret: string }): Promise<string> {
  const answer = await server.request('/api/v1/oauth/token', {
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client.clientId,
      client_secret: client.secret,
    }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    as: null,
  });
  return (answer.body as { access_token: string }).access_token;
}

function send(token: string) {
  return server.request(stock, { headers: { authorization: `Bearer ${token}` } });
}

const partsOf = (token: string) => token.split('.') as [string, string, string];
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const nowS = () => Math.floor(Date.now() / 1_000);

/** The outside issuer's own token, with something about it that must not be. */
const outside = (claims: Claims = {}, header: Header = {}) => issuer.token(claims, header);

/** A header and claims of ours, with the signature that somebody makes up. */
function forged(header: object, signatureOf: (text: string) => string, claims: object = {}) {
  const [, payload] = partsOf(good);
  const said = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims };
  const text = `${base64url(header)}.${base64url(said)}`;
  return `${text}.${signatureOf(text)}`;
}

const withKey = (key: KeyObject, claims: Claims, header: Header) =>
  sign(key, {
    claims: { iss: issuer.issuer, ...claims },
    header: { kid: 'test-key-1', ...header },
  });

const hmac = (key: string | Buffer) => (text: string) =>
  createHmac('sha256', key).update(text).digest('base64url');

async function ownPublicKey(): Promise<Record<string, string>> {
  const { body } = await server.request('/.well-known/jwks.json', { as: null });
  return (body as { keys: Record<string, string>[] }).keys[0] ?? {};
}

/** Each is refused with the same words, whatever is wrong with it. */
const ATTACKS: Record<string, () => Promise<string> | string> = {
  'no signature, alg none': () => forged({ alg: 'none', typ: 'at+jwt' }, () => ''),
  'alg none with a signature': () => forged({ alg: 'none', typ: 'at+jwt' }, () => partsOf(good)[2]),
  'alg None': () => forged({ alg: 'None', typ: 'at+jwt' }, () => 'AA'),
  'alg missing': () => forged({ typ: 'at+jwt' }, () => partsOf(good)[2]),
  'alg a number': () => forged({ alg: 1, typ: 'at+jwt' }, () => 'AA'),
  'HS256 by our public key': async () => {
    const { kid = '', x = '' } = await ownPublicKey();
    return forged({ alg: 'HS256', typ: 'at+jwt', kid }, hmac(x));
  },
  'HS256 by the issuer’s public key': () => {
    const pem = issuer.publicKey.export({ type: 'spki', format: 'pem' });
    const claims = { iss: issuer.issuer, sub: 'scale-7', client_id: 'scale-7' };
    return forged({ alg: 'HS256', typ: 'at+jwt', kid: 'test-key-1' }, hmac(pem), claims);
  },
  'HS256 by nothing': () => forged({ alg: 'HS256', typ: 'at+jwt' }, hmac('')),
  'RS256 for an ES256 issuer': () =>
    sign(rsa.privateKey, { claims: { iss: OAUTH.issuer, sub: clientId }, header: {} }),
  'ES256 for an RS256 key': () => withKey(ec.privateKey, {}, { alg: 'ES256' }),
  'another key': () => withKey(rsa.privateKey, {}, {}),
  'our claims, another key of our kind': async () => {
    const { kid = '' } = await ownPublicKey();
    const claims = { iss: OAUTH.issuer, sub: clientId, client_id: clientId };
    return sign(ec.privateKey, { claims, header: { alg: 'ES256', kid } });
  },
  'a key id that is not known': () => outside({}, { kid: 'test-key-2' }),
  'a key id that is a path': () => outside({}, { kid: '../../../../dev/null' }),
  'a key id that is SQL': () =>
    forged({ alg: 'ES256', typ: 'at+jwt', kid: "' or 1=1 --" }, () => 'AA'),
  'the key in the header (jwk)': async () =>
    withKey(rsa.privateKey, {}, { jwk: await exportJWK(rsa.publicKey) }),
  'the address of the key (jku)': () => outside({}, { jku: 'http://127.0.0.1:1/keys' }),
  'the address of a certificate (x5u)': () => outside({}, { x5u: 'http://127.0.0.1:1/cert' }),
  'a certificate (x5c)': () => outside({}, { x5c: ['AAAA'] }),
  'a header that must be understood (crit)': async () => {
    const [, payload] = partsOf(await outside());
    const header = { alg: 'RS256', typ: 'at+jwt', kid: 'test-key-1', crit: ['exp'], exp: 1 };
    const text = `${base64url(header)}.${payload}`;
    return `${text}.${signBytes('sha256', Buffer.from(text), issuer.privateKey).toString('base64url')}`;
  },
  expired: () => outside({ iat: nowS() - 600, exp: nowS() - 60 }),
  'expired beyond the skew': () => outside({ iat: nowS() - 300, exp: nowS() - 31 }),
  'not yet made': () => outside({ iat: nowS() + 120, exp: nowS() + 300 }),
  'not yet good': () => outside({ nbf: nowS() + 120 }),
  'good for a day': () => outside({ exp: nowS() + 86_400 }),
  'good for 15 minutes and a second': () => outside({ exp: nowS() + 901 }),
  'without an end': () => outside({ exp: undefined }),
  'without a beginning': () => outside({ iat: undefined }),
  'an end that is no number': () => outside({ exp: '9999999999' }),
  'ends before it begins': () => outside({ iat: nowS() + 20, exp: nowS() + 10 }),
  'for somebody else': () => outside({ aud: 'https://other.test/api' }),
  'for nobody': () => outside({ aud: undefined }),
  'for our name as issuer': () => outside({ aud: OAUTH.issuer }),
  'by an unknown issuer': () => outside({ iss: 'https://evil.test' }),
  'by nobody': () => outside({ iss: undefined }),
  'by an issuer whose name only begins so': () => outside({ iss: `${issuer.issuer}.evil.test` }),
  'as ours, by the outside issuer': () => outside({ iss: OAUTH.issuer, sub: clientId }),
  'an ID token': () => outside({}, { typ: 'JWT' }),
  'of no type': () => outside({}, { typ: undefined }),
  'of a client that is not registered': () => outside({ sub: 'scale-8' }),
  'of our client, by the outside issuer': () => outside({ sub: clientId, client_id: clientId }),
  'without a subject': () => outside({ sub: undefined }),
  'without a client': () => outside({ client_id: undefined }),
  'without an id of its own': () => outside({ jti: undefined }),
  'two parts': () => partsOf(good).slice(0, 2).join('.'),
  'an empty signature': () => partsOf(good).slice(0, 2).concat('').join('.'),
  'a truncated signature': () => good.slice(0, -8),
  'a lengthened signature': () => `${good}AAAA`,
  'five parts, as if encrypted': () => `${good}.AAAA.AAAA`,
  'another payload under the signature': () => {
    const [header, , signature] = partsOf(good);
    return [header, base64url({ iss: OAUTH.issuer, sub: clientId, scope: 'x' }), signature].join(
      '.',
    );
  },
  'a header that is no JSON': () => ['AAAA', ...partsOf(good).slice(1)].join('.'),
  'a payload that is a list': () => [partsOf(good)[0], base64url([]), partsOf(good)[2]].join('.'),
  'nothing but dots': () => '..',
  huge: () => `${partsOf(good)[0]}.${'A'.repeat(5_000)}.${partsOf(good)[2]}`,
};

test('a token that is good opens what it should, so that a refusal below means something', async () => {
  expect((await send(good)).status).toBe(200);
  expect((await send(await outside())).status).toBe(200);
  expect((await send(await outside({ exp: nowS() + 900 }))).status).toBe(200);
});

test('there are as many attacks as are promised', () => {
  expect(Object.keys(ATTACKS).length).toBeGreaterThanOrEqual(30);
});

test.each(Object.entries(ATTACKS))('refused: %s', async (_name, attack) => {
  const answer = await send(await attack());
  expect(answer.status).toBe(401);
  expect(answer.body).toMatchObject({ code: 'not-signed-in' });
  expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
});

test('a token is not read out of a query, a cookie or a second header', async () => {
  const inQuery = await server.request(`${stock}?access_token=${good}`, { as: null });
  expect(inQuery.status).toBeGreaterThanOrEqual(400);
  const inCookie = await server.request(stock, { headers: { cookie: `stockwire=${good}` } });
  expect(inCookie.status).toBe(401);
});

test('tokens that name keys which do not exist make nobody ask the issuer again and again', async () => {
  await send(await outside());
  const before = issuer.asked();
  for (let n = 0; n < 20; n += 1) await send(await outside({}, { kid: `none-${n}` }));
  expect(issuer.asked() - before).toBeLessThanOrEqual(1);
});

test('an issuer that does not answer keeps nobody waiting for long, and lets nobody in', async () => {
  const silent = await startTestIssuer('https://silent.test');
  silent.stall();
  const { issuer: name, jwksUrl } = silent;
  const oauth = { ...OAUTH, outside: [{ issuer: name, jwksUrl }] };
  const other = await createTestServer(undefined, signInSettings({ oauth }));
  try {
    await aClient(other, { outside: { issuer: name, subject: 'scale-7' } });
    const started = performance.now();
    const headers = { authorization: `Bearer ${await silent.token()}` };
    const answer = await other.request('/api/v1/items', { headers });
    expect(answer.status).toBe(401);
    expect(performance.now() - started).toBeLessThan(6_000);
  } finally {
    await other.close();
    await silent.close();
  }
});
