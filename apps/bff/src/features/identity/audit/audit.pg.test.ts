import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { SettableClock } from '../../../platform/clock.ts';
import { sqlState } from '../../../platform/db/database-errors.ts';
import type { NewAuditEvent } from './append-event.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const NOT_PERMITTED = '42501';
const RESTRICTED = '23001';
const START_MS = Date.parse('2026-11-23T09:00:00.123Z');

let db: TestDatabase;
let clock: SettableClock;
let audit: AuditLog;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await tamper('delete from identity.audit_events');
  await tamper(`update identity.audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`);
  clock = new SettableClock(START_MS);
  audit = createAuditLog({ database: db.database, clock });
});

/** Only an owner who takes the triggers off can do this; the chain has to tell. */
async function tamper(statement: string): Promise<void> {
  await db.owner.sql.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = 'replica'");
    await tx.unsafe(statement);
  });
}

const anEvent = (change: Partial<NewAuditEvent> = {}): NewAuditEvent => ({
  kind: 'sign-in',
  by: 'person-1',
  subject: 'person-1',
  detail: { device: 'Büro 2', note: '"quoted"\n\u0001' },
  requestId: 'r-1',
  ...change,
});

async function writeSome(count: number): Promise<void> {
  for (let event = 1; event <= count; event += 1) {
    await audit.write(anEvent({ requestId: `r-${event}` }));
    clock.advanceMs(1_000);
  }
}

const question = { before: Number.MAX_SAFE_INTEGER, kind: null, by: null, subject: null };

test('events come back as they were written, newest first, page by page', async () => {
  await writeSome(3);
  const first = await listAudit(db, { ...question, limit: 2 });
  expect(first.rows.map(({ seq }) => seq)).toEqual([3, 2]);
  const rest = await listAudit(db, { ...question, limit: 2, before: Number(first.nextCursor) });
  expect(rest).toMatchObject({
    nextCursor: null,
    rows: [{ ...anEvent(), seq: 1, at: '2026-11-23T09:00:00.123Z' }],
  });
});

test('the list is narrowed by kind, by who and by whom', async () => {
  await audit.write(anEvent());
  await audit.write(anEvent({ kind: 'sign-out' }));
  await audit.write(anEvent({ by: 'person-2' }));
  await audit.write(anEvent({ subject: 'person-3' }));
  const seqs = async (asked: object) =>
    (await listAudit(db, { ...question, ...asked, limit: 10 })).rows.map(({ seq }) => seq);
  expect(await seqs({ kind: 'sign-out' })).toEqual([2]);
  expect(await seqs({ by: 'person-2' })).toEqual([3]);
  expect(await seqs({ subject: 'person-3' })).toEqual([4]);
});

test('fifty events at once make one chain without a hole', async () => {
  await Promise.all(Array.from({ length: 50 }, () => audit.write(anEvent())));
  expect(await verifyAudit(db.database)).toEqual({ events: 50, fault: null });
});

test('an empty audit holds', async () => {
  expect(await verifyAudit(db.database)).toEqual({ events: 0, fault: null });
});

test.each([
  ['who did it', `update identity.audit_events set by = 'person-9' where seq = 2`, 2],
  ['the time', `update identity.audit_events set at = at - interval '1 second' where seq = 3`, 3],
  ['a space in the detail', `update identity.audit_events set detail = '{}' where seq = 2`, 2],
  ['nobody for somebody', `update identity.audit_events set subject = null where seq = 4`, 4],
  ['a hole', `delete from identity.audit_events where seq = 2`, 3],
  ['the beginning', `delete from identity.audit_events where seq = 1`, 2],
  ['the end', `delete from identity.audit_events where seq = 4`, 4],
  ['an end made up', `update identity.audit_head set seq = 5`, 5],
])('a change of %s is found, and the first bad event named', async (_, statement, seq) => {
  await writeSome(4);
  expect(await verifyAudit(db.database)).toEqual({ events: 4, fault: null });
  await tamper(statement);
  expect(await verifyAudit(db.database)).toMatchObject({ fault: { seq } });
});

test.each([
  'update identity.audit_events set by = $$x$$',
  'delete from identity.audit_events',
  'truncate identity.audit_events',
])('nobody may: %s', async (statement) => {
  await audit.write(anEvent());
  const stateOf = (query: PromiseLike<unknown>) => query.then(() => 'accepted', sqlState);
  expect(await stateOf(db.database.sql.unsafe(statement))).toBe(NOT_PERMITTED);
  expect(await stateOf(db.owner.sql.unsafe(statement))).toBe(RESTRICTED);
});

test('the same refusal is written once a minute, and another at once', async () => {
  const refusal = (detail: NewAuditEvent['detail'], by = 'person-1') =>
    audit.write(anEvent({ kind: 'forbidden', by, detail }));
  const here = { action: 'stock.adjust', warehouseId: 1 };
  for (let poll = 0; poll < 30; poll += 1) await refusal(here);
  await refusal({ ...here, warehouseId: 2 });
  await refusal({ ...here, action: 'stock.sell' });
  await refusal(here, 'person-2');
  expect((await verifyAudit(db.database)).events).toBe(4);
  clock.advanceMs(60_000);
  await refusal(here);
  expect((await verifyAudit(db.database)).events).toBe(5);
});

test('the export is the whole audit, oldest first, and a formula in it is text', async () => {
  await writeSome(2);
  await audit.write(anEvent({ subject: '=1+1' }));
  let csv = '';
  for await (const text of exportAudit(db)) csv += text;
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe('seq,at,kind,by,subject,detail,requestId,hash');
  expect(lines[1]).toMatch(/^1,2026-11-23T09:00:00.123Z,sign-in,person-1,person-1,"\{""device""/);
  expect(lines[3]).toContain(",'=1+1,");
  expect(lines).toHaveLength(5);
});
