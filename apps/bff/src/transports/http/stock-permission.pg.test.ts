import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGrant, anActor, asRole } from '../../../test/actors.ts';
import { aBin, anItem, aWarehouse } from '../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';
import type { Actor } from '../../domain/actor.ts';

let server: TestServer;
let warehouseId: number;
let stock: string;
let sku: string;

beforeAll(async () => {
  server = await createTestServer();
  ({ warehouseId } = await aWarehouse(server.database));
  await aBin(server.database, { warehouseId, code: 'A' });
  ({ sku } = await anItem(server.database));
  stock = `/api/v1/warehouses/${warehouseId}/stock`;
});
afterAll(() => server.close());

let people = 0;

/** An operator of a test's own, with a day's limit of their own. */
function anOperator(): Actor {
  people += 1;
  return { ...asRole('operator', warehouseId), id: `person-operator-${people}` };
}

const add = (delta: number) => ({
  sku,
  bin: 'A',
  delta,
  reason: delta > 0 ? 'found' : 'lost',
});

function adjust(as: Actor, delta: number, headers = freshKey()) {
  return server.request(`${stock}/adjustments`, { body: add(delta), headers, as });
}

async function headOf(): Promise<number> {
  const { body } = await server.request(`${stock}?limit=1`);
  return (body as { asOf: number }).asOf;
}

test('a key that somebody else has used is another key: each principal has a namespace', async () => {
  const headers = freshKey();
  const first = await adjust(asRole('manager', warehouseId), 1, headers);
  const second = await adjust(asRole('controller', warehouseId), 2, headers);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.headers['idempotency-replayed']).toBeUndefined();
  const again = await adjust(asRole('manager', warehouseId), 1, headers);
  expect(again.headers['idempotency-replayed']).toBe('true');
  expect(again.body).toEqual(first.body);
});

test('whoever may not is told which roles may and who could help, and nothing is written', async () => {
  await server.database.owner.sql`
    insert into identity.people (actor_id, email, email_key, name)
    values ('person-0000000000000anna', 'anna@demo.example', 'anna@demo.example', 'Anna Berg')`;
  await server.database.owner.sql`
    insert into identity.grants (actor_id, role, warehouse_id)
    values ('person-0000000000000anna', 'controller', ${warehouseId})`;
  const before = await headOf();
  const answer = await adjust(asRole('clerk', warehouseId), 1);
  expect(answer).toMatchObject({
    status: 403,
    body: {
      code: 'forbidden',
      roles: ['operator', 'controller', 'manager', 'integrator'],
      people: ['Anna Berg'],
    },
  });
  expect(await headOf()).toBe(before);
  const [event] = await server.database.owner.sql`
    select kind, by, detail from identity.audit_events order by seq desc limit 1`;
  expect(event).toMatchObject({
    kind: 'forbidden',
    by: asRole('clerk', warehouseId).id,
    detail: { action: 'stock.adjust', warehouseId },
  });
});

test('of a batch each command is judged by what it takes', async () => {
  await adjust(anOperator(), 20);
  const commands = [
    { commandId: 'a-sale-of-a-clerk-1', kind: 'sell', lines: [{ sku, quantity: 1 }] },
    { commandId: 'a-loss-of-a-clerk-1', kind: 'adjust', ...add(1) },
  ];
  const as = asRole('clerk', warehouseId);
  const { status, body } = await server.request(`${stock}/commands`, { body: { commands }, as });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    outcomes: [
      { commandId: 'a-sale-of-a-clerk-1', ok: true },
      { commandId: 'a-loss-of-a-clerk-1', ok: false, problem: { code: 'forbidden' } },
    ],
  });
});

test('more than a command may adjust takes a second person', async () => {
  const before = await headOf();
  const answer = await adjust(anOperator(), 51);
  expect(answer).toMatchObject({
    status: 409,
    body: {
      code: 'approval-needed',
      approval: { perCommand: 50, perDay: 200, asked: 51, leftToday: 200 },
    },
  });
  expect(await headOf()).toBe(before);
});

