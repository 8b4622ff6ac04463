import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { Accepted } from '@stockwire/shared/stock-entries';
import { View } from '@stockwire/shared/stock-views';
import { asRole } from './actors.ts';
import { aBin, anItem, aSupplier, aWarehouse } from './builders.ts';
import { readSamples } from './read-samples.ts';
import type { Ground, RouteSample } from './route-sample.ts';
import { freshKey, type TestAnswer, type TestServer } from './test-server.ts';

export async function prepareGround(server: TestServer): Promise<Ground> {
  const { warehouseId } = await aWarehouse(server.database);
  await aBin(server.database, { warehouseId, code: 'A' });
  await aBin(server.database, { warehouseId, code: 'B' });
  await aBin(server.database, { warehouseId, code: 'R', retired: true });
  await aSupplier(server.database, { code: 'ACME' });
  const { sku } = await anItem(server.database);
  const api = `/api/v1/warehouses/${warehouseId}`;
  const stock = `${api}/stock`;
  const post: Ground['post'] = (path, body, headers = {}) =>
    server.request(path, { body, headers: { ...freshKey(), ...headers } });
  await post(`${stock}/receipts`, { lines: [{ sku, quantity: 20, bin: 'A' }] });
  const other = await anItem(server.database);
  const mistake = await post(`${stock}/receipts`, { lines: [{ sku: other.sku, quantity: 1 }] });
  const view = await server.request(`${stock}/views`, { body: {} });
  return {
    api,
    stock,
    sku,
    seq: Accepted.parse(mistake.body).seq,
    viewId: View.parse(view.body).viewId,
    post,
    adjust: (body, headers) => post(`${stock}/adjustments`, body, headers),
  };
}

type Samples = Record<string, RouteSample>;

/** Samples of the stock room, by method and path of the route. */
export function stockSamples(ground: Ground, server: TestServer): Samples {
  const W = '/api/v1/warehouses/:warehouseId';
  return {
    ...commandSamples(ground, server),
    ...readSamples(ground, server),
    [`get ${W}/stock`]: {
      path: ground.stock,
      reach: {
        validation: () => server.request(`${ground.stock}?filter={"onHand":{"contains":"x"}}`),
      },
    },
    [`post ${W}/stock/views`]: {
      path: `${ground.stock}/views`,
      body: {},
      reach: {
        validation: () =>
          ground.post(`${ground.stock}/views`, { filter: { onHand: { contains: 'x' } } }),
      },
    },
    [`get ${W}/stock/views/:viewId`]: {
      path: `${ground.stock}/views/${ground.viewId}`,
      reach: {
        'view-gone': () => server.request(`${ground.stock}/views/none`),
        'not-found': () =>
          server.request(`${ground.stock}/views/none`, { as: asRole('viewer', QUANTITY_MAX) }),
      },
    },
    [`get ${W}/stock/:sku`]: { path: `${ground.stock}/${ground.sku}` },
    [`get ${W}/stock/:sku/history`]: {
      path: `${ground.stock}/${ground.sku}/history?at=2026-01-01T00:00:00Z`,
      reach: {
        validation: () =>
          server.request(`${ground.stock}/${ground.sku}/history?at=2999-01-01T00:00:00Z`),
      },
    },
    [`get ${W}/transactions`]: {
      path: `${ground.api}/transactions`,
      reach: {
        validation: () => server.request(`${ground.api}/transactions?before=3`),
        'cursor-ahead': () => server.request(`${ground.api}/transactions?after=1.999999`),
        'cursor-epoch': () => server.request(`${ground.api}/transactions?after=2.1`),
      },
    },
  };
}

