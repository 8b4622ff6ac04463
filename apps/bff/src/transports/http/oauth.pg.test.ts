import { MadeOauthClient, OauthClientList } from '@stockwire/shared/oauth';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asRole } from '../../../test/actors.ts';
import { aWarehouse } from '../../../test/builders.ts';
import { aClient } from '../../../test/oauth-samples.ts';
import { OAUTH, signInSettings } from '../../../test/sign-in-settings.ts';
import { startTestIssuer, type TestIssuer } from '../../../test/test-issuer.ts';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

const CLIENTS = '/api/v1/oauth/clients';
const TOKEN = '/api/v1/oauth/token';
let issuer: TestIssuer;
let server: TestServer;
let own: number;
let other: number;

beforeAll(async () => {
  issuer = await startTestIssuer();
  const { issuer: name, jwksUrl } = issuer;
  const oauth = { ...OAUTH, outside: [{ issuer: name, jwksUrl }] };
  server = await createTestServer(undefined, signInSettings({ oauth }));
  own = (await aWarehouse(server.database)).warehouseId;
  other = (await aWarehouse(server.database)).warehouseId;
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function ask(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields }).toString();
  return server.request(TOKEN, { body, headers: { ...FORM, ...headers }, as: null });
}

function basic(id: string, secret: string) {
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
}

async function tokenOf(id: string, secret: string): Promise<string> {
  const { body } = await ask({}, basic(id, secret));
  return (body as { access_token: string }).access_token;
}

function read(token: string, warehouseId = own) {
  const headers = { authorization: `Bearer ${token}` };
  return server.request(`/api/v1/warehouses/${warehouseId}/stock`, { headers });
}

test('a client gets a token by its secret, in the header or the form, and does with it what it may', async () => {
  const { clientId, secret } = await aClient(server, { warehouseIds: [own] });
  const answer = await ask({}, basic(clientId, secret));
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: { token_type: 'Bearer', expires_in: 600, scope: 'stock.read' },
  });
  const inForm = await ask({ client_id: clientId, client_secret: secret });
  const { access_token: token } = inForm.body as { access_token: string };
  expect((await read(token)).status).toBe(200);
  expect((await read(token, other)).status).toBe(404);
  const adjust = { sku: 'X', delta: 1, reason: 'found' };
  const refused = await server.request(`/api/v1/warehouses/${own}/stock/adjustments`, {
    body: adjust,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'a-client-may-not-1' },
  });
  expect(refused.body).toMatchObject({ code: 'forbidden' });
});

test('what the token says is what RFC 9068 asks for, and our published keys prove it', async () => {
  const { clientId, secret } = await aClient(server);
  const token = await tokenOf(clientId, secret);
  const { body } = await server.request('/.well-known/jwks.json', { as: null });
  const keys = createLocalJWKSet(body as Parameters<typeof createLocalJWKSet>[0]);
  const { payload, protectedHeader } = await jwtVerify(token, keys, { ...OAUTH, typ: 'at+jwt' });
  expect(protectedHeader.alg).toBe('ES256');
  expect(payload).toMatchObject({ sub: clientId, client_id: clientId, scope: 'stock.read' });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  expect(JSON.stringify(body)).not.toContain('"d"');
});

test('refusals are those that every client library reads', async () => {
  const { clientId, secret } = await aClient(server, { scopes: ['stock.read', 'stock.sell'] });
  const wrong = `swc_${'x'.repeat(43)}`;
  const right = { client_id: clientId, client_secret: secret };
  const refusals = [
    [ask({}), 401, 'invalid_client'],
    [ask({ client_id: clientId }), 401, 'invalid_client'],
    [ask({}, basic(clientId, wrong)), 401, 'invalid_client'],
    [ask({}, basic('f'.repeat(16), secret)), 401, 'invalid_client'],
    [ask({}, basic(clientId, '')), 401, 'invalid_client'],
    [ask(right, basic(clientId, secret)), 401, 'invalid_client'],
    [ask({}, { authorization: 'Basic %%%' }), 401, 'invalid_client'],
    [ask({}, { authorization: `Bearer ${secret}` }), 401, 'invalid_client'],
    [ask({ ...right, grant_type: 'password' }), 400, 'unsupported_grant_type'],
    [ask({ ...right, scope: 'stock.read people.change' }), 400, 'invalid_scope'],
    [ask({ ...right, scope: '' }), 400, 'invalid_scope'],
  ] as const;
  for (const [asked, status, error] of refusals) {
    const answer = await asked;
    expect(answer.body).toMatchObject({ error });
    expect(answer.status).toBe(status);
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401);
  }
  expect((await ask({ ...right, scope: 'stock.sell' })).body).toMatchObject({
    scope: 'stock.sell',
  });
});

