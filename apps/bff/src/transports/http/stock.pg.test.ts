import { BatchAnswer } from '@stockwire/shared/command-outcomes';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { Problem } from '@stockwire/shared/problem';
import { Accepted, EntryPage } from '@stockwire/shared/stock-entries';
import { ItemStock, LevelPage, StockAt, View, ViewBlock } from '@stockwire/shared/stock-views';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';

let server: TestServer;
let stock: string;
let sku: string;
beforeAll(async () => {
  server = await createTestServer();
  const { warehouseId } = await aWarehouse(server.database);
  await aBin(server.database, { warehouseId, code: 'A-01-03' });
  stock = `/api/v1/warehouses/${warehouseId}/stock`;
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ sku } = await anItem(server.database));
});

const post = (path: string, body: object, headers: Record<string, string> = freshKey()) =>
  server.request(`${stock}/${path}`, { body, headers });
const receive = async (quantity: number) =>
  Accepted.parse((await post('receipts', { lines: [{ sku, quantity, bin: 'A-01-03' }] })).body);
const adjust = (body: object, headers?: Record<string, string>) =>
  post('adjustments', { sku, delta: -1, reason: 'lost', ...body }, headers);
const read = async () => ItemStock.parse((await server.request(`${stock}/${sku}`)).body);

test('an adjustment answers the level and entries that it wrote, by whom and with what trace', async () => {
  await receive(10);
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const key = { 'idempotency-key': 'adjust-with-trace-1' };
  const answer = await adjust(
    { delta: -3, note: 'dropped', reference: 'D-7', occurredAt: '2026-01-31T09:00:00+02:00' },
    { ...key, traceparent, 'stockwire-device': 'B%C3%BCro' },
  );
  expect(answer.status).toBe(200);
  expect(answer.headers.etag).toBe('"2"');
  expect(answer.headers['idempotency-replayed']).toBeUndefined();
  const { level, entries, seq } = Accepted.parse(answer.body);
  expect(level).toMatchObject({ sku, onHand: 7, available: 7, version: 2 });
  expect(entries).toMatchObject([
    {
      seq,
      kind: 'adjust',
      bin: 'A-01-03',
      deltaOnHand: -3,
      by: 'Büro',
      note: 'dropped',
      reference: 'D-7',
      commandId: 'adjust-with-trace-1',
      correlationId: '4bf92f3577b34da6a3ce929d0e0e4736',
      occurredAt: '2026-01-31T07:00:00.000Z',
    },
  ]);
  expect((await read()).level).toEqual(level);
});

test('a stale If-Match is 412 and shows the row as it is and what happened since', async () => {
  await receive(10);
  await adjust({});
  await adjust({});
  const answer = await adjust({}, { ...freshKey(), 'if-match': '"1"' });
  expect(answer.status).toBe(412);
  const problem = Problem.parse(answer.body);
  expect(problem).toMatchObject({ code: 'version-stale', current: { onHand: 8, version: 3 } });
  expect(problem.between?.map(({ version }) => version)).toEqual([2, 3]);
  expect((await adjust({}, { ...freshKey(), 'if-match': '"3"' })).status).toBe(200);
});

test('a stale expectedVersion is 409: the version of the bin when a bin is named', async () => {
  await receive(10);
  await adjust({ bin: 'A-01-03' });
  const answer = await adjust({ bin: 'A-01-03', expectedVersion: 1 });
  expect(answer.status).toBe(409);
  expect(Problem.parse(answer.body)).toMatchObject({
    code: 'version-conflict',
    current: { bin: 'A-01-03', quantity: 9, version: 2, level: { onHand: 9 } },
    between: [{ binDelta: -1 }],
  });
  expect((await read()).level.onHand).toBe(9);
});

test('of many with one expectedVersion exactly one wins, and the rest see current and between', async () => {
  await receive(100);
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => adjust({ expectedVersion: 1 })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(59);
  for (const { body } of refused) {
    expect(body).toMatchObject({ code: 'version-conflict', current: { version: 2 } });
    expect(Problem.parse(body).between).toHaveLength(1);
  }
});

