import type { Grant } from '@stockwire/shared/permissions';
import type { SwitchPerson } from '@stockwire/shared/quick-switch';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aWarehouse } from '../../../../test/builders.ts';
import {
  aClient,
  createIdentityWorld,
  type IdentityWorld,
  PASSWORD,
  REQUEST,
} from '../../../../test/identity-world.ts';
import type { Actor } from '../../../domain/actor.ts';
import { may } from '../../../domain/identity/may.ts';
import { QUICK_IDLE_MS, SESSION_LIFE_MS } from '../../../domain/identity/session-life.ts';
import { changePerson } from '../people/change-person.ts';
import { readPerson } from '../people/read-person.ts';
import { sweepIdentity } from '../sweep-identity.ts';
import { removeBadge, setBadge } from './badge-of.ts';
import { enrolDevice } from './enrol-device.ts';
import { listPeopleHere } from './list-people-here.ts';
import { removeOwnPin, setOwnPin } from './own-pin.ts';
import { revokeDevice } from './revoke-device.ts';
import { switchPerson } from './switch-person.ts';

const PIN = '482915';
const MINUTE_MS = 60_000;
const REFUSED = { code: 'switch-refused' };

let world: IdentityWorld;
let here: number;
let elsewhere: number;
let sharedToken: string;
let deviceId: string;
let count = 0;
beforeAll(async () => {
  world = await createIdentityWorld();
  here = (await aWarehouse(world.db)).warehouseId;
  elsewhere = (await aWarehouse(world.db)).warehouseId;
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.advanceMs(24 * 60 * MINUTE_MS);
  const command = { name: 'Handheld 7', warehouseId: here, sharedToken: null, ...REQUEST };
  const { device, token } = await enrolDevice(world.identity, anAdmin(), command);
  [sharedToken, deviceId] = [token, device.deviceId];
});

function anAdmin(): Actor {
  return anActor('person-0000000000admin');
}

function anActor(id: string): Actor {
  return { id, device: null, name: id, kind: 'person', sessionId: null, grants: [], scopes: null };
}

const worksAt = (warehouseId: number | null, role: Grant['role'] = 'operator'): Grant[] => [
  { role, warehouseId, limit: null },
];

interface Somebody {
  actorId: string;
  email: string;
  badge: string;
}

/** Somebody with a PIN and a badge who signed in at the device with their password once. */
async function somebody(grants: Grant[] = worksAt(here), isKnownHere = true): Promise<Somebody> {
  count += 1;
  const email = `floor.${count}@test.example`;
  const actorId = await world.aPerson({ email, grants, name: `Floor ${count}` });
  const badge = `BADGE-${count}-0815`;
  const { identity } = world;
  await setOwnPin(identity, anActor(actorId), { currentPassword: PASSWORD, pin: PIN, ...REQUEST });
  await setBadge(identity, anAdmin(), { actorId, badge, ...REQUEST });
  if (isKnownHere) await world.signIn(email, { sharedToken });
  return { actorId, email, badge };
}

const come = (proof: SwitchPerson, change: Parameters<typeof aClient>[0] = {}) =>
  switchPerson(world.identity, { proof, client: aClient({ sharedToken, ...change }), ...REQUEST });
const byPin = ({ actorId }: Somebody, pin = PIN) => come({ actorId, pin });
const byBadge = ({ badge }: Pick<Somebody, 'badge'>) => come({ badge });
const bySession = (token: string) => world.identity.authenticator.bySession(token);

