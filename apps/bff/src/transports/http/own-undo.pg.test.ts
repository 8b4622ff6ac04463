import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aGrant, anActor, asRole } from '../../../test/actors.ts';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { writeCommand } from '../../../test/stock-rows.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';
import { UNDO_OWN_WITHIN_MS } from '../../domain/stock/own-undo.ts';
import { createLedgerWriter } from '../../features/stock/ledger-writer.ts';

/** What the ledger's clock is ahead of the database's: it dates batches, and the edge does not know. */
let aheadMs = 0;
let server: TestServer;
let warehouseId: number;
let itemId: number;
let binId: number;
let stock: string;
let sku: string;

beforeAll(async () => {
  server = await createTestServer(({ database, clock, log }) => ({
    ledger: createLedgerWriter({
      sql: database.sql,
      clock,
      log,
      timeOf: (databaseNowMs) => databaseNowMs + aheadMs,
    }),
  }));
});
afterAll(() => server.close());

beforeEach(async () => {
  ({ warehouseId } = await aWarehouse(server.database));
  ({ binId } = await aBin(server.database, { warehouseId, code: 'A' }));
  ({ sku, itemId } = await anItem(server.database));
  stock = `/api/v1/warehouses/${warehouseId}/stock`;
});

const anOperator = (id = 'person-ana') =>
  anActor({ id, grants: [aGrant('operator', warehouseId)] });

function post(as: Actor, segment: string, body: object) {
  return server.request(`${stock}/${segment}`, { body, headers: freshKey(), as });
}

async function adjust(as: Actor, delta: number): Promise<number> {
  const body = { sku, bin: 'A', delta, reason: delta > 0 ? 'found' : 'lost' };
  const answer = await post(as, 'adjustments', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return (answer.body as { seq: number }).seq;
}

function undo(as: Actor, seq: number, headers = freshKey()) {
  const body = { seq, reason: 'data-entry-error' };
  return server.request(`${stock}/reversals`, { body, headers, as });
}

async function onHand(): Promise<number> {
  const { body } = await server.request(`${stock}/${sku}`);
  return (body as { level: { onHand: number } }).level.onHand;
}

async function auditedLast(): Promise<object | undefined> {
  const [event] = await server.database.owner.sql<{ kind: string; by: string; detail: object }[]>`
    select kind, by, detail from identity.audit_events order by seq desc limit 1`;
  return event;
}

test('a person takes back what they have just posted, once, and the key answers again', async () => {
  const ana = anOperator();
  await adjust(ana, 5);
  const seq = await adjust(ana, 7);
  const key = freshKey();
  const first = await undo(ana, seq, key);
  expect(first).toMatchObject({ status: 200, body: { entries: [{ kind: 'reverse' }] } });
  expect(await onHand()).toBe(5);
  const again = await undo(ana, seq, key);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(again.body).toEqual(first.body);
  expect(await undo(ana, seq)).toMatchObject({ status: 409, body: { code: 'already-reversed' } });
  aheadMs += UNDO_OWN_WITHIN_MS;
  expect((await undo(ana, seq, key)).headers['idempotency-replayed']).toBe('true');
  expect(await onHand()).toBe(5);
});

test('a clerk takes a sale back', async () => {
  await adjust(asRole('manager', warehouseId), 9);
  const clerk = asRole('clerk', warehouseId);
  const sale = await post(clerk, 'sales', { lines: [{ sku, quantity: 4 }] });
  const { seq } = sale.body as { seq: number };
  expect((await undo(clerk, seq)).status).toBe(200);
  expect(await onHand()).toBe(9);
});

test('after a minute of the ledger’s own time it is too late, and those who reverse still may', async () => {
  const ana = anOperator();
  const seq = await adjust(ana, 7);
  aheadMs += UNDO_OWN_WITHIN_MS;
  const late = await undo(ana, seq);
  expect(late).toMatchObject({ status: 409, body: { code: 'undo-expired', facts: { seq } } });
  expect(await onHand()).toBe(7);
  expect((await undo(asRole('controller', warehouseId), seq)).status).toBe(200);
});

test('what somebody else posted is not theirs to take back, and the attempt is audited', async () => {
  const seq = await adjust(anOperator('person-bo'), 7);
  const refused = await undo(anOperator(), seq);
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'forbidden', roles: ['controller', 'manager'] },
  });
  expect(await auditedLast()).toMatchObject({
    kind: 'forbidden',
    by: 'person-ana',
    detail: { action: 'stock.reverse', warehouseId },
  });
  expect(await onHand()).toBe(7);
});

