import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';

let server: TestServer;
let warehouseId: number;
let path: string;
beforeAll(async () => {
  server = await createTestServer();
  ({ warehouseId } = await aWarehouse(server.database));
  await anItem(server.database, { sku: 'MUG-1' });
  path = `/api/v1/warehouses/${warehouseId}/stock/adjustments`;
});
afterAll(() => server.close());

const BODY = JSON.stringify({ sku: 'MUG-1', delta: 1, reason: 'found' });
const JSON_TYPE = 'application/json';
const TYPES = [
  JSON_TYPE,
  'application/json; charset=utf-8',
  'text/plain',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/csp-report',
  'text/html',
];
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', '', undefined];
const OWN = 'own' as const;
const ORIGINS = [OWN, undefined, 'null', 'http://evil.example'];

interface Attempt {
  type: string;
  site: string | undefined;
  origin: string | undefined;
  /** The header that only a script of ours can set without asking. */
  client: boolean;
}

const ATTEMPTS: Attempt[] = TYPES.flatMap((type) =>
  SITES.flatMap((site) =>
    ORIGINS.flatMap((origin) => [true, false].map((client) => ({ type, site, origin, client }))),
  ),
);

/** What a page of ours sends, in browsers that say where it comes from and in those that do not. */
function isOurs({ type, site, origin, client }: Attempt): boolean {
  const isSite = site === 'same-origin' || site === undefined;
  return type.startsWith(JSON_TYPE) && isSite && origin === OWN && client;
}

async function send({ type, site, origin, client }: Attempt) {
  const headers: Record<string, string> = {
    ...freshKey(),
    'content-type': type,
    cookie: `stockwire=${server.authenticator.everything}`,
    ...(site !== undefined && { 'sec-fetch-site': site }),
    ...(origin !== undefined && { origin: origin === OWN ? server.url : origin }),
    ...(client && { 'stockwire-client': 'tests' }),
  };
  return server.request(path, { body: BODY, headers });
}

async function readHead(): Promise<number> {
  const [ledger] = await server.database.owner.sql<{ seq: number }[]>`
    select head_seq as seq from stock.warehouse_ledgers where warehouse_id = ${warehouseId}`;
  return ledger?.seq ?? -1;
}

test('with a cookie, only what a page of ours sends changes anything', async () => {
  const ours = ATTEMPTS.filter(isOurs);
  const others = ATTEMPTS.filter((attempt) => !isOurs(attempt));
  expect([ours.length, others.length > 400]).toEqual([4, true]);
  for (const attempt of others) {
    const { status } = await send(attempt);
    expect([403, 415], JSON.stringify(attempt)).toContain(status);
  }
  expect(await readHead()).toBe(0);
  for (const attempt of ours) {
    expect((await send(attempt)).status, JSON.stringify(attempt)).toBe(200);
  }
  expect(await readHead()).toBe(ours.length);
});

test('a form of another site cannot sign anybody in or out', async () => {
  for (const [method, body] of [
    ['POST', '{"email":"a@b.example","password":"correct horse battery"}'],
    ['DELETE', undefined],
  ] as const) {
    const answer = await server.request('/api/v1/session', {
      method,
      ...(body !== undefined && { body }),
      headers: {
        'content-type': 'text/plain',
        'sec-fetch-site': 'cross-site',
        cookie: `stockwire=${server.authenticator.everything}`,
      },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers).not.toHaveProperty('set-cookie');
  }
});

test('a machine with a token needs none of it', async () => {
  const headers = { ...freshKey(), ...server.bearer, 'content-type': JSON_TYPE };
  expect((await server.request(path, { body: BODY, headers })).status).toBe(200);
});