test('one key fifty times at once writes one entry and gets equal answers', async () => {
  await receive(100);
  const key = freshKey();
  const answers = await Promise.all(Array.from({ length: 50 }, () => adjust({}, key)));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
  expect(replayed).toHaveLength(49);
  expect((await read()).level).toMatchObject({ onHand: 99, version: 2 });
});

test('a key that was accepted is refused for another body, and judged again after a refusal', async () => {
  await receive(5);
  const key = freshKey();
  expect((await adjust({ delta: -50 }, key)).status).toBe(409);
  expect((await adjust({ delta: -5 }, key)).status).toBe(200);
  const answer = await adjust({ delta: -4 }, key);
  expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
});

test('a batch answers each command in order and keeps none back for another', async () => {
  await receive(5);
  const commands = [
    { commandId: 'batch-in-order-000a', kind: 'sell', lines: [{ sku, quantity: 4 }] },
    { commandId: 'batch-in-order-000b', kind: 'sell', lines: [{ sku, quantity: 4 }] },
    { commandId: 'batch-in-order-000c', kind: 'adjust', sku: 'NONE', delta: 1, reason: 'found' },
    { commandId: 'batch-in-order-000d', kind: 'sell', lines: [{ sku, quantity: 1 }] },
    { commandId: 'batch-in-order-000a', kind: 'sell', lines: [{ sku, quantity: 4 }] },
  ];
  const answer = await server.request(`${stock}/commands`, { body: { commands } });
  expect(answer.status).toBe(200);
  const { outcomes } = BatchAnswer.parse(answer.body);
  expect(outcomes.map(({ commandId }) => commandId)).toEqual(commands.map((one) => one.commandId));
  expect(outcomes).toMatchObject([
    { ok: true },
    {
      ok: false,
      problem: {
        code: 'insufficient-stock',
        detail: expect.stringContaining('Only 1 of 4'),
        facts: { sku, requested: 4, available: 1 },
      },
    },
    {
      ok: false,
      problem: { code: 'validation', errors: [{ pointer: '/sku', code: 'unknown-sku' }] },
    },
    { ok: true },
    { ok: true, replayed: true },
  ]);
  expect((await read()).level.onHand).toBe(0);
});

test('a batch whose one command cannot be read writes nothing and points at it', async () => {
  await receive(5);
  const good = { commandId: 'batch-bad-000000a', kind: 'sell', lines: [{ sku, quantity: 1 }] };
  const bad = { ...good, commandId: 'batch-bad-000000b', lines: [{ sku, quantity: 0 }] };
  const answer = await server.request(`${stock}/commands`, { body: { commands: [good, bad] } });
  expect(answer).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/commands/1/lines/0/quantity', code: 'too-small' }] },
  });
  expect((await read()).level.onHand).toBe(5);
});

test('bad input gets its code and a pointer to its field', async () => {
  const elsewhere = await aWarehouse(server.database);
  await aBin(server.database, { warehouseId: elsewhere.warehouseId, code: 'ELSEWHERE-1' });
  await receive(5);
  const cases: [object, number, string, string][] = [
    [{ delta: '1' }, 400, '/delta', 'wrong-type'],
    [{ delta: QUANTITY_MAX + 1 }, 400, '/delta', 'too-big'],
    [{ surprise: 1 }, 400, '/surprise', 'unknown-key'],
    [{ note: 'a\u0000b' }, 400, '/note', 'ill-formed-text'],
    [{ note: '\udc00' }, 400, '/note', 'ill-formed-text'],
    [{ sku: 'a\u0000b' }, 400, '/sku', 'ill-formed-text'],
    [{ sku: 'UNKNOWN' }, 422, '/sku', 'unknown-sku'],
    [{ bin: 'ELSEWHERE-1' }, 422, '/bin', 'unknown-bin'],
    [{ delta: 0 }, 422, '/delta', 'zero-delta'],
    [{ delta: 1, reason: 'lost' }, 422, '/reason', 'reason-sign'],
  ];
  for (const [body, status, pointer, code] of cases) {
    const answer = await adjust(body);
    expect(answer, JSON.stringify(body)).toMatchObject({
      status,
      body: { errors: [{ pointer, code }] },
    });
  }
  expect(await adjust({ delta: -6 })).toMatchObject({
    status: 409,
    body: { code: 'insufficient-stock' },
  });
  const overflow = await adjust({ delta: QUANTITY_MAX, reason: 'found' });
  expect(overflow).toMatchObject({ status: 409, body: { code: 'quantity-overflow' } });
  expect((await read()).level).toMatchObject({ onHand: 5, version: 1 });
});

