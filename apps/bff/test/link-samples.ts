import { beginAttempt } from '../src/features/identity/sso/sso-attempt.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { deadProvider, onServer, withDeadProvider } from './dead-provider.ts';
import { signIn } from './identity-samples.ts';
import { PASSWORD } from './identity-world.ts';
import type { RouteSample } from './route-sample.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const SSO = '/api/v1/session/sso';
const METHODS = '/api/v1/session/methods';
const RETURNED = { query: '?code=none&state=none' };

/** A person at a browser of their own. */
interface Desk {
  other: TestServer;
  actorId: string;
  ask: (path: string, body: object, cookie?: string) => ReturnType<TestServer['request']>;
}

/** Samples of linking an account with a provider, by method and path of the route. */
export function linkSamples(): Record<string, RouteSample> {
  const body = { password: PASSWORD };
  const wrong = { password: 'not the one' };
  return {
    [`get ${METHODS}`]: { path: METHODS },
    [`post ${SSO}/link`]: {
      path: `${SSO}/link`,
      body,
      reach: {
        validation: () => atDesk(({ ask }) => ask(`${SSO}/link`, wrong)),
        unavailable: () => atDesk(({ ask }) => ask(`${SSO}/link`, body)),
        'sso-failed': () =>
          atDesk(async ({ other, actorId, ask }) => {
            await linkedAlready(other, actorId);
            return ask(`${SSO}/link`, body);
          }),
      },
    },
    [`post ${SSO}/link/return`]: {
      path: `${SSO}/link/return`,
      body: RETURNED,
      reach: {
        'sso-failed': () => atDesk(({ ask }) => ask(`${SSO}/link/return`, RETURNED)),
        unavailable: () => atDesk(underWay),
      },
    },
    [`post ${SSO}/unlink`]: {
      path: `${SSO}/unlink`,
      body,
      reach: {
        validation: () => atDesk(({ ask }) => ask(`${SSO}/unlink`, wrong)),
        unavailable: () => withoutDatabase((other) => other.request(`${SSO}/unlink`, { body })),
      },
    },
  };
}

async function atDesk<T>(use: (desk: Desk) => Promise<T>): Promise<T> {
  return withDeadProvider(async (other) => {
    const email = 'desk@samples.example';
    const person = { name: 'Desk', email, password: PASSWORD, grants: [] };
    const made = await other.request('/api/v1/people', { body: person });
    const { actorId } = made.body as { actorId: string };
    const own = await signIn(other, email);
    const page = { origin: other.url, 'stockwire-client': 'tests' };
    return use({
      other,
      actorId,
      ask: (path, body, cookie = '') =>
        other.request(path, { body, headers: { ...page, cookie: `${own}; ${cookie}` } }),
    });
  });
}

async function linkedAlready({ database }: TestServer, actorId: string): Promise<void> {
  await database.database.sql`
    insert into identity.sso_links (issuer, subject, actor_id, keeps_grants, linked_at)
    values ('http://127.0.0.1:1', 'somebody', ${actorId}, true, now())`;
}

/** Comes back with what was begun in this very session, when the provider is gone. */
async function underWay({ other, actorId, ask }: Desk) {
  const [session] = await other.database.database.sql<{ sessionId: string }[]>`
    select session_id as "sessionId" from identity.sessions where actor_id = ${actorId}`;
  const { sessionId = '' } = session ?? {};
  const { token } = beginAttempt(other.deps.identity, { of: 'link', sessionId });
  return ask(`${SSO}/link/return`, RETURNED, `stockwire-sign-in=${token}`);
}

async function withoutDatabase<T>(use: (other: TestServer) => Promise<T>): Promise<T> {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const database = openDatabase({ url, applicationName: 'nowhere', poolSize: 1 });
  try {
    const other = await createTestServer((real) => ({
      identity: { ...real.identity, sso: deadProvider(), database },
    }));
    return await onServer(other, use);
  } finally {
    await database.close();
  }
}
