import { type Person, SignedIn } from '@stockwire/shared/identity';
import { PeopleHere, SharedDevice, SharedDeviceList } from '@stockwire/shared/quick-switch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWarehouse } from '../../../test/builders.ts';
import { PASSWORD } from '../../../test/identity-world.ts';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

const SESSION = '/api/v1/session';
const DEVICES = '/api/v1/devices';
const PIN = '482915';
let server: TestServer;
let warehouseId: number;
let people = 0;
beforeAll(async () => {
  server = await createTestServer();
  warehouseId = (await aWarehouse(server.database)).warehouseId;
});
afterAll(() => server.close());

async function aPerson(role: string, at: number | null = warehouseId): Promise<Person> {
  people += 1;
  const email = `floor.${people}@test.example`;
  const grants = [{ role, warehouseId: at, limit: null }];
  const body = { name: `Floor ${people}`, email, password: PASSWORD, grants };
  return (await server.request('/api/v1/people', { body })).body as Person;
}

type Sent = { headers?: Record<string, string>; [field: string]: unknown };

/** A browser: keeps its cookies, and says that its page is ours. */
function aBrowser() {
  const jar = new Map<string, string>();
  async function send(path: string, method: string, { headers, ...fields }: Sent = {}) {
    const answer = await server.request(path, {
      method,
      ...((method === 'POST' || method === 'PUT') && { body: fields }),
      as: null,
      headers: { ...ownPage(), ...cookieOf(jar), ...headers },
    });
    for (const line of answer.headers['set-cookie'] ?? []) keep(jar, line);
    return answer;
  }
  return {
    jar,
    send,
    signIn: ({ email }: Person) => send(SESSION, 'POST', { email, password: PASSWORD }),
    switchTo: (proof: Sent) => send(`${SESSION}/switch`, 'POST', proof),
  };
}

function ownPage() {
  return { origin: server.url, 'stockwire-client': 'tests' };
}

function cookieOf(jar: ReadonlyMap<string, string>): Record<string, string> {
  if (jar.size === 0) return {};
  return { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/Max-Age=0/.test(line)) jar.delete(name);
  else jar.set(name, value);
}

/** A handheld that an administrator has made a shared device, with one person who has a PIN there. */
async function aHandheld() {
  const [admin, person] = [await aPerson('admin', null), await aPerson('operator')];
  const browser = aBrowser();
  await browser.signIn(admin);
  const made = await browser.send(DEVICES, 'POST', { name: 'Handheld 7', warehouseId });
  await browser.signIn(person);
  const pin = { currentPassword: PASSWORD, pin: PIN };
  expect((await browser.send(`${SESSION}/pin`, 'PUT', pin)).status).toBe(200);
  return { browser, admin, person, made, device: SharedDevice.parse(made.body) };
}

test('a browser becomes a shared device by a cookie that no script reads and no site sends', async () => {
  const { browser, made, device, admin } = await aHandheld();
  expect(made.status).toBe(201);
  const [line = ''] = made.headers['set-cookie'] ?? [];
  expect(line).toMatch(
    /^stockwire-shared=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=15552000$/,
  );
  expect(JSON.stringify(made.body)).not.toContain(browser.jar.get('stockwire-shared'));
  await browser.signIn(admin);
  const { rows } = SharedDeviceList.parse((await browser.send(DEVICES, 'GET')).body);
  expect(rows.filter(({ isThis }) => isThis)).toEqual([
    { ...device, enrolledBy: admin.name, lastUsedAt: null },
  ]);
});

