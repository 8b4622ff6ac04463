import { MadeOauthClient } from '@stockwire/shared/oauth';
import { openOauth } from '../src/features/identity/oauth/oauth.ts';
import { beginAttempt } from '../src/features/identity/sso/sso-attempt.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { createLogger } from '../src/platform/log.ts';
import { onServer, withDeadProvider } from './dead-provider.ts';
import { linkSamples } from './link-samples.ts';
import type { RouteSample } from './route-sample.ts';
import { signInSettings } from './sign-in-settings.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const CLIENTS = '/api/v1/oauth/clients';
const SSO = '/api/v1/session/sso';
const NEW_CLIENT = { name: 'Scale', scopes: ['stock.read'], warehouseIds: null, outside: null };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const RETURNED = { query: '?code=none&state=none' };
const log = createLogger('silent');

/** Registers a program as somebody who may. */
export async function aClient(server: TestServer, change: object = {}) {
  const answer = await server.request(CLIENTS, { body: { ...NEW_CLIENT, ...change } });
  const { client, secret } = MadeOauthClient.parse(answer.body);
  return { ...client, secret: secret ?? '' };
}

/** Samples of OAuth and of signing in at a provider, by method and path of the route. */
export async function oauthSamples(server: TestServer): Promise<Record<string, RouteSample>> {
  const { clientId, secret } = await aClient(server);
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
  });
  const jwks = '/.well-known/jwks.json';
  return {
    'post /api/v1/oauth/token': {
      path: '/api/v1/oauth/token',
      body: form.toString(),
      headers: FORM,
    },
    [`get ${jwks}`]: {
      path: jwks,
      reach: { unavailable: () => withoutDatabase((other) => other.request(jwks)) },
    },
    [`get ${CLIENTS}`]: { path: CLIENTS },
    [`post ${CLIENTS}`]: {
      path: CLIENTS,
      body: NEW_CLIENT,
      reach: {
        validation: () =>
          server.request(CLIENTS, { body: { ...NEW_CLIENT, scopes: ['people.change'] } }),
      },
    },
    [`delete ${CLIENTS}/:clientId`]: {
      path: `${CLIENTS}/${clientId}`,
      reach: {
        'not-found': () => server.request(`${CLIENTS}/0000000000000000`, { method: 'DELETE' }),
      },
    },
    ...ssoSamples(),
  };
}

function ssoSamples(): Record<string, RouteSample> {
  const comeBack = (other: TestServer, cookie: string) => {
    const headers = { cookie, authorization: other.bearer.authorization };
    return other.request(`${SSO}/return`, { body: RETURNED, headers });
  };
  const underWay = (other: TestServer) => {
    const { token } = beginAttempt(other.deps.identity, { of: 'sign-in' });
    return comeBack(other, `stockwire-sign-in=${token}`);
  };
  return {
    [`get ${SSO}`]: { path: SSO },
    [`post ${SSO}`]: {
      path: SSO,
      reach: {
        unavailable: () => withDeadProvider((other) => other.request(SSO, { method: 'POST' })),
      },
    },
    [`post ${SSO}/return`]: {
      path: `${SSO}/return`,
      body: RETURNED,
      reach: {
        'sso-failed': () => withDeadProvider((other) => comeBack(other, '')),
        unavailable: () => withDeadProvider(underWay),
      },
    },
    ...linkSamples(),
    'get /api/v1/session/helpers': { path: '/api/v1/session/helpers' },
  };
}

/** Keys are read on a way of their own, which ends nowhere here. */
async function withoutDatabase<T>(use: (other: TestServer) => Promise<T>): Promise<T> {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const database = openDatabase({ url, applicationName: 'nowhere', poolSize: 1 });
  try {
    const other = await createTestServer((real) => ({
      identity: {
        ...real.identity,
        oauth: openOauth(signInSettings().oauth, { ...real.identity, database }, log),
      },
    }));
    return await onServer(other, use);
  } finally {
    await database.close();
  }
}
