import { ChangeRequest, ChangeRequestPage } from '@stockwire/shared/change-requests';
import { BatchAnswer } from '@stockwire/shared/command-outcomes';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asRole } from '../../../test/actors.ts';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';

let server: TestServer;
let api: string;
let warehouseId: number;
let sku: string;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ warehouseId } = await aWarehouse(server.database));
  await aBin(server.database, { warehouseId, code: 'A' });
  ({ sku } = await anItem(server.database));
  api = `/api/v1/warehouses/${warehouseId}`;
});

function post(path: string, as: Actor, body: object = {}) {
  return server.request(`${api}/${path}`, { body, headers: freshKey(), as });
}

const adding = (delta: number) => ({ sku, bin: 'A', delta, reason: 'found' });

async function ask(as: Actor) {
  const command = { kind: 'adjust', ...adding(60) };
  return ChangeRequest.parse((await post('requests', as, { command })).body);
}

test('an adjustment above the limit says how far one may go, alone and in a batch; asked for, it waits', async () => {
  const operator = asRole('operator', warehouseId);
  const approval = { perCommand: 50, perDay: 200, asked: 60, leftToday: 200 };
  const alone = await post('stock/adjustments', operator, adding(60));
  expect(alone).toMatchObject({ status: 409, body: { code: 'approval-needed', approval } });
  const commands = [10, 60].map((delta, place) => ({
    commandId: `a-batch-command-${place}`,
    kind: 'adjust',
    ...adding(delta),
  }));
  const batch = await post('stock/commands', operator, { commands });
  expect(BatchAnswer.parse(batch.body).outcomes).toMatchObject([
    { ok: true },
    { ok: false, problem: { code: 'approval-needed', approval: { leftToday: 190 } } },
  ]);
  await ask(operator);
  const page = await server.request(`${api}/requests?state=waiting`, { as: operator });
  expect(ChangeRequestPage.parse(page.body)).toMatchObject({
    waiting: 1,
    rows: [{ sku, now: { quantity: 10 }, askedBy: { actorId: operator.id } }],
  });
});

test('whoever may not decide is told who could, and a warehouse that one does not see is absent', async () => {
  const { requestId } = await ask(asRole('operator', warehouseId));
  const other = asRole('operator', warehouseId);
  const denied = await post(`requests/${requestId}/approve`, { ...other, id: 'person-other' });
  expect(denied).toMatchObject({
    status: 403,
    body: { code: 'forbidden', roles: ['controller', 'manager'] },
  });
  const { warehouseId: elsewhere } = await aWarehouse(server.database);
  const stranger = await post(`requests/${requestId}/approve`, asRole('manager', elsewhere));
  expect(stranger.status).toBe(404);
  const own = `/api/v1/warehouses/${elsewhere}/requests/${requestId}/approve`;
  const borrowed = await server.request(own, {
    body: {},
    headers: freshKey(),
    as: asRole('manager', elsewhere),
  });
  expect(borrowed).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('an approval that comes twice under one key is answered twice and posted once', async () => {
  const { requestId } = await ask(asRole('operator', warehouseId));
  const headers = freshKey();
  const approve = () =>
    server.request(`${api}/requests/${requestId}/approve`, {
      body: { note: 'Seen' },
      headers,
      as: asRole('manager', warehouseId),
    });
  const [first, second] = [await approve(), await approve()];
  expect(second.body).toEqual(first.body);
  expect(second.headers['idempotency-replayed']).toBe('true');
  const stock = await server.request(`${api}/stock/${sku}`);
  expect(stock.body).toMatchObject({ level: { onHand: 60 } });
});
