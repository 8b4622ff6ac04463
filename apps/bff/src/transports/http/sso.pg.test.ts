import { Problem } from '@stockwire/shared/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWarehouse } from '../../../test/builders.ts';
import { type OidcProvider, startOidcProvider } from '../../../test/oidc-provider.ts';
import { signInSettings, ssoSettings } from '../../../test/sign-in-settings.ts';
import { createTestServer, type TestAnswer, type TestServer } from '../../../test/test-server.ts';

const SSO = '/api/v1/session/sso';
let provider: OidcProvider;
let server: TestServer;
let leeds: number;

beforeAll(async () => {
  provider = await startOidcProvider();
  const roles = {
    claim: 'groups',
    values: [
      { value: 'stock-admins', role: 'admin' as const, placeCode: null },
      { value: 'leeds', role: 'operator' as const, placeCode: 'LDS' },
      { value: 'moon', role: 'operator' as const, placeCode: 'MOON' },
    ],
  };
  const sso = ssoSettings({ issuer: provider.issuer, roles });
  server = await createTestServer(undefined, signInSettings({ sso }));
  leeds = (await aWarehouse(server.database, { code: 'LDS' })).warehouseId;
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

interface Attempt {
  location: string;
  cookie: string;
}

function cookiesOf({ headers }: TestAnswer): string {
  return (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
}

async function begin(): Promise<Attempt> {
  const answer = await server.request(SSO, { method: 'POST', as: null });
  expect(answer.status).toBe(200);
  return { location: (answer.body as { location: string }).location, cookie: cookiesOf(answer) };
}

/** As the console does it, from the page that the provider sent the browser back to. */
function comeBack(query: string, cookie: string): Promise<TestAnswer> {
  const headers = { cookie, origin: server.url, 'stockwire-client': 'tests' };
  return server.request(`${SSO}/return`, { body: { query }, headers });
}

async function signIn(person: Record<string, unknown>): Promise<TestAnswer> {
  const { location, cookie } = await begin();
  return comeBack(await provider.signIn(location, person), cookie);
}

function faultOf({ body }: TestAnswer): string | undefined {
  return Problem.parse(body).errors?.[0]?.code;
}

const grace = { name: 'Grace Hopper', email: 'grace@acme.example' };

test('who comes for the first time is made a person, with the roles that their groups stand for', async () => {
  const answer = await signIn({ ...grace, groups: ['leeds', 'choir', 'moon'] });
  expect(answer.body).toMatchObject({
    ...grace,
    grants: [{ role: 'operator', warehouseId: leeds, limit: null }],
  });
  const session = await server.request('/api/v1/session', {
    headers: { cookie: cookiesOf(answer) },
  });
  expect(session.body).toMatchObject(grace);
});

test('the same person comes back as who they were, with the roles of now', async () => {
  const ada = { name: 'Ada', email: 'ada@acme.example', n: 1 };
  // What this provider calls somebody holds all that it knows of them, so two sign-ins are of one subject.
  const first = await signIn({ ...ada, groups: ['stock-admins'] });
  const again = await signIn({ ...ada, groups: ['stock-admins'] });
  expect(first.body).toMatchObject({ grants: [{ role: 'admin', warehouseId: null }] });
  expect((again.body as { actorId: string }).actorId).toBe(
    (first.body as { actorId: string }).actorId,
  );
  const { sql } = server.database.database;
  const { actorId } = first.body as { actorId: string };
  await sql`delete from identity.grants where actor_id = ${actorId}`;
  await sql`insert into identity.grants (actor_id, role) values (${actorId}, 'controller')`;
  const restored = await signIn({ ...ada, groups: ['stock-admins'] });
  expect((restored.body as { grants: unknown }).grants).toEqual([
    { role: 'admin', warehouseId: null, limit: null },
  ]);
});

test('who is in none of the groups is let in, may do nothing, and learns whom to ask', async () => {
  await signIn({ name: 'Boss', email: 'boss@acme.example', groups: ['stock-admins'] });
  const answer = await signIn({ name: 'New', email: 'new@acme.example', groups: ['choir'] });
  expect(answer.body).toMatchObject({ grants: [] });
  const cookie = cookiesOf(answer);
  const helpers = await server.request('/api/v1/session/helpers', { headers: { cookie } });
  expect((helpers.body as { people: string[] }).people).toContain('Boss');
  const stock = await server.request(`/api/v1/warehouses/${leeds}/stock`, { headers: { cookie } });
  expect(stock.status).toBe(404);
});

test('an address alone makes nobody who has it: an account of ours is not handed over', async () => {
  const person = {
    name: 'Own',
    email: 'own@acme.example',
    password: 'a password of their own',
    grants: [],
  };
  await server.request('/api/v1/people', { body: person });
  const answer = await signIn({ name: 'Thief', email: 'OWN@acme.example', groups: ['leeds'] });
  expect(answer.status).toBe(401);
  expect(faultOf(answer)).toBe('address-taken');
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('an address that the provider does not vouch for is none', async () => {
  const unsure = { name: 'Unsure', email: 'unsure@acme.example', email_verified: false };
  expect(faultOf(await signIn(unsure))).toBe('nameless');
});

test('who was disabled here stays outside, whatever the provider says', async () => {
  const person = { name: 'Gone', email: 'gone@acme.example', groups: ['leeds'] };
  const { actorId } = (await signIn(person)).body as { actorId: string };
  const disabled = { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '"1"' } };
  expect((await server.request(`/api/v1/people/${actorId}`, disabled)).status).toBe(200);
  expect(faultOf(await signIn(person))).toBe('disabled');
});

test('a code is good in the browser that asked for it alone, and once', async () => {
  const { location, cookie } = await begin();
  const other = await begin();
  const query = await provider.signIn(location, { name: 'Once', email: 'once@acme.example' });
  const stranger = { body: { query }, as: null };
  expect(faultOf(await server.request(`${SSO}/return`, stranger))).toBe('not-begun');
  expect(faultOf(await comeBack(query, other.cookie))).toBe('not-valid');
  expect((await comeBack(query, cookie)).status).toBe(200);
  expect(faultOf(await comeBack(query, cookie))).toBe('not-valid');
});

test('what was changed on the way back is refused', async () => {
  const change = async (edit: (fields: URLSearchParams) => void) => {
    const { location, cookie } = await begin();
    const fields = new URLSearchParams(await provider.signIn(location, grace));
    edit(fields);
    return comeBack(`?${fields.toString()}`, cookie);
  };
  const edits: Record<string, (fields: URLSearchParams) => void> = {
    'no state': (fields) => fields.delete('state'),
    'another state': (fields) => fields.set('state', 'x'.repeat(43)),
    'two states': (fields) => fields.append('state', 'x'),
    'another issuer': (fields) => fields.set('iss', 'https://evil.example'),
    'no issuer': (fields) => fields.delete('iss'),
    'another code': (fields) => fields.set('code', 'x'.repeat(43)),
    'no code': (fields) => fields.delete('code'),
  };
  for (const [name, edit] of Object.entries(edits)) {
    const answer = await change(edit);
    expect(answer.status, name).toBe(401);
    expect(faultOf(answer), name).toBe('not-valid');
  }
  const off = await change((fields) => {
    fields.delete('code');
    fields.set('error', 'access_denied');
  });
  expect(faultOf(off)).toBe('called-off');
});

test('a code that another client of the browser asked for does not fit: PKCE ties it to the asking', async () => {
  const one = await begin();
  const other = await begin();
  // The other's state with the code of the first, as somebody would inject it.
  const fields = new URLSearchParams(await provider.signIn(one.location, grace));
  fields.set('state', new URL(other.location).searchParams.get('state') ?? '');
  expect(faultOf(await comeBack(`?${fields.toString()}`, other.cookie))).toBe('not-valid');
});

test('nothing that opens anything stands in the address that the browser is sent to', async () => {
  const { location, cookie } = await begin();
  const asked = new URL(location).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('response_type')).toBe('code');
  expect(asked.get('nonce')).toMatch(/^[\w-]{43}$/);
  const [, token = ''] = cookie.split('=');
  expect(token.length).toBeGreaterThan(90);
  expect(location).not.toContain(token.slice(0, 43));
});

test('the offer names the provider, and where its own session is ended', async () => {
  await begin();
  const { body } = await server.request(SSO, { as: null });
  const { provider: offered } = body as { provider: { name: string; signOutUrl: string } };
  expect(offered.name).toBe('Acme');
  const url = new URL(offered.signOutUrl);
  expect(url.origin).toBe(provider.issuer);
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(
    'http://localhost:4000/sign-in/signed-out',
  );
});
