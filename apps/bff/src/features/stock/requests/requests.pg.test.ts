import type { RequestedCommand } from '@stockwire/shared/change-requests';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aGrant, anActor } from '../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aWriter, submitOne } from '../../../../test/writer.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { RequestVerb } from '../../../domain/stock/change-request.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { createLogger } from '../../../platform/log.ts';
import type { Ledger } from '../ledger.ts';
import type { LedgerWriter } from '../ledger-writer.ts';
import { adjustedToday } from '../limits/judge-limits.ts';
import { Turns } from '../limits/turns.ts';
import { askForApproval } from './ask-for-approval.ts';
import { type DecideRequest, decideRequest } from './decide-request.ts';
import { listRequests } from './list-requests.ts';
import type { RequestAudit, RequestDeps, RequestEvent } from './request-deps.ts';
import { sweepRequests } from './sweep-requests.ts';

const OPERATOR = anActor({ id: 'person-operator', grants: [aGrant('operator')] });
const MANAGER = anActor({ id: 'person-manager', grants: [aGrant('manager')] });
const CONTROLLER = anActor({ id: 'person-controller', grants: [aGrant('controller')] });
const DAY_MS = 24 * 60 * 60_000;

let db: TestDatabase;
let writer: LedgerWriter;
let deps: RequestDeps;
let clock: SettableClock;
let warehouseId: number;
let sku: string;
let written: RequestEvent[];
let keys = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  writer = aWriter(db.appUrl);
});
afterAll(async () => {
  await writer.close();
  await db.drop();
});
beforeEach(async () => {
  ({ warehouseId } = await aWarehouse(db));
  ({ sku } = await anItem(db));
  const lines = [{ sku, quantity: 300, bin: 'UNPLACED' }];
  await submitOne(writer, warehouseId, { kind: 'receive', lines });
  clock = new SettableClock(Date.now());
  written = [];
  const audit: RequestAudit = {
    async append(_tx, _at, event) {
      written.push(event);
    },
  };
  deps = { database: db.database, clock, ledger: writer, turns: new Turns(), audit };
});

const explain = () => 'refused';

function key(): string {
  keys += 1;
  return `person/key-${String(keys).padStart(12, '0')}`;
}

function adding(delta: number, rest: Partial<RequestedCommand> = {}): RequestedCommand {
  return { kind: 'adjust', sku, bin: 'UNPLACED', delta, reason: 'found', ...rest };
}

async function ask(command: RequestedCommand, actor: Actor = OPERATOR, commandId = key()) {
  const correlationId = 'd'.repeat(32);
  const asked = { warehouseId, commandId, correlationId, command, requestId: 'r' };
  return askForApproval(deps, actor, asked);
}

async function askedId(command: RequestedCommand): Promise<number> {
  return (await ask(command)).request.requestId;
}

function decide(
  actor: Actor,
  verb: RequestVerb,
  change: Partial<DecideRequest> & { requestId: number },
) {
  return decideRequest(deps, actor, {
    warehouseId,
    verb,
    note: null,
    seenVersion: null,
    explain,
    decisionId: key(),
    httpRequestId: 'r',
    ...change,
  });
}

async function onHand(): Promise<number> {
  const [row] = await db.database.sql<{ onHand: number }[]>`
    select on_hand as "onHand" from stock.stock_levels where warehouse_id = ${warehouseId}`;
  return row?.onHand ?? 0;
}

async function listed(state: 'waiting' | 'approved' | 'expired') {
  const wanted = { warehouseId, state, isOwn: false, limit: 50, after: null };
  return (await listRequests(deps, MANAGER, wanted)).rows;
}