async function refusalOf(coming: Promise<unknown>): Promise<unknown> {
  const error = await coming.then(
    () => 'came in',
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'refusal' in error ? error.refusal : error;
}

async function eventsOf(subject: string): Promise<{ kind: string; detail: object }[]> {
  return await world.db.owner.sql<{ kind: string; detail: object }[]>`
    select kind, detail from identity.audit_events where subject = ${subject} order by seq`;
}

test('a PIN and a badge open a session for the floor, in place of the one before', async () => {
  const [ana, ben] = [await somebody(), await somebody(worksAt(null, 'controller'))];
  const first = await byPin(ana);
  expect(first.signedIn).toMatchObject({ actorId: ana.actorId, method: 'pin', idleSeconds: 600 });
  const second = await come({ badge: ben.badge }, { sessionToken: first.opened.token });
  expect(second.signedIn).toMatchObject({ actorId: ben.actorId, method: 'badge' });
  expect(second.opened.deviceToken).toBeNull();
  expect(await bySession(first.opened.token)).toBeNull();

  const actor = await bySession(second.opened.token);
  if (actor === null) throw new Error('nobody came in');
  const at = { warehouseId: here };
  expect(may(actor, 'stock.adjust', at).allowed).toBe(true);
  for (const action of [
    'requests.decide',
    'catalog.change',
    'stock.export',
    'imports.run',
  ] as const)
    expect(may(actor, action, at).allowed, action).toBe(false);
  expect((await eventsOf(ben.actorId)).at(-1)).toMatchObject({
    kind: 'switched',
    detail: { method: 'badge', deviceId, from: ana.actorId },
  });
});

test('such a session ends after ten minutes unseen and twelve hours in any case', async () => {
  const { opened, signedIn } = await byPin(await somebody());
  expect(Date.parse(signedIn.endsAt) - Date.parse(signedIn.signedInAt)).toBe(SESSION_LIFE_MS);
  world.clock.advanceMs(QUICK_IDLE_MS - 1);
  expect(await bySession(opened.token)).not.toBeNull();
  world.clock.advanceMs(QUICK_IDLE_MS);
  expect(await bySession(opened.token)).toBeNull();
  const left = () => world.db.owner.sql`
    select from identity.sessions where session_id = ${opened.sessionId}`;
  await sweepIdentity(world.identity);
  expect(await left()).toHaveLength(0);
});

test('whoever may not come in is refused in the same words, and after the same work', async () => {
  const ana = await somebody();
  const [disabled, foreign, admin, stranger] = [
    await somebody(),
    await somebody(worksAt(elsewhere)),
    await somebody([...worksAt(here), ...worksAt(null, 'admin')]),
    await somebody(worksAt(here), false),
  ];
  await world.db.owner.sql`
    update identity.people set disabled_at = now() where actor_id = ${disabled.actorId}`;
  const nobody = { actorId: 'person-0000000000nobody', email: '', badge: 'BADGE-NOBODY' };
  const tries = [
    () => byPin(ana, '905827'),
    () => byPin(disabled),
    () => byBadge(disabled),
    () => byPin(foreign),
    () => byBadge(foreign),
    () => byPin(admin),
    () => byBadge(admin),
    () => byPin(stranger),
    () => byPin(nobody),
    () => byBadge(nobody),
  ];
  for (const [place, attempt] of tries.entries()) {
    const before = world.evaluated();
    expect(await refusalOf(attempt()), `try ${place}`).toEqual(REFUSED);
    expect(world.evaluated() - before, `try ${place}`).toBe(1);
  }
  expect((await eventsOf(ana.actorId)).at(-1)).toMatchObject({
    kind: 'switch-refused',
    detail: { deviceId, method: 'pin' },
  });
  const { people } = await listPeopleHere(world.identity, { sharedToken });
  expect(people.map(({ actorId }) => actorId)).toEqual([ana.actorId]);
});

test('at a browser that is not shared, or no longer, no PIN is looked at and nobody is listed', async () => {
  const ana = await somebody();
  const { opened } = await byPin(ana);
  expect(await revokeDevice(world.identity, anAdmin(), { deviceId, ...REQUEST })).toBe(1);
  expect(await bySession(opened.token)).toBeNull();
  const before = world.evaluated();
  for (const token of [sharedToken, null, 'x'.repeat(43), opened.token]) {
    const proof = { actorId: ana.actorId, pin: PIN };
    expect(await refusalOf(come(proof, { sharedToken: token }))).toEqual(REFUSED);
    expect(await listPeopleHere(world.identity, { sharedToken: token })).toEqual({
      device: null,
      people: [],
    });
  }
  expect(world.evaluated()).toBe(before);
});

test('five wrong PINs of somebody close theirs at this device until they sign in fully', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  const guesses = Array.from({ length: 12 }, () => refusalOf(byPin(ana, '905827')));
  expect(await Promise.all(guesses)).toEqual(Array(12).fill(REFUSED));
  expect(await refusalOf(byPin(ana))).toEqual(REFUSED);
  const isLocked = async () =>
    (await listPeopleHere(world.identity, { sharedToken })).people.find(
      ({ actorId }) => actorId === ana.actorId,
    )?.isLocked;
  expect(await isLocked()).toBe(true);
  expect((await byPin(ben)).signedIn.actorId).toBe(ben.actorId);
  // A badge lets in, and says nothing of who typed the PINs.
  await byBadge(ana);
  expect(await refusalOf(byPin(ana))).toEqual(REFUSED);
  world.clock.advanceMs(7 * 24 * 60 * MINUTE_MS);
  expect(await refusalOf(byPin(ana))).toEqual(REFUSED);

  await world.signIn(ana.email, { sharedToken });
  expect(await isLocked()).toBe(false);
  expect((await byPin(ana)).signedIn.actorId).toBe(ana.actorId);
});