test('a form that says a thing twice, or is none, is not read', async () => {
  const twice = 'grant_type=client_credentials&grant_type=password';
  const answer = await server.request(TOKEN, { body: twice, headers: FORM, as: null });
  expect(answer.body).toMatchObject({ code: 'malformed' });
  const json = await server.request(TOKEN, { body: { grant_type: 'x' }, as: null });
  expect(json.body).toMatchObject({ code: 'media-type' });
  const page = { ...FORM, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const forged = await server.request(TOKEN, { body: twice, headers: page, as: null });
  expect(forged.status).toBe(403);
});

test('a token asked for with less scope does less', async () => {
  const { clientId, secret } = await aClient(server, { scopes: ['stock.read', 'catalog.read'] });
  const answer = await ask({ scope: 'catalog.read' }, basic(clientId, secret));
  const { access_token: token } = answer.body as { access_token: string };
  expect((await read(token)).status).toBe(404);
  const headers = { authorization: `Bearer ${token}` };
  expect((await server.request('/api/v1/items', { headers })).status).toBe(200);
});

test('a revoked client gets nothing more, and what it has opens nothing from the next request on', async () => {
  const { clientId, secret } = await aClient(server);
  const token = await tokenOf(clientId, secret);
  expect((await read(token)).status).toBe(200);
  const revoked = await server.request(`${CLIENTS}/${clientId}`, { method: 'DELETE' });
  expect(revoked.status).toBe(200);
  expect((await read(token)).status).toBe(401);
  expect((await ask({}, basic(clientId, secret))).status).toBe(401);
});

test('a client of an outside issuer is let in by that issuer’s token, once it is registered here', async () => {
  const token = await issuer.token({ sub: 'robot', scope: 'stock.read openid' });
  expect((await read(token)).status).toBe(401);
  const outside = { issuer: issuer.issuer, subject: 'robot' };
  const made = await server.request(CLIENTS, {
    body: { name: 'Robot', scopes: ['stock.read', 'stock.sell'], warehouseIds: [own], outside },
  });
  const { client, secret } = MadeOauthClient.parse(made.body);
  expect(secret).toBeNull();
  expect((await read(token)).status).toBe(200);
  expect((await read(token, other)).status).toBe(404);
  expect((await ask({}, basic(client.clientId, `swc_${'x'.repeat(43)}`))).status).toBe(401);
  await server.request(`${CLIENTS}/${client.clientId}`, { method: 'DELETE' });
  expect((await read(token)).status).toBe(401);
});

test('the list says who uses what and never a secret; only who may change keys makes clients', async () => {
  const { clientId, secret } = await aClient(server, { name: 'Listed' });
  await read(await tokenOf(clientId, secret));
  const answer = await server.request(CLIENTS);
  const { rows, issuers } = OauthClientList.parse(answer.body);
  expect(issuers).toEqual([issuer.issuer]);
  const row = rows.find((client) => client.clientId === clientId);
  expect(row).toMatchObject({ name: 'Listed', actorId: `client-${clientId}`, revokedAt: null });
  expect(row?.lastUsedAt).not.toBeNull();
  expect(JSON.stringify(answer.body)).not.toContain(secret);
  const body = { name: 'No', scopes: ['stock.read'], warehouseIds: null, outside: null };
  const refused = await server.request(CLIENTS, { body, as: asRole('controller') });
  expect(refused.body).toMatchObject({ code: 'forbidden' });
});

test('what cannot be right is refused by its field', async () => {
  const usual = { name: 'X', scopes: ['stock.read'], warehouseIds: null, outside: null };
  const wrong = [
    [{ scopes: ['people.change'] }, '/scopes/0'],
    [{ warehouseIds: [2_000_000_000] }, '/warehouseIds/0'],
    [{ outside: { issuer: 'https://evil.example', subject: 'x' } }, '/outside/issuer'],
  ] as const;
  for (const [change, pointer] of wrong) {
    const answer = await server.request(CLIENTS, { body: { ...usual, ...change } });
    expect(answer.body).toMatchObject({ code: 'validation', errors: [{ pointer }] });
  }
  const outside = { issuer: issuer.issuer, subject: 'twin' };
  await server.request(CLIENTS, { body: { ...usual, outside } });
  const again = await server.request(CLIENTS, { body: { ...usual, outside } });
  expect(again.body).toMatchObject({ errors: [{ pointer: '/outside/subject', code: 'taken' }] });
});
