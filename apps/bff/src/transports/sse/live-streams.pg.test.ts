import { Beat, Frame } from '@stockwire/shared/live';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asRole } from '../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { writeCommand } from '../../../test/stock-rows.ts';
import { StreamClient } from '../../../test/stream-client.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';
import { openEpoch } from '../../features/stock/audit/open-epoch.ts';
import { REPLAY_ENTRIES_MAX } from '../../features/stock/live/live-limits.ts';
import { LiveStreams } from './live-streams.ts';

let server: TestServer;
let api: string;
let warehouseId: number;
let binId: number;
let items: { itemId: number; sku: string }[];
const clients: StreamClient[] = [];

beforeEach(async () => {
  server = await createTestServer();
  const warehouse = await aWarehouse(server.database);
  ({ warehouseId, receivingBinId: binId } = warehouse);
  api = `/api/v1/warehouses/${warehouseId}`;
  items = [await anItem(server.database), await anItem(server.database)];
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.close();
});

async function stream(query = '', headers: Record<string, string> = {}): Promise<StreamClient> {
  const client = await StreamClient.open(`${server.url}${api}/stream${query}`, {
    ...server.bearer,
    ...headers,
  });
  clients.push(client);
  return client;
}

function receive(at: number, quantity = 1) {
  const lines = [{ sku: items[at]?.sku ?? '', quantity }];
  return server.request(`${api}/stock/receipts`, { body: { lines }, headers: freshKey() });
}

const framesOf = (client: StreamClient) => client.of('frame').map(({ data }) => Frame.parse(data));
const reached = (client: StreamClient, seq: number) =>
  client.until(() => client.lastId.endsWith(`.${seq}`));

test('a stream begins with a beat at the head and carries the frames of the socket', async () => {
  await receive(0, 5);
  const client = await stream();
  expect(client.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(client.answer.headers['cache-control']).toBe('no-store');
  await reached(client, 1);
  expect(Beat.parse(client.of('beat')[0]?.data)).toMatchObject({ head: 1, to: 1 });
  await receive(0, 2);
  await reached(client, 2);
  const [frame] = framesOf(client);
  expect(frame).toMatchObject({ topic: `warehouse:${warehouseId}`, epoch: 1, from: 1, to: 2 });
  expect(frame?.changes[0]?.slice(0, 3)).toEqual([items[0]?.itemId, 2, 7]);
});

test('a client that was cut off resumes by its last id and misses nothing', async () => {
  await receive(0);
  const first = await stream();
  await reached(first, 1);
  first.close();
  await receive(0);
  await receive(1);
  const second = await stream('', { 'last-event-id': first.lastId });
  await reached(second, 3);
  const changed = framesOf(second).flatMap(({ changes }) => changes.map(([itemId]) => itemId));
  expect(framesOf(second)[0]?.from).toBe(1);
  expect(new Set(changed)).toEqual(new Set(items.map(({ itemId }) => itemId)));
  // What the header says is newer than the address that a browser opens again.
  const third = await stream('?after=1.0', { 'last-event-id': '1.3' });
  await reached(third, 3);
  expect(third.of('frame')).toEqual([]);
  const fourth = await stream('?after=1.0');
  await reached(fourth, 3);
  expect(framesOf(fourth)[0]?.from).toBe(0);
});

test('a cursor that is too old gets a reset whose id is where to go on', async () => {
  const { itemId } = items[0] ?? { itemId: 0 };
  const lines = Array.from({ length: 2 }, () => ({ itemId, binId, delta: 1 }));
  await writeCommand(server.database, { warehouseId, lines });
  const { sql } = server.database.owner;
  await sql`
    update stock.warehouse_ledgers
    set head_seq = ${REPLAY_ENTRIES_MAX + 10}
    where warehouse_id = ${warehouseId}`;
  const client = await stream('?after=1.1');
  await client.until(() => client.ended);
  expect(client.events).toMatchObject([
    { event: 'reset', id: `1.${REPLAY_ENTRIES_MAX + 10}`, data: { why: 'truncated' } },
  ]);
});

test('a cursor of another epoch, or beyond the head, is reset too', async () => {
  await receive(0);
  const other = await stream('?after=2.1');
  await other.until(() => other.ended);
  expect(other.events).toMatchObject([{ event: 'reset', id: '1.1', data: { why: 'epoch' } }]);
  const ahead = await stream('?after=1.99');
  await ahead.until(() => ahead.ended);
  expect(ahead.events).toMatchObject([{ event: 'reset', id: '1.1', data: { why: 'fork' } }]);
  const nonsense = await server.request(`${api}/stream`, {
    headers: { 'last-event-id': 'nonsense' },
  });
  expect(nonsense).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('a new epoch ends the streams with a reset', async () => {
  await receive(0);
  const client = await stream();
  await reached(client, 1);
  await openEpoch(server.database.owner.sql, warehouseId, 'restored in a test');
  await client.until(() => client.ended);
  expect(client.of('reset')).toMatchObject([{ id: '2.1', data: { why: 'epoch', epoch: 2 } }]);
});

test('streams are bounded in number, and end with a reset at shutdown', async () => {
  const bounded = new LiveStreams(server.deps, 1);
  const other = await createTestServer(() => ({ streams: bounded }));
  const url = `${other.url}${api}/stream`;
  const client = await StreamClient.open(url, other.bearer);
  await client.until(() => client.events.length > 0);
  const refused = await other.request(`${api}/stream`);
  expect(refused).toMatchObject({ status: 503, body: { code: 'busy', retryable: true } });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  await bounded.close(100);
  await client.until(() => client.ended);
  expect(client.of('reset')).toMatchObject([{ data: { why: 'deploy' } }]);
  await other.close();
});

test('a stream ends with a reset within a second when its reader may not follow it any more', async () => {
  const clerk = asRole('clerk', warehouseId);
  const token = server.authenticator.signIn(clerk);
  const client = await stream('', { authorization: `Bearer ${token}` });
  await client.until(() => client.events.length > 0);
  const changedMs = performance.now();
  server.authenticator.change(token, null);
  await client.until(() => client.ended);
  expect(performance.now() - changedMs).toBeLessThan(1_000);
  expect(client.of('reset')).toMatchObject([{ data: { why: 'permission' } }]);
});