test('a right PIN takes the wrong ones before it back', async () => {
  const ana = await somebody();
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) await refusalOf(byPin(ana, '905827'));
    expect((await byPin(ana)).signedIn.actorId).toBe(ana.actorId);
    world.clock.advanceMs(2 * 60 * MINUTE_MS);
  }
});

test('a device at which many codes are tried has to wait, whoever they are for', async () => {
  const tries = Array.from({ length: 60 }, (_, place) =>
    refusalOf(byBadge({ badge: `GUESS-${place}` })),
  );
  const answers = await Promise.all(tries);
  expect(
    answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(REFUSED)),
  ).toHaveLength(20);
  expect(await refusalOf(byBadge({ badge: 'GUESS-AGAIN' }))).toMatchObject({
    code: 'rate-limited',
  });
});

test('what was taken away opens nothing any more', async () => {
  const ana = await somebody();
  await removeBadge(world.identity, anAdmin(), { actorId: ana.actorId, ...REQUEST });
  expect(await refusalOf(byBadge(ana))).toEqual(REFUSED);
  await removeOwnPin(world.identity, anActor(ana.actorId), REQUEST);
  expect(await refusalOf(byPin(ana))).toEqual(REFUSED);
  const kinds = (await eventsOf(ana.actorId)).map(({ kind }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['pin-set', 'badge-set', 'badge-removed', 'pin-removed']),
  );
});

test('another password takes the PIN along and ends what it opened; so does disabling', async () => {
  const ana = await somebody();
  const change = async (patch: Parameters<typeof changePerson>[2]['patch']) => {
    const { version } = await readPerson(world.identity, ana);
    const command = { actorId: ana.actorId, patch, version, ...REQUEST };
    await changePerson(world.identity, anAdmin(), command);
  };
  const first = await byPin(ana);
  await change({ password: 'another password' });
  expect(await bySession(first.opened.token)).toBeNull();
  expect(await refusalOf(byPin(ana))).toEqual(REFUSED);

  const second = await byBadge(ana);
  await change({ disabled: true });
  expect(await bySession(second.opened.token)).toBeNull();
  await change({ disabled: false });
  expect((await byBadge(ana)).signedIn.actorId).toBe(ana.actorId);
});

test('a badge belongs to one person, and neither it nor a PIN nor a token is in the database', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  const { identity } = world;
  const again = setBadge(identity, anAdmin(), {
    actorId: ben.actorId,
    badge: ana.badge,
    ...REQUEST,
  });
  expect(await refusalOf(again)).toMatchObject({ errors: [{ pointer: '/badge', code: 'taken' }] });
  expect((await byBadge(ben)).signedIn.actorId).toBe(ben.actorId);
  const [row] = await world.db.owner.sql`
    select (select json_agg(b) from identity.badges b)::text
      || (select json_agg(p) from identity.pins p)::text
      || (select json_agg(d) from identity.shared_devices d)::text
      || (select json_agg(e) from identity.audit_events e)::text as everything`;
  const everything = String(row?.everything);
  expect(everything).toContain(deviceId);
  for (const secret of [PIN, ana.badge, sharedToken]) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('a PIN takes the password, and guesses of that are counted', async () => {
  const actor = anActor((await somebody()).actorId);
  const set = (currentPassword: string) =>
    refusalOf(setOwnPin(world.identity, actor, { currentPassword, pin: '739164', ...REQUEST }));
  const wrong = { errors: [{ pointer: '/currentPassword', code: 'wrong-password' }] };
  for (let guess = 0; guess < 10; guess += 1) expect(await set('a guess')).toMatchObject(wrong);
  expect(await set(PASSWORD)).toMatchObject({ code: 'rate-limited' });
});
