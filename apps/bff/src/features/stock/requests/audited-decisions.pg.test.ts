import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGrant, anActor } from '../../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { aWriter, submitOne } from '../../../../test/writer.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { createLogger } from '../../../platform/log.ts';
import { createAuditLog } from '../../identity/audit/audit-log.ts';
import { verifyAudit } from '../../identity/audit/verify-audit.ts';
import type { LedgerWriter } from '../ledger-writer.ts';
import { Turns } from '../limits/turns.ts';
import { askForApproval } from './ask-for-approval.ts';
import { decideRequest } from './decide-request.ts';
import type { RequestDeps } from './request-deps.ts';
import { sweepRequests } from './sweep-requests.ts';

const OPERATOR = anActor({ id: 'person-operator', grants: [aGrant('operator')] });
const MANAGER = anActor({ id: 'person-manager', grants: [aGrant('manager')] });
const explain = () => 'refused';

let db: TestDatabase;
let writer: LedgerWriter;
let clock: SettableClock;
let deps: RequestDeps;
let keys = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  writer = aWriter(db.appUrl);
  clock = new SettableClock(Date.now());
  const audit = createAuditLog({ database: db.database, clock });
  deps = { database: db.database, clock, ledger: writer, turns: new Turns(), audit };
});
afterAll(async () => {
  await writer.close();
  await db.drop();
});

/** While it works the database takes no audit event: what a crash before it would leave is left. */
async function withoutAudit<Result>(work: () => Promise<Result>): Promise<Result> {
  await db.owner.sql.unsafe(`
    create function fail_audit() returns trigger language plpgsql
      as $$ begin raise exception 'no audit'; end $$;
    create trigger fail_audit before insert on identity.audit_events
      for each row execute function fail_audit();`);
  try {
    return await work();
  } finally {
    await db.owner.sql.unsafe('drop function fail_audit() cascade');
  }
}

function key(): string {
  keys += 1;
  return `person/key-${String(keys).padStart(12, '0')}`;
}

async function aRequest(): Promise<{ warehouseId: number; ask: () => Promise<number> }> {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  const lines = [{ sku, quantity: 300, bin: 'UNPLACED' }];
  await submitOne(writer, warehouseId, { kind: 'receive', lines });
  const command = { kind: 'adjust', sku, bin: 'UNPLACED', delta: 60, reason: 'found' } as const;
  const asked = { warehouseId, commandId: key(), correlationId: 'd'.repeat(32), command };
  const ask = async () =>
    (await askForApproval(deps, OPERATOR, { ...asked, requestId: 'r' })).request.requestId;
  return { warehouseId, ask };
}

async function kindsOf(requestId: number): Promise<string[]> {
  const rows = await db.owner.sql<{ kind: string }[]>`
    select kind
    from identity.audit_events
    where (detail ->> 'request')::int = ${requestId}
    order by seq`;
  return rows.map(({ kind }) => kind);
}

async function stateOf(requestId: number) {
  const [row] = await db.owner.sql<{ state: string; seq: number | null }[]>`
    select state, seq
    from stock.change_requests
    where request_id = ${requestId}`;
  return row;
}

test('what could not be audited was not asked, and asking again makes it', async () => {
  const { ask } = await aRequest();
  const requests = () => db.owner.sql`select from stock.change_requests`;
  const before = (await requests()).length;
  await withoutAudit(() => expect(ask()).rejects.toThrow('no audit'));
  expect(await requests()).toHaveLength(before);
  expect(await kindsOf(await ask())).toEqual(['request-made']);
});

test.each([
  ['decline', MANAGER, 'declined'],
  ['withdraw', OPERATOR, 'withdrawn'],
] as const)(
  'a %s that cannot be audited leaves the request waiting, and the same key ends it',
  async (verb, by, ended) => {
    const { warehouseId, ask } = await aRequest();
    const requestId = await ask();
    const decision = { warehouseId, requestId, verb, note: null, seenVersion: null, explain };
    const decide = { ...decision, decisionId: key(), httpRequestId: 'r' };
    const work = () => decideRequest(deps, by, decide);
    await withoutAudit(() => expect(work()).rejects.toThrow('no audit'));
    expect(await stateOf(requestId)).toMatchObject({ state: 'waiting' });
    expect(await work()).toMatchObject({ request: { state: ended }, replayed: false });
    expect(await work()).toMatchObject({ request: { state: ended }, replayed: true });
    expect(await kindsOf(requestId)).toEqual(['request-made', `request-${ended}`]);
  },
);

test('an approval that cannot be audited is not settled, and the sweep audits and settles it once', async () => {
  const { warehouseId, ask } = await aRequest();
  const requestId = await ask();
  const decide = {
    warehouseId,
    requestId,
    verb: 'approve',
    note: null,
    seenVersion: null,
  } as const;
  const approve = () =>
    decideRequest(deps, MANAGER, { ...decide, decisionId: key(), explain, httpRequestId: 'r' });
  await withoutAudit(() => expect(approve()).rejects.toThrow('no audit'));
  expect(await stateOf(requestId)).toEqual({ state: 'approved', seq: null });
  expect(await kindsOf(requestId)).toEqual(['request-made']);
  clock.advanceMs(60_000);
  const log = createLogger('silent');
  await sweepRequests({ ...deps, explain, log });
  await sweepRequests({ ...deps, explain, log });
  expect((await stateOf(requestId))?.seq).toBeGreaterThan(0);
  expect(await kindsOf(requestId)).toEqual(['request-made', 'request-approved']);
  const [{ onHand } = { onHand: 0 }] = await db.owner.sql<{ onHand: number }[]>`
    select on_hand as "onHand" from stock.stock_levels where warehouse_id = ${warehouseId}`;
  expect(onHand).toBe(360);
  expect((await verifyAudit(db.database)).fault).toBeNull();
});
