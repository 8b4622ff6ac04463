import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { EXPORT_COLUMNS } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { aLevelRow } from '../../../test/stock-rows.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';

/** Far more text than the sockets of both sides hold, so that a reader who rests stops the export. */
const ROWS = 60_000;

let server: TestServer;
let small: string;
let large: string;

beforeAll(async () => {
  server = await createTestServer();
  const few = await aWarehouse(server.database, { code: 'LDN' });
  small = `/api/v1/warehouses/${few.warehouseId}/stock`;
  const names = ['=SUM(A1:A9)', 'Bowl, "blue"', 'Two\nlines'];
  for (const [at, name] of names.entries()) {
    const { itemId } = await anItem(server.database, { sku: `EX-${at}`, name });
    await aLevelRow(server.database, { warehouseId: few.warehouseId, itemId, sellable: 5 + at });
  }
  const many = await aWarehouse(server.database, { code: 'Łódź 2' });
  large = `/api/v1/warehouses/${many.warehouseId}/stock`;
  const { sql } = server.database.owner;
  await sql`
    insert into catalog.items (sku, sku_key, name, category, search_text)
    select 'L-' || n, 'L-' || n, repeat('Name ', 40) || n, 'Large', 'l-' || n
    from generate_series(1, ${ROWS}::integer) n`;
  await sql`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    )
    select ${many.warehouseId}, item_id, 7, 7, 0, 0, 0, 1, 0, now()
    from catalog.items
    where category = 'Large'`;
});
afterAll(() => server.close());

const lines = (body: unknown) => String(body).split('\r\n');

/** Every other row, so many of them. */
const runs = (count: number) => Array.from({ length: count }, (_, at) => at * 2).join(',');

/** A download whose reader has seen the head and rests. */
async function resting(path: string): Promise<{ client: ClientRequest; answer: IncomingMessage }> {
  const client = openRequest(server.url + path, { headers: server.bearer });
  client.on('error', () => undefined);
  client.end();
  const [answer] = (await once(client, 'response')) as [IncomingMessage];
  return { client, answer };
}

test('an export names the seq it is as of and has a header and every row in order', async () => {
  const receipt = { lines: [{ sku: 'EX-2', quantity: 40 }] };
  await server.request(`${small}/receipts`, { body: receipt, headers: freshKey() });
  const answer = await server.request(`${small}/export?sort=-onHand`);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['stockwire-as-of']).toBe('1.1');
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="stock-LDN-asof-1.1.csv"',
  );
  const [header, first] = lines(answer.body);
  expect(header).toBe(EXPORT_COLUMNS.join(','));
  expect(first).toMatch(/^EX-2,"Two\nlines",Kitchen,,,ok,47,7,0,0,0,7,0,,2,20\d\d-[^,]+Z$/);
});

test('columns, search and filter are those of the grid, and a formula is inert', async () => {
  const query = new URLSearchParams({
    columns: 'name,onHand',
    filter: JSON.stringify({ sku: { in: ['ex-0', 'ex-1'] } }),
  });
  const plain = await server.request(`${small}/export?${query.toString()}`);
  expect(plain.body).toBe(`name,onHand\r\n'=SUM(A1:A9),5\r\n"Bowl, ""blue""",6\r\n`);
  const marked = await fetch(`${server.url}${small}/export?${query.toString()}&bom=true`, {
    headers: server.bearer,
  });
  const bytes = Buffer.from(await marked.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe(plain.body);
  expect((await server.request(`${small}/export?columns=sku,sku`)).status).toBe(400);
  expect((await server.request(`${small}/export?columns=nonsense`)).status).toBe(400);
});

test('rows of a view are exported in its order, with the figures of now', async () => {
  const sort = [{ column: 'onHand', direction: 'asc' }];
  const built = await server.request(`${small}/views`, { body: { sort } });
  const { viewId } = built.body as { viewId: string };
  const before = await server.request(`${small}/export?view=${viewId}&columns=sku`);
  expect(lines(before.body)).toEqual(['sku', 'EX-0', 'EX-1', 'EX-2', '']);
  const receipt = { lines: [{ sku: 'EX-0', quantity: 1_000 }] };
  await server.request(`${small}/receipts`, { body: receipt, headers: freshKey() });
  const some = `${small}/export?view=${viewId}&rows=0,2-9&columns=sku,onHand`;
  const answer = await server.request(some);
  expect(lines(answer.body)).toEqual(['sku,onHand', 'EX-0,1005', 'EX-2,47', '']);
  expect(answer.headers['stockwire-as-of']).toBe('1.2');
});

test.each([
  ['rows without their view', 'rows=1', '#query/rows'],
  ['a view and a question', 'view=v&search=x', '#query/view'],
  ['rows that go back', 'view=v&rows=4,2', '#query/rows'],
  ['a run that ends before it begins', 'view=v&rows=4-2', '#query/rows'],
  ['no rows', 'view=v&rows=', '#query/rows'],
  ['more runs than an address holds', `view=v&rows=${runs(301)}`, '#query/rows'],
])('%s are refused', async (_name, query, pointer) => {
  const answer = await server.request(`${small}/export?${query}`);
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
});

test('a view of another warehouse is none of this one', async () => {
  const built = await server.request(`${large}/views`, { body: {} });
  const { viewId } = built.body as { viewId: string };
  const answer = await server.request(`${small}/export?view=${viewId}`);
  expect(answer).toMatchObject({ status: 410, body: { code: 'view-gone' } });
});

test('many rows of a view are whole and in order', async () => {
  const built = await server.request(`${large}/views`, { body: {} });
  const { viewId } = built.body as { viewId: string };
  const all = lines((await server.request(`${large}/export?columns=sku`)).body);
  const rows = `1-4999,6000-${ROWS}`;
  const answer = await server.request(`${large}/export?view=${viewId}&rows=${rows}&columns=sku`);
  const wanted = [...all.slice(2, 5_001), ...all.slice(6_001)];
  expect(lines(answer.body).slice(1)).toEqual(wanted);
});

test('a file of many rows is whole, and a code becomes a plain file name', async () => {
  const answer = await server.request(`${large}/export?columns=sku,onHand`);
  expect(answer.headers['content-disposition']).toContain('"stock-__d__2-asof-1.0.csv"');
  const rows = lines(answer.body).slice(1, -1);
  expect(new Set(rows).size).toBe(ROWS);
  expect(rows.every((row) => row.endsWith(',7'))).toBe(true);
});

test('a database that fails on the way breaks the download instead of ending it', async () => {
  const { answer } = await resting(`${large}/export`);
  await server.database.owner.sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where query like 'fetch%exported_levels%' and datname = current_database()`;
  await expect(readText(answer)).rejects.toThrow('aborted');
});

test('readers who leave make room: their exports end', async () => {
  const readers = [await resting(`${large}/export`), await resting(`${large}/export`)];
  const third = await server.request(`${large}/export`);
  expect(third).toMatchObject({ status: 503, body: { code: 'busy', retryable: true } });
  for (const { client } of readers) client.destroy();
  let answer = third;
  while (answer.status === 503) answer = await server.request(`${large}/export?columns=sku`);
  expect(answer.status).toBe(200);
  expect(lines(answer.body)).toHaveLength(ROWS + 2);
});

test('HEAD and other methods take nothing from the snapshot', async () => {
  const head = await server.request(`${small}/export`, { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-type']).toContain('text/csv');
  expect((await server.request(`${small}/export`, { method: 'DELETE' })).status).toBe(405);
});