test('what somebody may not do alone waits, is approved by another, and is posted as theirs', async () => {
  const { request, replayed } = await ask(adding(60, { note: 'A pallet nobody booked' }));
  expect([request.state, replayed, await onHand()]).toEqual(['waiting', false, 300]);
  expect(request.approval).toEqual({ perCommand: 50, perDay: 200, asked: 60, leftToday: 200 });
  const decided = await decide(MANAGER, 'approve', { requestId: request.requestId, note: 'Seen' });
  expect(decided).toMatchObject({
    ok: true,
    request: { state: 'approved', decision: { by: { actorId: MANAGER.id }, note: 'Seen' } },
  });
  expect(await onHand()).toBe(360);
  const [command] = await db.database.sql`
    select actor, command_id, causation_id from stock.commands
    where warehouse_id = ${warehouseId} and kind = 'adjust'`;
  const id = `request:${request.requestId}`;
  expect(command).toEqual({ actor: OPERATOR.id, command_id: id, causation_id: id });
  expect(written.map(({ kind, by }) => [kind, by])).toEqual([
    ['request-made', OPERATOR.id],
    ['request-approved', MANAGER.id],
  ]);
  // What a second person let pass uses up nothing of what somebody may do alone.
  expect(await adjustedToday(deps, { warehouseId, actor: OPERATOR })).toBe(0);
});

test('nobody decides what they asked for, nobody else withdraws it, and a machine is no second person', async () => {
  const own = { ...MANAGER, grants: [aGrant('manager'), aGrant('operator')] };
  const { request } = await ask(adding(2_000), own);
  const { requestId } = request;
  const refused = (why: string) => ({ refusal: { code: 'second-person', why } });
  await expect(decide(own, 'approve', { requestId })).rejects.toMatchObject(refused('own'));
  await expect(decide(own, 'decline', { requestId })).rejects.toMatchObject(refused('own'));
  await expect(decide(CONTROLLER, 'withdraw', { requestId })).rejects.toMatchObject(
    refused('not-own'),
  );
  const machine: Actor = { ...CONTROLLER, id: 'key-1', kind: 'key' };
  await expect(decide(machine, 'approve', { requestId })).rejects.toMatchObject(refused('machine'));
  expect(await decide(own, 'withdraw', { requestId })).toMatchObject({
    request: { state: 'withdrawn' },
  });
  expect(await onHand()).toBe(300);
});

