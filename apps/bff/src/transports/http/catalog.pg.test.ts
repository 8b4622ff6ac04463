import { Bin, Item, ItemSettings, Supplier, Warehouse } from '@stockwire/shared/catalog';
import { Problem } from '@stockwire/shared/problem';
import { LevelPage } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';
import { ItemPage } from './routes/items.routes.ts';
import { BinPage, WarehouseList } from './routes/warehouses.routes.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const post = (path: string, body: object, headers: Record<string, string> = freshKey()) =>
  server.request(`/api/v1${path}`, { body, headers });
const change = (
  method: string,
  path: string,
  { body, version }: { body: object; version: number },
) =>
  server.request(`/api/v1${path}`, {
    method,
    body,
    headers: { ...freshKey(), 'if-match': `"${version}"` },
  });
const get = (path: string) => server.request(`/api/v1${path}`);

test('a warehouse comes with its bins and a ledger that can be read at once', async () => {
  const made = await post('/warehouses', { code: 'LDS', name: 'Leeds', timeZone: 'Europe/London' });
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' } });
  const { warehouseId } = Warehouse.parse(made.body);
  const { rows } = WarehouseList.parse((await get('/warehouses')).body);
  expect(rows.map(({ code }) => code)).toContain('LDS');
  const bins = BinPage.parse((await get(`/warehouses/${warehouseId}/bins`)).body);
  expect(bins.rows.map(({ code }) => code).sort()).toEqual(['RECEIVING', 'UNPLACED']);
  const levels = LevelPage.parse((await get(`/warehouses/${warehouseId}/stock`)).body);
  expect(levels).toMatchObject({ total: 0, asOf: 0, epoch: 1 });
});

test('an item is made once per key, and its first answer is given again', async () => {
  const key = freshKey();
  const body = { sku: 'MUG-01', name: 'Mug' };
  const first = await post('/items', body, key);
  const second = await post('/items', body, key);
  expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' } });
  expect(second).toMatchObject({
    status: 201,
    headers: { etag: '"1"', 'idempotency-replayed': 'true' },
  });
  expect(second.body).toEqual(first.body);
  const reused = await post('/items', { ...body, name: 'Jug' }, key);
  expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  const again = await post('/items', { sku: ' mug-01 ', name: 'Mug' });
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'already-exists', errors: [{ pointer: '/sku' }] },
  });
});

test('a change is guarded by the version that its ground was read at', async () => {
  await post('/items', { sku: 'JUG-01', name: 'Jug' });
  const changed = await change('PATCH', '/items/jug-01', { body: { name: 'Big jug' }, version: 1 });
  expect(changed).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { name: 'Big jug' },
  });
  const late = await change('PATCH', '/items/jug-01', { body: { name: 'Small jug' }, version: 1 });
  expect(late.status).toBe(412);
  expect(Problem.parse(late.body)).toMatchObject({
    code: 'version-stale',
    current: { name: 'Big jug', version: 2 },
  });
  expect(Item.parse((await get('/items/JUG-01')).body).name).toBe('Big jug');
});

test('settings are made with If-Match "0" and changed with their version', async () => {
  const made = await post('/warehouses', {
    code: 'RTM',
    name: 'Rotterdam',
    timeZone: 'Europe/Amsterdam',
  });
  const { warehouseId } = Warehouse.parse(made.body);
  const bin = await post(`/warehouses/${warehouseId}/bins`, {
    code: 'A-1',
    zone: 'A',
    kind: 'storage',
  });
  expect(Bin.parse(bin.body)).toMatchObject({ code: 'A-1', version: 1 });
  await post('/items', { sku: 'BOWL-01', name: 'Bowl' });
  const path = `/warehouses/${warehouseId}/items/BOWL-01/settings`;
  const none = await get(path);
  expect(none.headers.etag).toBe('"0"');
  const body = { homeBin: 'a-1', reorderPoint: 4 };
  const set = await change('PUT', path, { body, version: 0 });
  expect(ItemSettings.parse(set.body)).toMatchObject({
    homeBin: 'A-1',
    reorderPoint: 4,
    version: 1,
  });
  expect((await change('PUT', path, { body, version: 0 })).status).toBe(412);
});

test('lists go on by cursor, and search finds by name', async () => {
  for (const code of ['S-1', 'S-2', 'S-3']) {
    const made = await post('/suppliers', { code, name: `Supplier ${code}`, leadTimeDays: 3 });
    expect(Supplier.parse(made.body).code).toBe(code);
  }
  const first = await get('/suppliers?limit=2');
  const { nextCursor } = first.body as { nextCursor: string };
  const second = await get(`/suppliers?limit=2&cursor=${nextCursor}`);
  expect(second.body).toMatchObject({ rows: [{ code: 'S-3' }], nextCursor: null });
  await post('/items', { sku: 'LAMP-01', name: 'Reading lamp' });
  const found = ItemPage.parse((await get('/items?search=reading')).body);
  expect(found.rows.map(({ sku }) => sku)).toEqual(['LAMP-01']);
});
