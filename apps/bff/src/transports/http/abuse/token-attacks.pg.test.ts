import { createHash, createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { SignedIn } from '@stockwire/shared/identity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../../../../test/identity-world.ts';
import { aKey } from '../../../../test/key-samples.ts';
import {
  createTestServer,
  type TestAnswer,
  type TestServer,
} from '../../../../test/test-server.ts';

const SESSION = '/api/v1/session';
const WAREHOUSES = '/api/v1/warehouses';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const viewer = [{ role: 'viewer', warehouseId: null, limit: null }];
let people = 0;

interface Browser {
  token: string;
  deviceToken: string;
  actorId: string;
  sessionId: string;
}

/** Somebody who has just signed in and not asked for anything yet. */
async function signIn(): Promise<Browser> {
  people += 1;
  const email = `person.${people}@test.example`;
  const person = { name: 'Somebody', email, password: PASSWORD, grants: viewer };
  expect((await server.request('/api/v1/people', { body: person })).status).toBe(201);
  const headers = { origin: server.url, 'stockwire-client': 'tests' };
  const answer = await server.request(SESSION, {
    body: { email, password: PASSWORD },
    as: null,
    headers,
  });
  const cookies = new Map(
    (answer.headers['set-cookie'] ?? []).map((line) => {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      return [name, value] as const;
    }),
  );
  const { actorId } = SignedIn.parse(answer.body);
  const [row] = await server.database.owner.sql<{ sessionId: string }[]>`
    select session_id as "sessionId" from identity.sessions where actor_id = ${actorId}`;
  return {
    token: cookies.get('stockwire') ?? '',
    deviceToken: cookies.get('stockwire-device') ?? '',
    actorId,
    sessionId: row?.sessionId ?? '',
  };
}

const ask = (headers: Record<string, string>, path = WAREHOUSES): Promise<TestAnswer> =>
  server.request(path, { as: null, headers });
const withCookie = (cookie: string) => ask({ cookie });
const withBearer = (token: string) => ask({ authorization: `Bearer ${token}` });
const sha256 = (text: string) => createHash('sha256').update(text).digest();
const flip = (text: string, place: number) =>
  text.slice(0, place) + (text[place] === 'a' ? 'b' : 'a') + text.slice(place + 1);
const swapCase = (text: string) =>
  Array.from(text, (sign) => (/[a-z]/.test(sign) ? sign.toUpperCase() : sign.toLowerCase())).join(
    '',
  );

function expectRefused({ status, body, headers }: TestAnswer): void {
  expect(status).toBe(401);
  expect(['not-signed-in', 'session-ended']).toContain((body as { code: string }).code);
  expect(headers['www-authenticate']).toMatch(/^Bearer/);
  expect(headers).not.toHaveProperty('etag');
}

type Attack<Own> = readonly [what: string, attack: (own: Own) => Promise<TestAnswer>];

const COOKIE_ATTACKS: Attack<Browser>[] = [
  ['no cookie', () => ask({})],
  ['an empty cookie', () => withCookie('stockwire=')],
  ['a cookie of spaces', () => withCookie('stockwire=   ')],
  ['one sign less', ({ token }) => withCookie(`stockwire=${token.slice(0, -1)}`)],
  ['one sign more', ({ token }) => withCookie(`stockwire=${token}A`)],
  ['another first sign', ({ token }) => withCookie(`stockwire=${flip(token, 0)}`)],
  ['another middle sign', ({ token }) => withCookie(`stockwire=${flip(token, 20)}`)],
  [
    'capitals and small letters exchanged',
    ({ token }) => withCookie(`stockwire=${swapCase(token)}`),
  ],
  ['turned around', ({ token }) => withCookie(`stockwire=${Array.from(token).reverse().join('')}`)],
  ['in quotes', ({ token }) => withCookie(`stockwire="${token}"`)],
  [
    'percent-encoded',
    ({ token }) => withCookie(`stockwire=%${token.charCodeAt(0).toString(16)}${token.slice(1)}`),
  ],
  [
    'another one before it',
    ({ token }) => withCookie(`stockwire=${'x'.repeat(43)}; stockwire=${token}`),
  ],
  [
    'another one behind it',
    ({ token }) => withCookie(`stockwire=${token}; stockwire=${'x'.repeat(43)}`),
  ],
  ['a name in capitals', ({ token }) => withCookie(`Stockwire=${token}`)],
  ['the name that TLS has', ({ token }) => withCookie(`__Host-stockwire=${token}`)],
  ['a name that begins like it', ({ token }) => withCookie(`stockwire2=${token}`)],
  [
    'the hash that is stored, in base64',
    ({ token }) => withCookie(`stockwire=${sha256(token).toString('base64url')}`),
  ],
  [
    'the hash that is stored, in hexadecimal',
    ({ token }) => withCookie(`stockwire=${sha256(token).toString('hex')}`),
  ],
  [
    'the name of the session',
    ({ sessionId }) => withCookie(`stockwire=${sessionId.padEnd(20, '0')}`),
  ],
  ['the pseudonym', ({ actorId }) => withCookie(`stockwire=${actorId}`)],
  ['what the device is known by', ({ deviceToken }) => withCookie(`stockwire=${deviceToken}`)],
  ['a statement', () => withCookie("stockwire=' or 1=1 --")],
  ['ten thousand signs', () => withCookie(`stockwire=${'x'.repeat(10_000)}`)],
  ['as a bearer token', ({ token }) => withBearer(token)],
  ['in the address', ({ token }) => ask({}, `${SESSION}?token=${token}`).then(orMalformed)],
  ['in a header of its own', ({ token }) => ask({ 'x-session': token, 'x-auth-token': token })],
  [
    'behind a token that is refused',
    ({ token }) => ask({ cookie: `stockwire=${token}`, authorization: 'Bearer nonsense' }),
  ],
];

/** A parameter that nobody knows may be told as such: it let nobody in. */
function orMalformed(answer: TestAnswer): TestAnswer {
  expect([400, 401]).toContain(answer.status);
  if (answer.status === 401) return answer;
  return {
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
    body: { code: 'not-signed-in' },
  };
}

describe('a cookie opens nothing', () => {
  test.each(COOKIE_ATTACKS)('%s', async (_what, attack) => {
    const own = await signIn();
    expectRefused(await attack(own));
    expect((await withCookie(`stockwire=${own.token}`)).status).toBe(200);
  });
});

const ENDS: Attack<Browser>[] = [
  [
    'half an hour after the last request',
    async ({ token, sessionId }) => {
      await server.database.owner.sql`
        update identity.sessions
        set last_seen_at = now() - interval '31 minutes'
        where session_id = ${sessionId}`;
      return withCookie(`stockwire=${token}`);
    },
  ],
  [
    'after twelve hours',
    async ({ token, sessionId }) => {
      await server.database.owner.sql`
        update identity.sessions
        set ends_at = now() - interval '1 second'
        where session_id = ${sessionId}`;
      return withCookie(`stockwire=${token}`);
    },
  ],
  [
    'once its person has signed out',
    async ({ token }) => {
      const headers = {
        cookie: `stockwire=${token}`,
        origin: server.url,
        'stockwire-client': 'tests',
      };
      await server.request(SESSION, { method: 'DELETE', headers });
      return withCookie(`stockwire=${token}`);
    },
  ],
  [
    'once its person is disabled',
    async ({ token, actorId }) => {
      const change = { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '"1"' } };
      expect((await server.request(`/api/v1/people/${actorId}`, change)).status).toBe(200);
      return withCookie(`stockwire=${token}`);
    },
  ],
];

