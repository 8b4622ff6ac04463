import { OwnSession, SessionsEnded, SignedIn } from '@stockwire/shared/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PASSWORD } from '../../../test/identity-world.ts';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

const SESSION = '/api/v1/session';
const OwnSessions = z.object({ rows: z.array(OwnSession) });
let server: TestServer;
let people = 0;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

async function aPerson(role: string | null = null): Promise<string> {
  people += 1;
  const email = `person.${people}@test.example`;
  const grants = role === null ? [] : [{ role, warehouseId: null, limit: null }];
  const body = { name: `Person ${people}`, email, password: PASSWORD, grants };
  const { status } = await server.request('/api/v1/people', { body });
  expect(status).toBe(201);
  return email;
}

/** A browser: keeps its cookies, and says that its page is ours. */
function aBrowser(device = 'Desk 1') {
  const jar = new Map<string, string>();
  async function send(path: string, method: string, body?: unknown) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.request(path, {
      method,
      body,
      as: null,
      headers: {
        origin: server.url,
        'stockwire-client': 'tests',
        'stockwire-device': device,
        ...(cookie !== '' && { cookie }),
      },
    });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      if (/Max-Age=0/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  return {
    jar,
    send,
    signIn: (email: string, password = PASSWORD) => send(SESSION, 'POST', { email, password }),
  };
}

test('a browser signs in, is who it says, and signs out; its old cookie opens nothing', async () => {
  const email = await aPerson('viewer');
  const browser = aBrowser();
  expect((await browser.send(SESSION, 'GET')).status).toBe(401);
  const answer = await browser.signIn(email);
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  const [line = ''] = answer.headers['set-cookie'] ?? [];
  expect(line).toMatch(/^stockwire=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(SignedIn.parse((await browser.send(SESSION, 'GET')).body)).toMatchObject({ email });

  const stolen = browser.jar.get('stockwire');
  expect((await browser.send(SESSION, 'DELETE')).body).toEqual({ sessionsEnded: 1 });
  expect([...browser.jar.keys()]).toEqual(['stockwire-device']);
  const replayed = await server.request(SESSION, { headers: { cookie: `stockwire=${stolen}` } });
  expect(replayed).toMatchObject({ status: 401, body: { code: 'session-ended' } });
});

test('a refusal sets no cookie and says nothing of why', async () => {
  const email = await aPerson();
  const browser = aBrowser();
  const [wrong, unknown] = [
    await browser.signIn(email, 'not the password'),
    await browser.signIn('nobody@test.example'),
  ];
  for (const answer of [wrong, unknown]) {
    expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  expect(wrong.body).toMatchObject({ detail: (unknown.body as { detail: string }).detail });
});

test('after too many guesses the answer says how long to wait', async () => {
  const email = await aPerson();
  const browser = aBrowser();
  for (let guess = 0; guess < 5; guess += 1) await browser.signIn(email, 'a wrong guess');
  const answer = await browser.signIn(email);
  expect(answer).toMatchObject({ status: 429, body: { code: 'rate-limited', retryable: true } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(5);
});

test('a person sees their sessions, ends one elsewhere, and then all others', async () => {
  const email = await aPerson();
  const [desk, handheld, wall] = [aBrowser('Desk 1'), aBrowser('Handheld 7'), aBrowser('Wall')];
  for (const browser of [desk, handheld, wall]) await browser.signIn(email);
  const { rows } = OwnSessions.parse((await desk.send(`${SESSION}/all`, 'GET')).body);
  expect(Object.fromEntries(rows.map(({ device, isThis }) => [device, isThis]))).toEqual({
    'Desk 1': true,
    'Handheld 7': false,
    Wall: false,
  });
  const there = rows.find(({ device }) => device === 'Handheld 7');
  const ended = await desk.send(`${SESSION}/${there?.sessionId}`, 'DELETE');
  expect(SessionsEnded.parse(ended.body)).toEqual({ sessionsEnded: 1 });
  expect((await handheld.send(SESSION, 'GET')).status).toBe(401);
  expect((await desk.send(`${SESSION}/all`, 'DELETE')).body).toEqual({ sessionsEnded: 1 });
  expect((await wall.send(SESSION, 'GET')).status).toBe(401);
  expect((await desk.send(SESSION, 'GET')).status).toBe(200);
  const foreign = aBrowser();
  await foreign.signIn(await aPerson());
  const [left] = OwnSessions.parse((await desk.send(`${SESSION}/all`, 'GET')).body).rows;
  expect((await foreign.send(`${SESSION}/${left?.sessionId}`, 'DELETE')).status).toBe(404);
});

test('an administrator disables somebody, whose next request is refused', async () => {
  const email = await aPerson();
  const browser = aBrowser();
  const { actorId } = SignedIn.parse((await browser.signIn(email)).body);
  const admin = aBrowser();
  await admin.signIn(await aPerson('admin'));
  const patch = { method: 'PATCH', body: { disabled: true }, headers: { 'if-match': '"1"' } };
  const asAdmin = { cookie: `stockwire=${admin.jar.get('stockwire')}`, origin: server.url };
  const disabled = await server.request(`/api/v1/people/${actorId}`, {
    ...patch,
    headers: { ...patch.headers, ...asAdmin, 'stockwire-client': 'tests' },
  });
  expect(disabled).toMatchObject({ status: 200, headers: { etag: '"2"' } });
  expect((await browser.send(SESSION, 'GET')).status).toBe(401);
  expect(await browser.signIn(email)).toMatchObject({ body: { code: 'sign-in-failed' } });
});

test('a viewer may not read people, and is told who is an administrator', async () => {
  const browser = aBrowser();
  await browser.signIn(await aPerson('viewer'));
  const answer = await browser.send('/api/v1/people', 'GET');
  expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(answer.body).toMatchObject({ roles: ['manager', 'auditor', 'admin'] });
});

test('the audit tells of all that, its chain holds, and it can be taken along', async () => {
  const page = await server.request('/api/v1/audit?kind=person-disabled');
  expect(page.body).toMatchObject({ rows: [{ kind: 'person-disabled' }], nextCursor: null });
  const verification = await server.request('/api/v1/audit/verification');
  expect(verification.body).toMatchObject({ fault: null });
  const { headers, body } = await server.request('/api/v1/audit/export');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  const lines = String(body).trimEnd().split('\r\n');
  expect(lines).toHaveLength((verification.body as { events: number }).events + 1);
});
