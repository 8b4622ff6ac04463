import type { Ground, RouteSample } from './route-sample.ts';
import { freshKey, type TestServer } from './test-server.ts';

type Samples = Record<string, RouteSample>;

/** Samples of the catalog and the demo, by method and path of the route. */
export function catalogSamples({ api, sku, post }: Ground, server: TestServer): Samples {
  const W = '/api/v1/warehouses/:warehouseId';
  const stale = { 'if-match': '"999"' };
  const patch = (path: string, body: object) => () =>
    server.request(path, { method: 'PATCH', body, headers: { ...freshKey(), ...stale } });
  const put =
    (body: object, version = '"999"') =>
    () =>
      server.request(`${api}/items/${sku}/settings`, {
        method: 'PUT',
        body,
        headers: { 'if-match': version },
      });
  const twice = (path: string, body: object) => async () => {
    await post(path, body);
    return post(path, body);
  };
  const item = { sku: 'TAKEN', name: 'Taken' };
  const taken = { code: 'TAKEN', name: 'Taken', timeZone: 'Europe/London' };
  const bin = { code: 'TAKEN', zone: 'A', kind: 'storage' };
  const supplier = { code: 'TAKEN', name: 'Taken', leadTimeDays: 3 };
  const gtin = '4006381333931';
  const nonsense = (path: string) => () => server.request(`${path}?cursor=nonsense`);
  const settings = { homeBin: 'A', reorderPoint: 3 };
  return {
    'get /api/v1/warehouses': { path: '/api/v1/warehouses' },
    'post /api/v1/warehouses': {
      path: '/api/v1/warehouses',
      body: { ...taken, code: 'NEW' },
      reach: {
        validation: () => post('/api/v1/warehouses', { ...taken, timeZone: 'Mars/Olympus' }),
        'already-exists': twice('/api/v1/warehouses', taken),
      },
    },
    [`get ${W}`]: { path: api },
    [`patch ${W}`]: {
      path: api,
      body: { name: 'Renamed' },
      headers: { 'if-match': '"1"' },
      reach: {
        validation: patch(api, { timeZone: 'Mars/Olympus' }),
        'version-stale': patch(api, { name: 'Late' }),
      },
    },
    [`get ${W}/bins`]: { path: `${api}/bins`, reach: { validation: nonsense(`${api}/bins`) } },
    [`post ${W}/bins`]: {
      path: `${api}/bins`,
      body: { ...bin, code: 'NEW' },
      reach: { 'already-exists': twice(`${api}/bins`, bin) },
    },
    [`post ${W}/bin-ranges`]: {
      path: `${api}/bin-ranges`,
      body: { first: 'RNG-01', last: 'RNG-03', zone: 'A', kind: 'storage' },
      reach: {
        validation: () =>
          post(`${api}/bin-ranges`, { first: 'Z-2', last: 'Z-1', zone: 'A', kind: 'storage' }),
        'already-exists': twice(`${api}/bin-ranges`, {
          first: 'TWICE-1',
          last: 'TWICE-2',
          zone: 'A',
          kind: 'storage',
        }),
      },
    },
    [`get ${W}/bins/:code`]: { path: `${api}/bins/A` },
    [`patch ${W}/bins/:code`]: {
      path: `${api}/bins/R`,
      body: { retired: false },
      headers: { 'if-match': '"1"' },
      reach: {
        validation: patch(`${api}/bins/RECEIVING`, { retired: true }),
        'version-stale': patch(`${api}/bins/A`, { retired: true }),
      },
    },
    'get /api/v1/items': {
      path: '/api/v1/items',
      reach: { validation: nonsense('/api/v1/items') },
    },
    'get /api/v1/item-categories': { path: '/api/v1/item-categories' },
    'post /api/v1/items': {
      path: '/api/v1/items',
      body: { ...item, sku: 'NEW' },
      reach: {
        validation: () => post('/api/v1/items', { ...item, costMinor: 5 }),
        'already-exists': twice('/api/v1/items', item),
      },
    },
    'get /api/v1/items/:sku': { path: `/api/v1/items/${sku}` },
    'patch /api/v1/items/:sku': {
      path: `/api/v1/items/${sku}`,
      body: { name: 'Renamed' },
      headers: { 'if-match': '"1"' },
      reach: {
        validation: patch(`/api/v1/items/${sku}`, {
          packs: [{ level: 'each', factor: 1, gtin: '4006381333932' }],
        }),
        'version-stale': patch(`/api/v1/items/${sku}`, { name: 'Late' }),
        'already-exists': async () => {
          const packs = [{ level: 'each', factor: 1, gtin }];
          await post('/api/v1/items', { sku: 'BARCODED', name: 'First', packs });
          await post('/api/v1/items', { sku: 'PLAIN', name: 'Second' });
          return server.request('/api/v1/items/PLAIN', {
            method: 'PATCH',
            body: { packs },
            headers: { ...freshKey(), 'if-match': '"1"' },
          });
        },
      },
    },
    [`get ${W}/items/:sku/settings`]: { path: `${api}/items/${sku}/settings` },
    [`put ${W}/items/:sku/settings`]: {
      path: `${api}/items/${sku}/settings`,
      body: settings,
      headers: { 'if-match': '"0"' },
      reach: {
        validation: put({ ...settings, homeBin: 'NOWHERE' }, '"0"'),
        'version-stale': put(settings),
      },
    },
    'get /api/v1/suppliers': {
      path: '/api/v1/suppliers',
      reach: { validation: nonsense('/api/v1/suppliers') },
    },
    'post /api/v1/suppliers': {
      path: '/api/v1/suppliers',
      body: { ...supplier, code: 'NEW' },
      reach: { 'already-exists': twice('/api/v1/suppliers', supplier) },
    },
    'get /api/v1/suppliers/:code': { path: '/api/v1/suppliers/ACME' },
    'patch /api/v1/suppliers/:code': {
      path: '/api/v1/suppliers/ACME',
      body: { leadTimeDays: 9 },
      headers: { 'if-match': '"1"' },
      reach: { 'version-stale': patch('/api/v1/suppliers/ACME', { leadTimeDays: 4 }) },
    },
    'get /api/v1/demo/shift': { path: '/api/v1/demo/shift' },
    'put /api/v1/demo/shift': { path: '/api/v1/demo/shift', body: { pace: 1 } },
  };
}