describe('a session is over', () => {
  test.each(ENDS)('%s', async (_what, attack) => {
    expectRefused(await attack(await signIn()));
  });
});

type Made = Awaited<ReturnType<typeof aKey>>;
const withChecksum = (body: string) => `${body}_${crc32(body).toString(16).padStart(8, '0')}`;
const bodyOf = (secret: string) => secret.slice(0, secret.lastIndexOf('_'));
const post = (path: string) => server.request(`/api/v1/keys/${path}`, { method: 'POST' });
const jwt = (header: object) =>
  [header, { sub: 'key-a', exp: 9_999_999_999 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

const KEY_ATTACKS: Attack<Made>[] = [
  ['an empty token', () => ask({ authorization: 'Bearer ' })],
  ['a scheme alone', () => ask({ authorization: 'Bearer' })],
  ['no scheme', ({ secret }) => ask({ authorization: secret })],
  ['another scheme', ({ secret }) => ask({ authorization: `Token ${secret}` })],
  [
    'as a password',
    ({ secret }) =>
      ask({ authorization: `Basic ${Buffer.from(`key:${secret}`).toString('base64')}` }),
  ],
  ['the scheme twice', ({ secret }) => withBearer(`Bearer ${secret}`)],
  ['two tokens', ({ secret }) => withBearer(`${secret}, ${secret}`)],
  ['the id alone', ({ key }) => withBearer(key.keyId)],
  ['the pseudonym', ({ key }) => withBearer(key.actorId)],
  ['no checksum', ({ secret }) => withBearer(bodyOf(secret))],
  ['another checksum', ({ secret }) => withBearer(flip(secret, secret.length - 1))],
  ['no prefix', ({ secret }) => withBearer(secret.slice(4))],
  [
    'another prefix',
    ({ secret }) => withBearer(withChecksum(bodyOf(secret).replace('swk', 'swx'))),
  ],
  ['capitals', ({ secret }) => withBearer(secret.toUpperCase())],
  ['another secret', ({ secret }) => withBearer(withChecksum(flip(bodyOf(secret), 30)))],
  ['a longer secret', ({ secret }) => withBearer(withChecksum(`${bodyOf(secret)}a`))],
  [
    'the secret of another key',
    async ({ key }) => {
      const other = await aKey(server);
      return withBearer(withChecksum(bodyOf(other.secret).replace(other.key.keyId, key.keyId)));
    },
  ],
  [
    'an id that is nobody',
    ({ key, secret }) =>
      withBearer(withChecksum(bodyOf(secret).replace(key.keyId, '0'.repeat(12)))),
  ],
  [
    'the hash that is stored',
    async ({ key }) => {
      const [row] = await server.database.owner.sql<{ hash: Buffer }[]>`
        select secret_hash as hash from identity.api_keys where key_id = ${key.keyId}`;
      return withBearer(row?.hash.toString('hex') ?? '');
    },
  ],
  ['as a cookie', ({ secret }) => withCookie(`stockwire=${secret}`)],
  ['in the address', ({ secret }) => ask({}, `${SESSION}?api_key=${secret}`).then(orMalformed)],
  ['in a header of its own', ({ secret }) => ask({ 'x-api-key': secret })],
  ['a token that needs no signature', () => withBearer(`${jwt({ alg: 'none', typ: 'JWT' })}.`)],
  [
    'a token signed with what everybody knows',
    () => {
      const unsigned = jwt({ alg: 'HS256', typ: 'JWT' });
      const signature = createHmac('sha256', 'secret').update(unsigned).digest('base64url');
      return withBearer(`${unsigned}.${signature}`);
    },
  ],
  ['a token of ten thousand signs', () => withBearer('x'.repeat(10_000))],
];

describe('a key opens nothing', () => {
  test.each(KEY_ATTACKS)('%s', async (_what, attack) => {
    const own = await aKey(server);
    expectRefused(await attack(own));
    expect((await withBearer(own.secret)).status).toBe(200);
  });
});

const KEY_ENDS: Attack<Made>[] = [
  [
    'once it is revoked',
    async ({ key, secret }) => {
      expect((await withBearer(secret)).status).toBe(200);
      await server.request(`/api/v1/keys/${key.keyId}`, { method: 'DELETE' });
      return withBearer(secret);
    },
  ],
  [
    'once it has expired',
    async ({ key, secret }) => {
      await server.database.owner.sql`
        update identity.api_keys set expires_at = now() - interval '1 second'
        where key_id = ${key.keyId}`;
      return withBearer(secret);
    },
  ],
  [
    'a day after its renewal',
    async ({ key, secret }) => {
      await post(`${key.keyId}/renewal`);
      await server.database.owner.sql`
        update identity.api_keys set previous_until = now() - interval '1 second'
        where key_id = ${key.keyId}`;
      return withBearer(secret);
    },
  ],
  [
    'after two renewals',
    async ({ key, secret }) => {
      await post(`${key.keyId}/renewal`);
      expect((await withBearer(secret)).status).toBe(200);
      await post(`${key.keyId}/renewal`);
      return withBearer(secret);
    },
  ],
];

describe('a key is over', () => {
  test.each(KEY_ENDS)('%s', async (_what, attack) => {
    expectRefused(await attack(await aKey(server)));
  });
});

test('these are more than thirty', () => {
  const attacks = [...COOKIE_ATTACKS, ...ENDS, ...KEY_ATTACKS, ...KEY_ENDS];
  expect(attacks.length).toBeGreaterThanOrEqual(30);
});