test('a SKU in a path is text like any other: folded, percent-encoded, and well-formed', async () => {
  const { sku: odd } = await anItem(server.database, { sku: 'Größe 5/8 "x"' });
  const found = await server.request(`${stock}/${encodeURIComponent(odd.toLowerCase())}`);
  expect(ItemStock.parse(found.body).level).toMatchObject({ sku: odd, onHand: 0, version: 0 });
  expect(found.headers.etag).toBe('"0"');
  expect((await server.request(`${stock}/%00`)).body).toMatchObject({
    code: 'malformed',
    errors: [{ pointer: '#path/sku', code: 'ill-formed-text' }],
  });
  await anItem(server.database, { sku: 'views' });
  expect((await server.request(`${stock}/views`)).status).toBe(200);
});

test('the list, a view and its block, the feed and the past say the same', async () => {
  const { seq, entries } = await receive(7);
  const query = `search=${sku}&sort=-onHand,sku&filter=${encodeURIComponent('{"onHand":{"gte":7}}')}`;
  const page = LevelPage.parse((await server.request(`${stock}?${query}`)).body);
  expect(page).toMatchObject({ total: 1, asOf: seq, rows: [{ sku, onHand: 7 }], nextCursor: null });
  const asked = await server.request(`${stock}/views`, { body: { search: sku } });
  expect(asked.status).toBe(200);
  const { viewId } = View.parse(asked.body);
  const block = await server.request(`${stock}/views/${viewId}?from=0&limit=10`);
  expect(ViewBlock.parse(block.body).rows).toEqual(page.rows);
  const feed = `${stock.replace('/stock', '/transactions')}?after=1.${seq - 1}&limit=10`;
  const feedPage = EntryPage.parse((await server.request(feed)).body);
  const shown = entries.map((entry) => ({
    ...entry,
    name: expect.any(String) as string,
    reversedBy: null,
  }));
  expect(feedPage).toEqual({ rows: shown, head: seq, cursor: `1.${seq}` });
  const at = encodeURIComponent(entries[0]?.recordedAt ?? '');
  const past = await server.request(`${stock}/${sku}/history?at=${at}`);
  expect(StockAt.parse(past.body)).toMatchObject({ onHand: 7, bins: [{ quantity: 7 }] });
});

test('pages of the list follow each other and meet no row twice', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await server.request(`${stock}?limit=2${more}`);
    const page = LevelPage.parse(answer.body);
    seen.push(...page.rows.map((row) => row.sku));
    cursor = page.nextCursor;
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual([...new Set(seen)].sort());
});

test('a reversal that came too late says where the pieces are', async () => {
  const { seq } = await receive(5);
  await post('moves', { sku, from: 'A-01-03', to: 'UNPLACED', quantity: 4 });
  const answer = await post('reversals', { seq, reason: 'data-entry-error' });
  expect(answer).toMatchObject({
    status: 409,
    body: {
      code: 'reverse-blocked',
      detail: expect.stringContaining('UNPLACED (4)'),
      whereNow: expect.arrayContaining([{ sku, bin: 'UNPLACED', quantity: 4 }]),
    },
  });
});
