import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPECTED_PAGES } from '../../../test/expected-access.ts';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

const TOKEN = 'oF2tXkq9Wm4sZ7vB1cD8eH3jL6nP0rT5uYxAgKiQwEM';
const PUBLIC_URL = 'https://stock.example.org';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** As it is on a desk, in production without a token, and with one. */
let servers: Record<'here' | 'closed' | 'token', TestServer>;
beforeAll(async () => {
  const open = (token: string | null, isOpenHere: boolean) =>
    createTestServer(() => ({
      metricsRule: { token, isOpenHere },
      edges: { publicUrl: PUBLIC_URL, allowedOrigins: [] },
    }));
  const [here, closed, token] = await Promise.all([
    open(null, true),
    open(null, false),
    open(TOKEN, false),
  ]);
  servers = { here, closed, token };
});
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

function ask(name: keyof typeof servers, headers: Record<string, string>, path = '/metrics') {
  return servers[name].request(path, { as: null, headers });
}

test('without a token this machine may read the numbers', async () => {
  const answer = await ask('here', {});
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('process_cpu_user_seconds_total');
});

test.each([
  ['by the public name', { host: 'stock.example.org' }],
  ['for somebody else', { 'x-forwarded-for': '203.0.113.7' }],
  ['for somebody else, in the standard’s words', { forwarded: 'for=203.0.113.7' }],
])('without a token a proxy on this machine finds nothing: it asks %s', async (_what, headers) => {
  const answer = await ask('here', headers);
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('in production nobody reads them without a token, by whatever spelling of the path', async () => {
  for (const path of ['/metrics', '/metrics/', '/METRICS', '/metrics?x=1']) {
    expect((await ask('closed', {}, path)).status, path).toBe(404);
    expect((await ask('closed', bearer(TOKEN), path)).status, path).toBe(404);
  }
});

test.each([
  ['nothing', {}],
  ['another token', bearer(`${TOKEN.slice(0, -1)}N`)],
  ['the beginning of it', bearer(TOKEN.slice(0, 20))],
  ['more than it', bearer(`${TOKEN}A`)],
  ['no token at all', { authorization: 'Bearer' }],
  ['another kind of proof', { authorization: `Basic ${TOKEN}` }],
  ['it as a cookie', { cookie: `stockwire=${TOKEN}` }],
])('where there is a token, whoever sends %s is not known', async (_what, headers) => {
  for (const path of ['/metrics', '/metrics/', '/METRICS']) {
    const answer = await ask('token', headers, path);
    expect(answer).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
      body: { code: 'not-signed-in' },
    });
  }
});

test('a collector with the token reads them by whatever address it found', async () => {
  const port = new URL(servers.token.url).port;
  for (const host of [`127.0.0.1:${port}`, 'stock.example.org', 'app:4000', '10.1.2.3:4000']) {
    const answer = await ask('token', { host, ...bearer(TOKEN) });
    expect(answer.status, host).toBe(200);
    expect(answer.body).toContain('stockwire_http_request_duration_seconds');
  }
});

test('the token opens nothing else, and no wall of names but that one', async () => {
  expect((await ask('token', bearer(TOKEN), '/api/v1/warehouses')).status).toBe(401);
  const elsewhere = { host: 'app:4000', ...bearer(TOKEN) };
  expect((await ask('token', elsewhere, '/healthz')).body).toMatchObject({
    code: 'host-not-allowed',
  });
  expect((await ask('token', { host: 'app:4000' })).body).toMatchObject({
    code: 'host-not-allowed',
  });
});

test.each(Object.entries(EXPECTED_PAGES))(
  '%s is for %s, in production too',
  async (path, reader) => {
    const stranger = await ask('token', {}, path);
    expect(stranger.status).toBe(reader === 'anybody' ? 200 : 401);
    const collector = await ask('token', bearer(TOKEN), path);
    expect(collector.status).toBe(200);
  },
);
