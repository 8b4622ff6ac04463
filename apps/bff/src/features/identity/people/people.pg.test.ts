import type { PersonPatch } from '@stockwire/shared/identity';
import type { Grant } from '@stockwire/shared/permissions';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { anActor } from '../../../../test/actors.ts';
import { aWarehouse } from '../../../../test/builders.ts';
import {
  createIdentityWorld,
  type IdentityWorld,
  PASSWORD,
  REQUEST,
} from '../../../../test/identity-world.ts';
import { changeOwnPassword } from '../sessions/change-own-password.ts';
import { listOwnSessions } from '../sessions/list-own-sessions.ts';
import { changePerson } from './change-person.ts';
import { createPerson } from './create-person.ts';
import { listPeople } from './list-people.ts';
import { makeAdmin } from './make-admin.ts';
import { readPerson } from './read-person.ts';

const ADMIN: Grant = { role: 'admin', warehouseId: null, limit: null };
const VIEWER: Grant = { role: 'viewer', warehouseId: null, limit: null };
let world: IdentityWorld;
let admin: string;
beforeAll(async () => {
  world = await createIdentityWorld();
  admin = await world.aPerson({ email: 'admin@test.example', grants: [ADMIN] });
});
afterAll(() => world.close());

const change = (actorId: string, patch: PersonPatch, { by = admin, version = 1 } = {}) =>
  changePerson(world.identity, anActor({ id: by }), { actorId, patch, version, ...REQUEST });

async function kindsOf(actorId: string): Promise<string[]> {
  const rows = await world.db.owner.sql<{ kind: string }[]>`
    select kind from identity.audit_events where subject = ${actorId} order by seq`;
  return rows.map(({ kind }) => kind);
}

/** Nobody can append to the audit until this is released. */
async function holdAudit(): Promise<() => Promise<void>> {
  const held = await world.db.owner.sql.reserve();
  await held`begin`;
  await held`select from identity.audit_head for update`;
  return async () => {
    await held`commit`;
    held.release();
  };
}

