import type { Ground, RouteSample } from './route-samples.ts';

const W = '/api/v1/warehouses/:warehouseId';

/** Samples of what screens read besides rows, by method and path of the route. */
export function readSamples({ api }: Ground): Record<string, RouteSample> {
  return {
    'get /api/v1/overview': { path: '/api/v1/overview' },
    [`get ${W}/overview`]: { path: `${api}/overview` },
  };
}