test('one person after the other comes in, and the cookie of the one before opens nothing', async () => {
  const { browser, person } = await aHandheld();
  const other = await aPerson('clerk');
  const badge = { badge: 'BADGE 4711' };
  await server.request(`/api/v1/people/${other.actorId}/badge`, { method: 'PUT', body: badge });
  const before = browser.jar.get('stockwire');
  const here = PeopleHere.parse((await browser.send(`${SESSION}/people`, 'GET')).body);
  expect(here.people).toEqual([{ actorId: person.actorId, name: person.name, isLocked: false }]);

  const answer = await browser.switchTo(badge);
  expect(SignedIn.parse(answer.body)).toMatchObject({ actorId: other.actorId, method: 'badge' });
  expect(answer.headers['set-cookie']?.map((line) => line.split('=')[0])).toEqual([
    'stockwire',
    'stockwire-shared',
  ]);
  expect(browser.jar.get('stockwire')).not.toBe(before);
  const replayed = await server.request(SESSION, { headers: { cookie: `stockwire=${before}` } });
  expect(replayed).toMatchObject({ status: 401, body: { code: 'session-ended' } });

  const back = await browser.switchTo({ actorId: person.actorId, pin: PIN });
  expect(SignedIn.parse(back.body)).toMatchObject({ actorId: person.actorId, method: 'pin' });
});

test('a session by PIN looks after nobody, decides nothing, and is told to sign in', async () => {
  const { browser } = await aHandheld();
  const manager = await aPerson('manager', null);
  await server.request(`/api/v1/people/${manager.actorId}/badge`, {
    method: 'PUT',
    body: { badge: 'BADGE 0001' },
  });
  expect((await browser.switchTo({ badge: 'BADGE 0001' })).status).toBe(200);
  for (const path of ['/api/v1/people', '/api/v1/audit', DEVICES]) {
    const answer = await browser.send(path, 'GET');
    expect(answer, path).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((answer.body as { detail: string }).detail).toContain('Sign in with your password');
  }
  expect((await browser.send('/api/v1/warehouses', 'GET')).status).toBe(200);
  await browser.signIn(manager);
  expect((await browser.send('/api/v1/people', 'GET')).status).toBe(200);
});

test('a revoked device lets nobody in any more, and whoever came in there is out', async () => {
  const { browser, person, device } = await aHandheld();
  const proof = { actorId: person.actorId, pin: PIN };
  expect((await browser.switchTo(proof)).status).toBe(200);
  const path = `${DEVICES}/${device.deviceId}`;
  const revoked = await server.request(path, { method: 'DELETE' });
  expect(revoked.body).toEqual({ sessionsEnded: 1 });
  expect((await browser.send(SESSION, 'GET')).status).toBe(401);
  expect(await browser.switchTo(proof)).toMatchObject({
    status: 401,
    body: { code: 'switch-refused' },
  });
});

test('another site cannot have a browser switch', async () => {
  const { browser, person } = await aHandheld();
  const proof = { actorId: person.actorId, pin: PIN };
  const from = { origin: 'https://evil.example' };
  const answer = await browser.send(`${SESSION}/switch`, 'POST', { ...proof, headers: from });
  expect(answer.status).toBe(403);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('what the page of one person sends with the cookie of another does nothing', async () => {
  const { browser, person } = await aHandheld();
  const path = `${SESSION}/pin`;
  const from = (actorId: string) => ({ headers: { 'stockwire-person': actorId } });
  const answer = await browser.send(path, 'DELETE', from('person-0000000000000000'));
  expect(answer).toMatchObject({ status: 401, body: { code: 'session-ended' } });
  expect((await browser.send(path, 'GET')).body).not.toEqual({ setAt: null });
  const own = await browser.send(path, 'DELETE', from(person.actorId));
  expect(own).toMatchObject({ status: 200, body: { setAt: null } });
});

test.each([
  ['a PIN of five digits', { actorId: 'person-0000000000000000', pin: '48291' }],
  ['a PIN with letters', { actorId: 'person-0000000000000000', pin: '4829AB' }],
  ['a badge of five signs', { badge: 'short' }],
  ['both at once', { badge: 'BADGE 4711', actorId: 'person-0000000000000000', pin: PIN }],
  ['neither', {}],
])('%s is no way in', async (_, proof) => {
  const answer = await aBrowser().switchTo(proof);
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('a PIN that is tried first is refused with the field named', async () => {
  const browser = aBrowser();
  await browser.signIn(await aPerson('operator'));
  const body = { currentPassword: PASSWORD, pin: '123456' };
  expect(await browser.send(`${SESSION}/pin`, 'PUT', body)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/pin', code: 'trivial-pin' }] },
  });
});