async function countWaiting(): Promise<number> {
  const [row] = await world.db.owner.sql<{ count: number }[]>`
    select count(*)::integer as count
    from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

test('a person is made under a pseudonym, with grants of their own', async () => {
  const { warehouseId } = await aWarehouse(world.db);
  const grants: Grant[] = [
    { role: 'clerk', warehouseId: null, limit: null },
    { role: 'operator', warehouseId, limit: { perCommand: 5, perDay: 20 } },
  ];
  const person = { name: 'Ann', email: 'Ann@Test.example', password: PASSWORD, grants };
  const made = await createPerson(world.identity, { by: admin, ...REQUEST }, person);
  expect(made).toMatchObject({ name: 'Ann', email: 'Ann@Test.example', grants, version: 1 });
  expect(made.actorId).toMatch(/^person-[0-9a-f]{20}$/);
  expect(await readPerson(world.identity, made)).toEqual(made);
  expect(await kindsOf(made.actorId)).toEqual(['person-made']);
  await expect(
    createPerson(
      world.identity,
      { by: admin, ...REQUEST },
      { ...person, email: 'ANN@test.EXAMPLE' },
    ),
  ).rejects.toMatchObject({
    refusal: { code: 'already-exists', field: 'email', pointer: '/email' },
  });
});

test('grants for a warehouse that is not there are refused by their place', async () => {
  const grants: Grant[] = [{ role: 'clerk', warehouseId: 999_999, limit: null }];
  const person = { name: 'Bob', email: 'bob@test.example', password: PASSWORD, grants };
  await expect(
    createPerson(world.identity, { by: admin, ...REQUEST }, person),
  ).rejects.toMatchObject({ refusal: { errors: [{ pointer: '/grants/0/warehouseId' }] } });
});

test('each change is one event, and the version counts them', async () => {
  const actorId = await world.aPerson();
  await change(actorId, { name: 'Anew', grants: [VIEWER] });
  const disabled = await change(actorId, { disabled: true }, { version: 2 });
  expect(disabled).toMatchObject({ name: 'Anew', grants: [VIEWER], version: 3 });
  expect(disabled.disabledAt).not.toBeNull();
  const enabled = await change(actorId, { disabled: false }, { version: 3 });
  expect(enabled).toMatchObject({ disabledAt: null, version: 4 });
  expect(await kindsOf(actorId)).toEqual([
    'person-made',
    'person-changed',
    'grants-changed',
    'person-disabled',
    'person-enabled',
  ]);
});

test('a change of what somebody else changed meanwhile is refused with how it is now', async () => {
  const actorId = await world.aPerson();
  await change(actorId, { name: 'First' });
  await expect(change(actorId, { name: 'Second' })).rejects.toMatchObject({
    refusal: { code: 'version-stale', expectedVersion: 1, current: { name: 'First', version: 2 } },
  });
  await expect(change('person-0000000000000000', { name: 'x' })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  });
});

test('nobody changes their own grants, disables themselves or gives themselves a password here', async () => {
  const patches: PersonPatch[] = [{ grants: [ADMIN] }, { disabled: true }, { password: PASSWORD }];
  for (const patch of patches) {
    await expect(change(admin, patch)).rejects.toMatchObject({ refusal: { code: 'validation' } });
  }
  expect(await change(admin, { name: 'The admin' })).toMatchObject({ version: 2 });
});

test('of two administrators who demote each other at once one stays', async () => {
  const other = await world.aPerson({ grants: [ADMIN] });
  const version = (await readPerson(world.identity, { actorId: admin })).version;
  // Both are held where they have looked for another administrator and have not committed.
  const release = await holdAudit();
  const changes = Promise.allSettled([
    change(admin, { grants: [] }, { by: other, version }),
    change(other, { disabled: true }, { by: admin }),
  ]);
  await vi.waitFor(async () => expect(await countWaiting()).toBe(2));
  await release();
  const results = await changes;
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ refusal: { errors: [{ code: 'last-admin' }] } });
  // The tests after this one have their administrator.
  await makeAdmin(world.identity, { email: 'admin@test.example', password: PASSWORD });
});

test('another password, or being disabled, ends every session', async () => {
  for (const patch of [{ password: 'another long password' }, { disabled: true }]) {
    const email = `ends.${Object.keys(patch)[0]}@test.example`;
    const actorId = await world.aPerson({ email });
    const { token } = (await world.signIn(email)).opened;
    await change(actorId, patch);
    expect(await world.identity.authenticator.bySession(token)).toBeNull();
    await expect(world.signIn(email)).rejects.toMatchObject({
      refusal: { code: 'sign-in-failed' },
    });
  }
});

test('one’s own password takes the one there is, and ends the other sessions', async () => {
  const email = 'own@test.example';
  await world.aPerson({ email });
  const [here, there] = [await world.signIn(email), await world.signIn(email)];
  const me = await world.identity.authenticator.bySession(here.opened.token);
  if (me === null) throw new Error('not signed in');
  const newPassword = 'a password of my own';
  const attempt = (currentPassword: string) =>
    changeOwnPassword(world.identity, me, { currentPassword, newPassword, ...REQUEST });
  await expect(attempt('guess')).rejects.toMatchObject({
    refusal: { errors: [{ pointer: '/currentPassword' }] },
  });
  const mine = (await listOwnSessions(world.identity, me)).map(({ isThis }) => isThis);
  expect(mine.filter(Boolean)).toHaveLength(1);
  expect(mine).toHaveLength(2);
  expect(await attempt(PASSWORD)).toBe(1);
  expect(await world.identity.authenticator.bySession(there.opened.token)).toBeNull();
  expect(await world.identity.authenticator.bySession(here.opened.token)).not.toBeNull();
  expect((await world.signIn(email, { password: newPassword })).signedIn.email).toBe(email);
});

test('an open desk is no place to guess its owner’s password', async () => {
  const email = 'desk@test.example';
  await world.aPerson({ email });
  const me = await world.identity.authenticator.bySession((await world.signIn(email)).opened.token);
  if (me === null) throw new Error('not signed in');
  const before = world.evaluated();
  for (let guess = 0; guess < 30; guess += 1) {
    const command = { currentPassword: `guess ${guess}`, newPassword: PASSWORD, ...REQUEST };
    await changeOwnPassword(world.identity, me, command).catch(() => {});
  }
  expect(world.evaluated() - before).toBe(10);
});

test('the list is in pages by address, and holds no hash', async () => {
  const first = await listPeople(world.identity, { limit: 2, cursor: undefined });
  const { nextCursor } = first;
  if (nextCursor === null) throw new Error('there is one page only');
  const rest = await listPeople(world.identity, { limit: 100, cursor: nextCursor });
  const emails = [...first.rows, ...rest.rows].map(({ email }) => email.toLowerCase());
  expect(emails).toEqual([...emails].sort());
  expect(new Set(emails).size).toBe(emails.length);
  expect(JSON.stringify(first)).not.toContain('plain:');
});

test('the operator lets somebody in again who is locked out, and makes whoever is not there', async () => {
  const email = 'locked@test.example';
  const actorId = await world.aPerson({ email, grants: [VIEWER] });
  await change(actorId, { disabled: true });
  const made = await makeAdmin(world.identity, { email, password: 'from the command line' });
  expect(made).toEqual({ made: false });
  const { signedIn } = await world.signIn(email, { password: 'from the command line' });
  expect(signedIn.grants).toEqual([ADMIN, VIEWER]);
  const anew = { email: 'first@test.example', password: 'from the command line' };
  expect(await makeAdmin(world.identity, anew)).toEqual({ made: true });
  expect((await world.signIn(anew.email, anew)).signedIn.grants).toEqual([ADMIN]);
  const [row] = await world.db.owner.sql`
    select by from identity.audit_events where kind = 'person-made' order by seq desc limit 1`;
  expect(row).toEqual({ by: 'system-operator' });
});

test('nobody gets a password that is tried first: not when made, nor from others, nor by oneself', async () => {
  const email = 'weak@harbour.example';
  const made = { name: 'Grace Hopper', email, grants: [] };
  const refused = (pointer: string, code: string) => ({
    refusal: { code: 'validation', errors: [{ pointer, code }] },
  });
  const make = (password: string) =>
    createPerson(world.identity, { by: 'tests', ...REQUEST }, { ...made, password });
  await expect(make('Password2024!')).rejects.toMatchObject(
    refused('/password', 'password-common'),
  );
  const { actorId } = await make(PASSWORD);
  await expect(change(actorId, { password: '123456789012' })).rejects.toMatchObject(
    refused('/password', 'password-sequence'),
  );
  const me = await world.identity.authenticator.bySession((await world.signIn(email)).opened.token);
  if (me === null) throw new Error('not signed in');
  const command = { currentPassword: PASSWORD, newPassword: 'gracehopper12', ...REQUEST };
  await expect(changeOwnPassword(world.identity, me, command)).rejects.toMatchObject(
    refused('/newPassword', 'password-personal'),
  );
  expect((await world.signIn(email)).signedIn.email).toBe(email);
});