test('the key of somebody else’s undo opens nothing', async () => {
  const bo = anOperator('person-bo');
  const seq = await adjust(bo, 7);
  const key = freshKey();
  expect((await undo(bo, seq, key)).status).toBe(200);
  const foreign = await undo(anOperator(), seq, key);
  expect(foreign).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(foreign.headers['idempotency-replayed']).toBeUndefined();
});

test('whoever may not post the like any more does not take it back either', async () => {
  const ana = anOperator();
  const seq = await adjust(ana, 7);
  const asClerk = { ...ana, grants: [aGrant('clerk', warehouseId)] };
  expect(await undo(asClerk, seq)).toMatchObject({
    status: 403,
    body: { code: 'forbidden', roles: ['operator', 'controller', 'manager', 'integrator'] },
  });
  const asViewer = { ...ana, grants: [aGrant('viewer', warehouseId)] };
  expect(await undo(asViewer, seq)).toMatchObject({
    status: 403,
    body: { code: 'forbidden', roles: ['controller', 'manager'] },
  });
  expect(await onHand()).toBe(7);
});

test('an undo is not undone in turn', async () => {
  const ana = anOperator();
  const { body } = await undo(ana, await adjust(ana, 7));
  const { seq } = body as { seq: number };
  expect(await undo(ana, seq)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});

test('what was posted in one’s name by a request is not undone as one’s own', async () => {
  const at = new Date(Date.now() + aheadMs);
  const posted = { warehouseId, lines: [{ itemId, binId, delta: 80 }], at };
  const asked = await writeCommand(server.database, { ...posted, commandId: 'request:4711' });
  expect(await undo(anOperator('tester'), asked.from)).toMatchObject({ status: 403 });
  const own = await writeCommand(server.database, posted);
  expect((await undo(anOperator('tester'), own.from)).status).toBe(200);
});

test('a machine takes nothing back, whatever it is granted', async () => {
  const key = anActor({ id: 'key-1', kind: 'key', grants: [aGrant('operator', warehouseId)] });
  const seq = await adjust(key, 7);
  expect(await undo(key, seq)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});

test('an undo gives nothing of the day back, and takes nothing of it', async () => {
  const ana = anOperator();
  await undo(ana, await adjust(ana, 50));
  await undo(ana, await adjust(ana, 50));
  const asked = { sku, bin: 'A', delta: 51, reason: 'found' };
  expect(await post(ana, 'adjustments', asked)).toMatchObject({
    status: 409,
    body: { code: 'approval-needed', approval: { leftToday: 100 } },
  });
  await adjust(ana, 50);
  const seq = await adjust(ana, 50);
  expect((await undo(ana, seq)).status).toBe(200);
  const one = { sku, bin: 'A', delta: 1, reason: 'found' };
  expect(await post(ana, 'adjustments', one)).toMatchObject({ body: { code: 'approval-needed' } });
});

test('of a batch each reversal is judged by itself', async () => {
  const ana = anOperator();
  const seqs = [await adjust(ana, 3), await adjust(anOperator('person-bo'), 4)];
  const commands = seqs.map((seq) => ({
    commandId: `undo-in-a-batch-${warehouseId}-${seq}`,
    kind: 'reverse',
    seq,
    reason: 'data-entry-error',
  }));
  const { body } = await server.request(`${stock}/commands`, { body: { commands }, as: ana });
  expect(body).toMatchObject({
    outcomes: [{ ok: true }, { ok: false, problem: { code: 'forbidden' } }],
  });
  expect(await onHand()).toBe(4);
});