function commandSamples(ground: Ground, server: TestServer): Samples {
  const { sku, post, adjust, stock } = ground;
  const S = 'post /api/v1/warehouses/:warehouseId/stock';
  const add = { sku, bin: 'A', delta: 1, reason: 'found' };
  const stale = { 'if-match': '"0"' };
  const count = { sku, bin: 'B', counted: 0, base: { quantity: 0, version: 0 } };
  const aFullItem = async () => {
    const full = await anItem(server.database);
    const lines = [{ sku: full.sku, quantity: QUANTITY_MAX, bin: 'A' }];
    await post(`${stock}/receipts`, { lines });
    return full.sku;
  };
  const unknown = (path: string, body: object) => () => post(`${stock}/${path}`, body);
  return {
    [`${S}/adjustments`]: {
      path: `${stock}/adjustments`,
      body: add,
      reach: {
        validation: () => adjust({ ...add, delta: 0 }),
        'approval-needed': () =>
          server.request(`${stock}/adjustments`, {
            body: { ...add, delta: 51 },
            headers: freshKey(),
            as: asRole('operator'),
          }),
        'version-conflict': () => adjust({ ...add, expectedVersion: 999 }),
        'version-stale': () => adjust(add, stale),
        'insufficient-stock': () => adjust({ ...add, delta: -1_000_000, reason: 'lost' }),
        'quantity-overflow': async () => adjust({ ...add, sku: await aFullItem() }),
        'bin-retired': () => adjust({ ...add, bin: 'R' }),
      },
    },
    [`${S}/counts`]: {
      path: `${stock}/counts`,
      body: count,
      reach: {
        validation: unknown('counts', { ...count, bin: 'NOWHERE' }),
        'count-stale': unknown('counts', { ...count, base: { quantity: 5, version: 5 } }),
        'version-stale': () => post(`${stock}/counts`, count, stale),
        'quantity-overflow': async () =>
          post(`${stock}/counts`, { ...count, sku: await aFullItem(), counted: 1 }),
        'bin-retired': unknown('counts', { ...count, bin: 'R', counted: 1 }),
      },
    },
    [`${S}/receipts`]: {
      path: `${stock}/receipts`,
      body: { lines: [{ sku, quantity: 1 }] },
      reach: {
        validation: unknown('receipts', { lines: [{ sku: 'NONE', quantity: 1 }] }),
        'quantity-overflow': async () =>
          post(`${stock}/receipts`, { lines: [{ sku: await aFullItem(), quantity: 1 }] }),
        'bin-retired': unknown('receipts', { lines: [{ sku, quantity: 1, bin: 'R' }] }),
      },
    },
    [`${S}/sales`]: {
      path: `${stock}/sales`,
      body: { lines: [{ sku, quantity: 1 }] },
      reach: {
        validation: unknown('sales', { lines: [{ sku: 'NONE', quantity: 1 }] }),
        'insufficient-stock': unknown('sales', { lines: [{ sku, quantity: 1_000_000 }] }),
      },
    },
    [`${S}/moves`]: {
      path: `${stock}/moves`,
      body: { sku, from: 'A', to: 'B', quantity: 1 },
      reach: {
        validation: unknown('moves', { sku, from: 'A', to: 'A', quantity: 1 }),
        'version-stale': () =>
          post(`${stock}/moves`, { sku, from: 'A', to: 'B', quantity: 1 }, stale),
        'insufficient-stock': unknown('moves', { sku, from: 'A', to: 'B', quantity: 1_000_000 }),
        'bin-retired': unknown('moves', { sku, from: 'A', to: 'R', quantity: 1 }),
      },
    },
    [`${S}/reversals`]: reversalSample(ground, { server, aFullItem }),
    [`${S}/commands`]: {
      path: `${stock}/commands`,
      body: { commands: [{ ...add, kind: 'adjust', commandId: 'a-batch-command-1' }] },
    },
  };
}

function reversalSample(
  { sku, seq: mistake, post, stock }: Ground,
  { server, aFullItem }: { server: TestServer; aFullItem: () => Promise<string> },
): RouteSample {
  const seqOf = async (answer: Promise<TestAnswer>) => Accepted.parse((await answer).body);
  const reverse = (seq: number) => post(`${stock}/reversals`, { seq, reason: 'data-entry-error' });
  const receive = (of: string, quantity: number) =>
    seqOf(post(`${stock}/receipts`, { lines: [{ sku: of, quantity, bin: 'A' }] }));
  const sell = (of: string, quantity: number) =>
    seqOf(post(`${stock}/sales`, { lines: [{ sku: of, quantity }] }));
  return {
    path: `${stock}/reversals`,
    body: { seq: mistake, reason: 'data-entry-error' },
    reach: {
      validation: () => reverse(999_999),
      'already-reversed': async () => {
        const { seq } = await receive(sku, 1);
        await reverse(seq);
        return reverse(seq);
      },
      'reverse-blocked': async () => {
        const item = await anItem(server.database);
        const { seq } = await receive(item.sku, 5);
        await sell(item.sku, 3);
        return reverse(seq);
      },
      'quantity-overflow': async () => {
        const full = await aFullItem();
        const { seq } = await sell(full, 5);
        await receive(full, 5);
        return reverse(seq);
      },
    },
  };
}

/** Samples of the catalog and the demo, by method and path of the route. */
export function otherSamples({ api, sku, post }: Ground, server: TestServer): Samples {
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