test('of two who approve at once one does, it is posted once, and the other is told who', async () => {
  const requestId = await askedId(adding(70));
  const both = await Promise.allSettled([
    decide(MANAGER, 'approve', { requestId }),
    decide(CONTROLLER, 'approve', { requestId }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [refused] = both.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({ reason: { refusal: { code: 'request-state' } } });
  expect(await onHand()).toBe(370);
});

test('a figure that moved since it was looked at is shown, and approved as it is now', async () => {
  const requestId = await askedId(adding(-80, { reason: 'lost' }));
  const [seen] = await listed('waiting');
  await submitOne(writer, warehouseId, adding(-100, { reason: 'lost' }));
  const stale = { requestId, seenVersion: seen?.now.version ?? 0 };
  expect(await decide(MANAGER, 'approve', stale)).toMatchObject({
    ok: false,
    refusal: { reason: { code: 'version-conflict' }, between: [{ binDelta: -100 }] },
  });
  const [again] = await listed('waiting');
  expect(again).toMatchObject({ decision: null, refusal: { code: 'version-conflict' } });
  const fresh = { requestId, seenVersion: again?.now.version ?? 0 };
  expect(await decide(MANAGER, 'approve', fresh)).toMatchObject({ ok: true });
  expect(await onHand()).toBe(120);
});

test('what the ledger refuses goes on waiting, with the reason, and can be declined', async () => {
  const requestId = await askedId(adding(-301, { reason: 'lost' }));
  expect(await decide(MANAGER, 'approve', { requestId })).toMatchObject({ ok: false });
  expect((await listed('waiting'))[0]).toMatchObject({ refusal: { code: 'insufficient-stock' } });
  await decide(CONTROLLER, 'decline', { requestId });
  expect(await listed('waiting')).toEqual([]);
  expect(written.at(-1)).toMatchObject({ kind: 'request-declined', by: CONTROLLER.id });
});

test('a crash between the ledger and the request is made good by whoever comes next, once', async () => {
  const requestId = await askedId(adding(90));
  const posting = deps.ledger;
  const crashing: Ledger = {
    async submit(...args) {
      await posting.submit(...args);
      throw new Error('the process is gone');
    },
  };
  deps = { ...deps, ledger: crashing };
  const decisionId = key();
  await expect(decide(MANAGER, 'approve', { requestId, decisionId })).rejects.toThrow('gone');
  expect(await onHand()).toBe(390);
  deps = { ...deps, ledger: posting };
  await expect(decide(CONTROLLER, 'decline', { requestId })).rejects.toMatchObject({
    refusal: { code: 'request-state', current: { state: 'approved', seq: null } },
  });
  clock.advanceMs(60_000);
  await sweepRequests({ ...deps, explain, log: createLogger('silent') });
  const [approved] = await listed('approved');
  expect(approved).toMatchObject({ decision: { by: { actorId: MANAGER.id } } });
  expect(approved?.seq).toBeGreaterThan(0);
  expect(await decide(MANAGER, 'approve', { requestId, decisionId })).toMatchObject({
    ok: true,
    replayed: true,
  });
  expect(await onHand()).toBe(390);
  expect(written.filter(({ kind }) => kind === 'request-approved')).toHaveLength(1);
});

test('while nobody knows whether it was posted nobody can decide otherwise, and the same key finds out', async () => {
  const requestId = await askedId(adding(55));
  const posting = deps.ledger;
  const reason = { code: 'outcome-unknown' as const };
  deps = { ...deps, ledger: { submit: async () => [{ accepted: false, refusal: { reason } }] } };
  const decisionId = key();
  const approve = () => decide(MANAGER, 'approve', { requestId, decisionId });
  expect(await approve()).toMatchObject({ ok: false, refusal: { reason } });
  await expect(decide(OPERATOR, 'withdraw', { requestId })).rejects.toMatchObject({
    refusal: { code: 'request-state' },
  });
  deps = { ...deps, ledger: posting };
  expect(await approve()).toMatchObject({ ok: true, replayed: true });
  expect(await onHand()).toBe(355);
});

test('a key asks once, and is refused for another change', async () => {
  const commandId = key();
  const first = await ask(adding(60), OPERATOR, commandId);
  const second = await ask(adding(60), OPERATOR, commandId);
  expect([second.replayed, second.request]).toEqual([true, first.request]);
  await expect(ask(adding(61), OPERATOR, commandId)).rejects.toMatchObject({
    refusal: { code: 'idempotency-key-reused' },
  });
});

test('what needs nobody, or could never be, is not asked', async () => {
  const code = async (command: RequestedCommand, actor = OPERATOR) =>
    ask(command, actor).catch((error) => error.refusal.errors[0].code);
  expect(await code(adding(50))).toBe('within-limit');
  expect(await code(adding(60, { sku: 'NONE' }))).toBe('unknown-sku');
  expect(await code(adding(60, { bin: 'NOWHERE' }))).toBe('unknown-bin');
  expect(await code(adding(60, { reason: 'lost' }))).not.toBe('within-limit');
});

test('a request that nobody decides ends by the clock, also before it is swept', async () => {
  const requestId = await askedId(adding(60));
  clock.advanceMs(8 * DAY_MS);
  expect(await listed('waiting')).toEqual([]);
  expect(await listed('expired')).toHaveLength(1);
  await expect(decide(MANAGER, 'approve', { requestId })).rejects.toMatchObject({
    refusal: { code: 'request-state', current: { state: 'expired' } },
  });
  await sweepRequests({ ...deps, explain, log: createLogger('silent') });
  expect(await listed('expired')).toHaveLength(1);
});

test("the queue is paged oldest first, and one's own are found among all", async () => {
  const ids = [await askedId(adding(60)), await askedId(adding(61)), await askedId(adding(62))];
  await ask(adding(600), CONTROLLER);
  const wanted = { warehouseId, state: 'waiting' as const, isOwn: false, limit: 3, after: null };
  const page = await listRequests(deps, MANAGER, wanted);
  expect([page.rows.map(({ requestId }) => requestId), page.waiting]).toEqual([ids, 4]);
  const after = Number(page.nextCursor);
  expect((await listRequests(deps, MANAGER, { ...wanted, after })).rows).toHaveLength(1);
  const own = await listRequests(deps, OPERATOR, { ...wanted, isOwn: true });
  expect(own.rows.every(({ askedBy }) => askedBy.actorId === OPERATOR.id)).toBe(true);
});
