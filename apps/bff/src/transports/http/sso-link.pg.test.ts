import type { SignedIn } from '@stockwire/shared/identity';
import { Problem } from '@stockwire/shared/problem';
import { SignInMethods } from '@stockwire/shared/sso';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../../test/oidc-provider.ts';
import { signInSettings, ssoSettings } from '../../../test/sign-in-settings.ts';
import { createTestServer, type TestAnswer, type TestServer } from '../../../test/test-server.ts';

const SESSION = '/api/v1/session';
const SSO = `${SESSION}/sso`;
const PASSWORD = 'a password of their own';
let provider: OidcProvider;
let server: TestServer;

beforeAll(async () => {
  provider = await startOidcProvider();
  const values = [{ value: 'stock-admins', role: 'admin' as const, placeCode: null }];
  const sso = ssoSettings({ issuer: provider.issuer, roles: { claim: 'groups', values } });
  server = await createTestServer(undefined, signInSettings({ sso }));
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

function cookiesOf({ headers }: TestAnswer): string {
  return (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
}

/** As the console of a browser with these cookies. */
function ask(path: string, { cookie, body }: { cookie: string; body?: unknown }) {
  const headers = { cookie, origin: server.url, 'stockwire-client': 'tests' };
  return server.request(path, { ...(body !== undefined && { body }), headers });
}

/** Somebody who has an account here and is signed in to it. */
async function aLocal(name: string): Promise<{ email: string; cookie: string; actorId: string }> {
  const email = `${name}@acme.example`;
  const grants = [{ role: 'viewer', warehouseId: null, limit: null }];
  await server.request('/api/v1/people', { body: { name, email, password: PASSWORD, grants } });
  const signedIn = await server.request(SESSION, { body: { email, password: PASSWORD }, as: null });
  const { actorId } = signedIn.body as SignedIn;
  return { email, cookie: cookiesOf(signedIn), actorId };
}

/** Begins to link, and answers the browser's cookies with the attempt's among them. */
async function beginLink(cookie: string): Promise<{ location: string; cookie: string }> {
  const answer = await ask(`${SSO}/link`, { cookie, body: { password: PASSWORD } });
  expect(answer.status).toBe(200);
  const { location } = answer.body as { location: string };
  return { location, cookie: `${cookie}; ${cookiesOf(answer)}` };
}

async function link(cookie: string, person: Record<string, unknown>): Promise<TestAnswer> {
  const begun = await beginLink(cookie);
  const query = await provider.signIn(begun.location, person);
  return ask(`${SSO}/link/return`, { cookie: begun.cookie, body: { query } });
}

async function beginSignIn(): Promise<{ location: string; cookie: string }> {
  const answer = await server.request(SSO, { method: 'POST', as: null });
  return { location: (answer.body as { location: string }).location, cookie: cookiesOf(answer) };
}

async function signInAtProvider(person: Record<string, unknown>): Promise<TestAnswer> {
  const { location, cookie } = await beginSignIn();
  const query = await provider.signIn(location, person);
  return ask(`${SSO}/return`, { cookie, body: { query } });
}

const faultOf = ({ body }: TestAnswer) => Problem.parse(body).errors?.[0]?.code;
const methodsOf = async (cookie: string) =>
  SignInMethods.parse((await ask(`${SESSION}/methods`, { cookie })).body);

test('an account that its owner linked is signed in by the provider, and keeps the roles it was given here', async () => {
  const { email, cookie, actorId } = await aLocal('ida');
  const ida = { name: 'Ida', email, groups: ['stock-admins'] };
  expect(faultOf(await signInAtProvider(ida))).toBe('address-taken');
  expect((await methodsOf(cookie)).provider).toEqual({
    name: 'Acme',
    linkedAt: null,
    canUnlink: false,
  });
  expect((await link(cookie, ida)).body).toMatchObject({ provider: { canUnlink: true } });
  const answer = await signInAtProvider(ida);
  expect(answer.body).toMatchObject({ actorId, grants: [{ role: 'viewer' }] });

  const wrong = { cookie, body: { password: 'not the one' } };
  expect(faultOf(await ask(`${SSO}/link`, wrong))).toBe('already-linked');
  expect(faultOf(await ask(`${SSO}/unlink`, wrong))).toBe('wrong-password');
  const right = { cookie, body: { password: PASSWORD } };
  expect((await ask(`${SSO}/unlink`, right)).body).toMatchObject({ provider: { linkedAt: null } });
  expect(faultOf(await signInAtProvider(ida))).toBe('address-taken');
  const { sql } = server.database.database;
  const events = await sql`
    select kind from identity.audit_events
    where subject = ${actorId} and kind like 'sign-in-%linked' order by seq`;
  expect(events.map(({ kind }) => kind as string)).toEqual(['sign-in-linked', 'sign-in-unlinked']);
});

test('an open desk links nothing: it takes the password', async () => {
  const { cookie } = await aLocal('desk');
  const answer = await ask(`${SSO}/link`, { cookie, body: { password: 'a guess' } });
  expect(faultOf(answer)).toBe('wrong-password');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect((await ask(`${SSO}/link`, { cookie, body: {} })).status).toBe(400);
});

test('an attempt to sign in links nothing, and one to link signs nobody in', async () => {
  const { cookie } = await aLocal('mixed');
  const mixed = { name: 'Mixed', email: 'mixed@elsewhere.example' };
  const signIn = await beginSignIn();
  const query = await provider.signIn(signIn.location, mixed);
  const both = `${cookie}; ${signIn.cookie}`;
  expect(faultOf(await ask(`${SSO}/link/return`, { cookie: both, body: { query } }))).toBe(
    'not-begun',
  );
  const linking = await beginLink(cookie);
  const other = await provider.signIn(linking.location, mixed);
  const answer = await ask(`${SSO}/return`, { cookie: linking.cookie, body: { query: other } });
  expect(faultOf(answer)).toBe('not-begun');
  expect((await methodsOf(cookie)).provider?.linkedAt).toBeNull();
});

test('an attempt to link is good in its own session alone: nobody is linked with somebody else’s', async () => {
  const attacker = await aLocal('mallory');
  const victim = await aLocal('victim');
  const begun = await beginLink(attacker.cookie);
  const query = await provider.signIn(begun.location, { name: 'M', email: 'm@elsewhere.example' });
  const attempt = begun.cookie.slice(attacker.cookie.length);
  const answer = await ask(`${SSO}/link/return`, {
    cookie: `${victim.cookie}${attempt}`,
    body: { query },
  });
  expect(faultOf(answer)).toBe('not-begun');
  expect((await methodsOf(victim.cookie)).provider?.linkedAt).toBeNull();
});

test('whom the provider means by somebody else already is refused, and so is a second one', async () => {
  const shared = { name: 'Shared', email: 'shared@elsewhere.example' };
  const first = await aLocal('first');
  const second = await aLocal('second');
  expect((await link(first.cookie, shared)).status).toBe(200);
  expect(faultOf(await link(second.cookie, shared))).toBe('linked-elsewhere');
  // Two that were begun before either was finished: the later one finds the other.
  const begun = await beginLink(second.cookie);
  expect((await link(second.cookie, { name: 'A', email: 'a@elsewhere.example' })).status).toBe(200);
  const query = await provider.signIn(begun.location, {
    name: 'B',
    email: 'b@elsewhere.example',
  });
  const late = await ask(`${SSO}/link/return`, { cookie: begun.cookie, body: { query } });
  expect(faultOf(late)).toBe('already-linked');
});

test('whom the provider brought in cannot cut themselves loose from it, with a password neither', async () => {
  const answer = await signInAtProvider({ name: 'Own', email: 'own@elsewhere.example' });
  const cookie = cookiesOf(answer);
  const { actorId } = answer.body as SignedIn;
  expect(await methodsOf(cookie)).toMatchObject({
    hasPassword: false,
    provider: { canUnlink: false },
  });
  const body = { password: PASSWORD };
  expect((await ask(`${SSO}/unlink`, { cookie, body })).status).toBe(404);
  const reset = { method: 'PATCH', body, headers: { 'if-match': '"1"' } };
  expect((await server.request(`/api/v1/people/${actorId}`, reset)).status).toBe(200);
  const signedIn = { email: 'own@elsewhere.example', password: PASSWORD };
  const again = cookiesOf(await server.request(SESSION, { body: signedIn, as: null }));
  expect(faultOf(await ask(`${SSO}/unlink`, { cookie: again, body }))).toBe('brought-in');
  expect((await methodsOf(again)).provider?.linkedAt).not.toBeNull();
});