test('a day has its limit too, whatever was added or taken; a repeated key is answered again', async () => {
  const operator = anOperator();
  const first = freshKey();
  expect((await adjust(operator, 50, first)).status).toBe(200);
  expect((await adjust(operator, -40)).status).toBe(200);
  expect((await adjust(operator, 50)).status).toBe(200);
  expect((await adjust(operator, 50)).status).toBe(200);
  const beyond = await adjust(operator, 11);
  expect(beyond.body).toMatchObject({ code: 'approval-needed', approval: { leftToday: 10 } });
  expect((await adjust(operator, 10)).status).toBe(200);
  const again = await adjust(operator, 50, first);
  expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
  expect((await adjust(anOperator(), 50)).status).toBe(200);
});

test('two adjustments at once cannot both use what is left of the day', async () => {
  const operator = anActor({
    id: 'person-in-a-hurry',
    grants: [{ ...aGrant('operator', warehouseId), limit: { perCommand: 60, perDay: 100 } }],
  });
  const answers = await Promise.all([60, 60, 60].map((delta) => adjust(operator, delta)));
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '409', '409']);
});

test('a batch uses up the day command by command', async () => {
  const as = anOperator();
  const commands = Array.from({ length: 6 }, (_, place) => ({
    commandId: `${as.id}-in-a-batch-${place}`,
    kind: 'adjust',
    ...add(40),
  }));
  const { body } = await server.request(`${stock}/commands`, { body: { commands }, as });
  const { outcomes } = body as { outcomes: { ok: boolean; problem?: { code: string } }[] };
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  expect(outcomes[5]?.problem?.code).toBe('approval-needed');
});

test('who did it is shown by name, and as a pseudonym once the person is forgotten', async () => {
  const id = 'person-00000000000berta';
  const { sql } = server.database.owner;
  await sql`
    insert into identity.people (actor_id, email, email_key, name)
    values (${id}, 'berta@demo.example', 'berta@demo.example', 'Berta Holm')`;
  const berta = { ...asRole('operator', warehouseId), id, name: 'Berta Holm' };
  const key = freshKey();
  const answer = await adjust(berta, 3, key);
  expect(answer.body).toMatchObject({ entries: [{ by: 'Berta Holm', device: null }] });
  const shown = async () => {
    const row = await server.request(`${stock}/${sku}`);
    const entries = await server.request(
      `/api/v1/warehouses/${warehouseId}/transactions?order=desc&limit=1`,
    );
    return [row.body, entries.body] as [object, object];
  };
  const [level, page] = await shown();
  expect(level).toMatchObject({ level: { lastChange: { by: 'Berta Holm' } } });
  expect(page).toMatchObject({ rows: [{ by: 'Berta Holm' }] });
  await sql`delete from identity.people where actor_id = ${id}`;
  const [later, laterPage] = await shown();
  expect(later).toMatchObject({ level: { lastChange: { by: id } } });
  expect(laterPage).toMatchObject({ rows: [{ by: id }] });
  const at = { 'stockwire-device': 'Dock%207' };
  await adjust(berta, 1, { ...freshKey(), ...at });
  const [named] = await shown();
  expect(named).toMatchObject({ level: { lastChange: { by: 'Dock 7' } } });
});

test('lists hold the warehouses that somebody may see, and sums are theirs', async () => {
  await aWarehouse(server.database);
  const as = asRole('viewer', warehouseId);
  const list = await server.request('/api/v1/warehouses', { as });
  expect((list.body as { rows: object[] }).rows).toMatchObject([{ warehouseId }]);
  const overview = await server.request('/api/v1/overview', { as });
  const { sites, pulse } = overview.body as { sites: object[]; pulse: object };
  expect(sites).toMatchObject([{ warehouseId }]);
  expect(pulse).toMatchObject({ topic: 'pulse:all' });
  const everywhere = await server.request('/api/v1/overview');
  expect((everywhere.body as { sites: object[] }).sites.length).toBeGreaterThan(1);
});
