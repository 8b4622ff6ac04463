import { PASSWORD } from './identity-world.ts';
import type { RouteSample } from './route-sample.ts';
import { switchSamples } from './switch-samples.ts';
import type { TestAnswer, TestServer } from './test-server.ts';

const SESSION = '/api/v1/session';
const PEOPLE = '/api/v1/people';
const grant = { role: 'viewer', warehouseId: null, limit: null };
const aPerson = (name: string) => ({
  name,
  email: `${name}@samples.example`,
  password: PASSWORD,
  grants: [],
});

/** Samples of sessions, people and the audit, by method and path of the route. */
export async function identitySamples(server: TestServer): Promise<Record<string, RouteSample>> {
  const made = await server.request(PEOPLE, { body: aPerson('sam') });
  const { actorId } = made.body as { actorId: string };
  const cookie = await signIn(server, 'sam@samples.example');
  const one = `${PEOPLE}/${actorId}`;
  const patch = (body: object, version: number, path = one) =>
    server.request(path, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } });
  const stranger = `${PEOPLE}/person-0000000000000000`;
  return {
    ...sessionSamples(server, cookie),
    [`get ${PEOPLE}`]: {
      path: PEOPLE,
      reach: { validation: () => server.request(`${PEOPLE}?cursor=nonsense`) },
    },
    [`post ${PEOPLE}`]: {
      path: PEOPLE,
      body: aPerson('pat'),
      reach: {
        validation: () =>
          server.request(PEOPLE, { body: { ...aPerson('eve'), grants: [grant, grant] } }),
        'already-exists': () => server.request(PEOPLE, { body: aPerson('sam') }),
      },
    },
    [`get ${PEOPLE}/:actorId`]: {
      path: one,
      reach: { 'not-found': () => server.request(stranger) },
    },
    [`patch ${PEOPLE}/:actorId`]: {
      path: one,
      body: { name: 'Samuel' },
      headers: { 'if-match': '"1"' },
      reach: {
        validation: () => patch({ grants: [grant, grant] }, 1),
        'version-stale': () => patch({ name: 'Late' }, 9),
        'not-found': () => patch({ name: 'Nobody' }, 1, stranger),
      },
    },
    ...(await switchSamples(server, { cookie, actorId })),
    'get /api/v1/audit': { path: '/api/v1/audit' },
    'get /api/v1/audit/verification': { path: '/api/v1/audit/verification' },
    'get /api/v1/audit/export': { path: '/api/v1/audit/export' },
  };
}

function sessionSamples(server: TestServer, cookie: string): Record<string, RouteSample> {
  const unknown = { email: 'nobody@samples.example', password: PASSWORD };
  const change = { currentPassword: 'not the one', newPassword: PASSWORD };
  const ownPage = { origin: server.url, 'stockwire-client': 'tests' };
  return {
    [`post ${SESSION}`]: {
      path: SESSION,
      body: unknown,
      reach: {
        'sign-in-failed': () => server.request(SESSION, { body: unknown, as: null }),
      },
    },
    [`get ${SESSION}`]: { path: SESSION },
    [`delete ${SESSION}`]: {
      path: SESSION,
      headers: { cookie: `stockwire=${'x'.repeat(43)}` },
    },
    [`get ${SESSION}/all`]: { path: `${SESSION}/all` },
    [`delete ${SESSION}/all`]: { path: `${SESSION}/all` },
    [`delete ${SESSION}/:sessionId`]: { path: `${SESSION}/${'A'.repeat(16)}` },
    [`post ${SESSION}/password`]: {
      path: `${SESSION}/password`,
      body: change,
      reach: {
        validation: () =>
          server.request(`${SESSION}/password`, { body: change, headers: { ...ownPage, cookie } }),
      },
    },
  };
}

/** Signs in as a browser does, and answers the cookies that it would send. */
export async function signIn(server: TestServer, email: string): Promise<string> {
  const answer: TestAnswer = await server.request(SESSION, {
    body: { email, password: PASSWORD },
    as: null,
  });
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status}`);
  const cookies = answer.headers['set-cookie'] ?? [];
  return cookies.map((line) => line.split(';')[0]).join('; ');
}
