import { MadeApiKey } from '@stockwire/shared/identity';
import type { RouteSample } from './route-sample.ts';
import type { TestServer } from './test-server.ts';

const KEYS = '/api/v1/keys';
const NEW_KEY = { name: 'Scale', scopes: ['stock.read'], warehouseIds: null, expiresAt: null };

/** Makes a key as somebody who may. */
export async function aKey(server: TestServer, change: object = {}): Promise<MadeApiKey> {
  return MadeApiKey.parse((await server.request(KEYS, { body: { ...NEW_KEY, ...change } })).body);
}

/** Samples of API keys, by method and path of the route. */
export async function keySamples(server: TestServer): Promise<Record<string, RouteSample>> {
  const { key } = await aKey(server);
  const revoked = await aKey(server);
  const post = (path: string, body?: object) => server.request(path, { method: 'POST', body });
  await server.request(`${KEYS}/${revoked.key.keyId}`, { method: 'DELETE' });
  const nowhere = `${KEYS}/000000000000`;
  return {
    [`get ${KEYS}`]: { path: KEYS },
    [`post ${KEYS}`]: {
      path: KEYS,
      body: NEW_KEY,
      reach: { validation: () => post(KEYS, { ...NEW_KEY, scopes: ['people.change'] }) },
    },
    [`post ${KEYS}/:keyId/renewal`]: {
      path: `${KEYS}/${key.keyId}/renewal`,
      reach: {
        'not-found': () => post(`${nowhere}/renewal`),
        validation: () => post(`${KEYS}/${revoked.key.keyId}/renewal`),
      },
    },
    [`delete ${KEYS}/:keyId`]: {
      path: `${KEYS}/${revoked.key.keyId}`,
      reach: { 'not-found': () => server.request(nowhere, { method: 'DELETE' }) },
    },
  };
}
