import type { Warehouse } from '@stockwire/shared/catalog';
import { SharedDevice } from '@stockwire/shared/quick-switch';
import { PASSWORD } from './identity-world.ts';
import type { RouteSample } from './route-sample.ts';
import type { TestServer } from './test-server.ts';

const SESSION = '/api/v1/session';
const DEVICES = '/api/v1/devices';
const PIN = { currentPassword: PASSWORD, pin: '482915' };

/** Looked up, and found to be none. */
const SHARED = { cookie: `stockwire-shared=${'x'.repeat(43)}` };

interface SomebodySignedIn {
  cookie: string;
  actorId: string;
}

/** Samples of coming in at a shared device, by method and path of the route. */
export async function switchSamples(
  server: TestServer,
  { cookie, actorId }: SomebodySignedIn,
): Promise<Record<string, RouteSample>> {
  const warehouses = await server.request('/api/v1/warehouses');
  const [warehouse] = (warehouses.body as { rows: Warehouse[] }).rows;
  const warehouseId = warehouse?.warehouseId ?? 0;
  const made = await server.request(DEVICES, { body: { name: 'Handheld 1', warehouseId } });
  const { deviceId } = SharedDevice.parse(made.body);
  const badgeOf = (of: string) => `/api/v1/people/${of}/badge`;
  const stranger = badgeOf('person-0000000000000000');
  const nobody = { badge: 'no badge of anybody' };
  const put = (path: string, body: object, headers?: Record<string, string>) =>
    server.request(path, { method: 'PUT', body, ...(headers && { headers }) });
  const ownPage = { origin: server.url, 'stockwire-client': 'tests', cookie };
  await put(badgeOf(actorId), { badge: 'badge of sam' });
  const other = await server.request('/api/v1/people', {
    body: { name: 'Kim', email: 'kim@samples.example', password: PASSWORD, grants: [] },
  });
  const { actorId: kim } = other.body as { actorId: string };
  return {
    [`get ${SESSION}/people`]: { path: `${SESSION}/people`, headers: SHARED },
    [`post ${SESSION}/switch`]: {
      path: `${SESSION}/switch`,
      body: nobody,
      headers: SHARED,
      reach: {
        'switch-refused': () => server.request(`${SESSION}/switch`, { body: nobody, as: null }),
      },
    },
    [`get ${SESSION}/pin`]: { path: `${SESSION}/pin` },
    [`put ${SESSION}/pin`]: {
      path: `${SESSION}/pin`,
      body: PIN,
      reach: {
        validation: () => put(`${SESSION}/pin`, { ...PIN, currentPassword: 'no' }, ownPage),
      },
    },
    [`delete ${SESSION}/pin`]: { path: `${SESSION}/pin` },
    'get /api/v1/people/:actorId/badge': {
      path: badgeOf(actorId),
      reach: { 'not-found': () => server.request(stranger) },
    },
    'put /api/v1/people/:actorId/badge': {
      path: badgeOf(actorId),
      body: { badge: 'badge of sam' },
      reach: {
        'not-found': () => put(stranger, nobody),
        validation: () => put(badgeOf(kim), { badge: 'badge of sam' }),
      },
    },
    'delete /api/v1/people/:actorId/badge': {
      path: badgeOf(actorId),
      reach: { 'not-found': () => server.request(stranger, { method: 'DELETE' }) },
    },
    [`get ${DEVICES}`]: { path: DEVICES },
    [`post ${DEVICES}`]: {
      path: DEVICES,
      body: { name: 'Handheld 2', warehouseId },
      reach: {
        validation: () =>
          server.request(DEVICES, { body: { name: 'Nowhere', warehouseId: 2_147_483_647 } }),
      },
    },
    [`delete ${DEVICES}/:deviceId`]: {
      path: `${DEVICES}/${deviceId}`,
      reach: {
        'not-found': () => server.request(`${DEVICES}/${'A'.repeat(16)}`, { method: 'DELETE' }),
      },
    },
  };
}
