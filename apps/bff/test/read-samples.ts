import { LiveStreams } from '../src/transports/sse/live-streams.ts';
import type { Ground, RouteSample } from './route-sample.ts';
import { createTestServer, type TestServer } from './test-server.ts';

const W = '/api/v1/warehouses/:warehouseId';

/** Samples of what screens read besides rows, by method and path of the route. */
export function readSamples(
  { api, stock, sku, viewId }: Ground,
  server: TestServer,
): Record<string, RouteSample> {
  return {
    'get /api/v1/overview': { path: '/api/v1/overview' },
    [`get ${W}/overview`]: { path: `${api}/overview` },
    [`get ${W}/transactions/at`]: { path: `${api}/transactions/at?at=2026-01-01T00:00:00Z` },
    [`get ${W}/stream`]: {
      path: `${api}/stream`,
      reach: {
        busy: async () => {
          const full = new LiveStreams(server.deps, 0);
          const refusing = await createTestServer(() => ({ streams: full }));
          try {
            return await refusing.request(`${api}/stream`);
          } finally {
            await refusing.close();
          }
        },
      },
    },
    [`get ${W}/stock/facets`]: { path: `${stock}/facets` },
    [`get ${W}/stock/export`]: {
      path: `${stock}/export`,
      reach: {
        validation: () => server.request(`${stock}/export?filter={"onHand":{"contains":"x"}}`),
        'view-gone': () => server.request(`${stock}/export?view=none`),
        busy: async () => {
          const { exports } = server.deps;
          const releases = [exports.take(), exports.take()];
          const answer = await server.request(`${stock}/export`);
          for (const release of releases) release();
          return answer;
        },
      },
    },
    [`get ${W}/stock/sparklines`]: { path: `${stock}/sparklines?items=1` },
    [`get ${W}/stock/views/:viewId/position`]: {
      path: `${stock}/views/${viewId}/position?sku=${sku}`,
      reach: {
        'not-found': () => server.request(`${stock}/views/${viewId}/position?sku=NONE`),
        'view-gone': () => server.request(`${stock}/views/none/position?sku=${sku}`),
      },
    },
  };
}
