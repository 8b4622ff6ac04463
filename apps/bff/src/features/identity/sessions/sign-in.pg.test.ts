import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createIdentityWorld,
  type IdentityWorld,
  PASSWORD,
} from '../../../../test/identity-world.ts';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '../../../domain/identity/session-life.ts';
import { sweepIdentity } from '../sweep-identity.ts';
import { signOut } from './end-sessions.ts';

const MINUTE_MS = 60_000;
let world: IdentityWorld;
let email: string;
let people = 0;
beforeAll(async () => {
  world = await createIdentityWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  people += 1;
  email = `person.${people}@test.example`;
  await world.aPerson({ email });
  // Far enough that no count of the test before is left.
  world.clock.advanceMs(24 * 60 * MINUTE_MS);
});

const bySession = (token: string) => world.identity.authenticator.bySession(token);

async function refusalOf(signingIn: Promise<unknown>): Promise<unknown> {
  const error = await signingIn.then(
    () => 'signed in',
    (reason: unknown) => reason,
  );
  return error instanceof Error && 'refusal' in error ? error.refusal : error;
}

test('whoever knows the password is signed in, however the address is written', async () => {
  const { opened, signedIn } = await world.signIn(` ${email.toUpperCase()} `, { device: 'Desk 1' });
  expect(signedIn).toMatchObject({ email, idleSeconds: 1_800, grants: [] });
  expect(Date.parse(signedIn.endsAt) - Date.parse(signedIn.signedInAt)).toBe(SESSION_LIFE_MS);
  expect(await bySession(opened.token)).toMatchObject({
    id: signedIn.actorId,
    kind: 'person',
    name: 'Somebody',
    device: 'Desk 1',
    sessionId: opened.sessionId,
  });
});

test('a wrong password, a stranger and somebody disabled are refused in the same words', async () => {
  await world.db.owner.sql`
    update identity.people set disabled_at = now() where email_key = ${email}`;
  const refusals = [
    await refusalOf(world.signIn('nobody@test.example')),
    await refusalOf(world.signIn(email)),
    await refusalOf(world.signIn(`person.1@test.example`, { password: `${PASSWORD}!` })),
  ];
  expect(refusals).toEqual(Array(3).fill({ code: 'sign-in-failed' }));
});

test('what a cookie holds is nowhere in the database', async () => {
  const { opened } = await world.signIn(email);
  const [row] = await world.db.owner.sql`
    select (select json_agg(s) from identity.sessions s)::text
      || (select json_agg(d) from identity.known_devices d)::text
      || (select json_agg(e) from identity.audit_events e)::text as everything`;
  const everything = String(row?.everything);
  expect(everything).toContain(opened.sessionId);
  for (const token of [opened.token, String(opened.deviceToken)]) {
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(Buffer.from(token).toString('hex'));
    expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

test('each sign-in has an id of its own, and the session of that browser before it ends', async () => {
  const first = await world.signIn(email);
  const second = await world.signIn(email, {
    sessionToken: first.opened.token,
    deviceToken: first.opened.deviceToken,
  });
  expect(second.opened.token).not.toBe(first.opened.token);
  expect(second.opened.deviceToken).toBe(first.opened.deviceToken);
  expect(await bySession(first.opened.token)).toBeNull();
  expect(await bySession(second.opened.token)).not.toBeNull();
});

test('a session that was signed out opens nothing, and signing out again is no fault', async () => {
  const { opened } = await world.signIn(email);
  const command = { sessionToken: opened.token, requestId: 'r' };
  expect(await signOut(world.identity, command)).toBe(true);
  expect(await bySession(opened.token)).toBeNull();
  expect(await signOut(world.identity, command)).toBe(false);
});

test('a session ends half an hour after its last request, and twelve hours after its first', async () => {
  const { token } = (await world.signIn(email)).opened;
  for (let at = 0; at + 20 * MINUTE_MS < SESSION_LIFE_MS; at += 20 * MINUTE_MS) {
    expect(await bySession(token)).not.toBeNull();
    world.clock.advanceMs(20 * MINUTE_MS);
  }
  world.clock.advanceMs(20 * MINUTE_MS);
  expect(await bySession(token)).toBeNull();

  const idle = (await world.signIn(email)).opened.token;
  world.clock.advanceMs(SESSION_IDLE_MS - 1);
  expect(await bySession(idle)).not.toBeNull();
  world.clock.advanceMs(SESSION_IDLE_MS);
  expect(await bySession(idle)).toBeNull();
});

test('the sweep removes what is over, and leaves what is not', async () => {
  const old = (await world.signIn(email)).opened;
  world.clock.advanceMs(SESSION_IDLE_MS);
  const fresh = (await world.signIn(email)).opened;
  await sweepIdentity(world.identity);
  const rows = await world.db.owner.sql<{ id: string }[]>`
    select session_id as id from identity.sessions`;
  const ids = rows.map(({ id }) => id);
  expect(ids).toContain(fresh.sessionId);
  expect(ids).not.toContain(old.sessionId);
});

test('nobody has more than twenty sessions: the one unseen for longest goes', async () => {
  const { token } = (await world.signIn(email)).opened;
  for (let count = 0; count < 20; count += 1) {
    world.clock.advanceMs(1_000);
    await world.signIn(email);
  }
  expect(await bySession(token)).toBeNull();
});

test('of ten thousand guesses five are looked at, and the owner comes in when the wait is over', async () => {
  const before = world.evaluated();
  const refusals: unknown[] = [];
  const guesses = Array.from({ length: 10_000 }, (_, guess) => guess);
  async function guessOn() {
    for (let guess = guesses.pop(); guess !== undefined; guess = guesses.pop()) {
      // From as many addresses as there are guesses: only the account's own count can stop these.
      const ip = `10.${guess >> 16}.${(guess >> 8) & 255}.${guess & 255}`;
      refusals.push(await refusalOf(world.signIn(email, { password: `guess ${guess}`, ip })));
    }
  }
  await Promise.all(Array.from({ length: 8 }, guessOn));
  expect(world.evaluated() - before).toBe(5);
  const limited = refusals.filter((refusal) => JSON.stringify(refusal).includes('rate-limited'));
  expect(limited).toHaveLength(9_995);
  expect(limited[0]).toEqual({ code: 'rate-limited', retryAfterS: 10 });
  expect(await refusalOf(world.signIn(email))).toMatchObject({ code: 'rate-limited' });
  world.clock.advanceMs(10_000);
  expect(await refusalOf(world.signIn(email))).toBe('signed in');
}, 60_000);

test('a browser that is known gets in while strangers guess', async () => {
  const { opened } = await world.signIn(email);
  for (let guess = 0; guess < 8; guess += 1) {
    await refusalOf(world.signIn(email, { password: 'guess', ip: '198.51.100.7' }));
  }
  expect(await refusalOf(world.signIn(email))).toMatchObject({ code: 'rate-limited' });
  const known = { deviceToken: opened.deviceToken };
  expect(await refusalOf(world.signIn(email, known))).toBe('signed in');
  // It is known for its own person alone, and it is counted too.
  const other = 'person.1@test.example';
  for (let guess = 0; guess < 12; guess += 1) {
    await refusalOf(world.signIn(email, { ...known, password: 'guess' }));
    await refusalOf(world.signIn(other, { ...known, password: 'guess' }));
  }
  expect(await refusalOf(world.signIn(email, known))).toMatchObject({ code: 'rate-limited' });
  expect(await refusalOf(world.signIn(other, known))).toMatchObject({ code: 'rate-limited' });
});

test('one address may not guess at many accounts, and its own account does not clear its count', async () => {
  const ip = '203.0.113.9';
  const before = world.evaluated();
  for (let guess = 0; guess < 60; guess += 1) {
    await refusalOf(world.signIn(`stranger.${guess}@test.example`, { ip }));
    if (guess % 10 === 0) await refusalOf(world.signIn(email, { ip }));
  }
  expect(world.evaluated() - before).toBeLessThanOrEqual(34);
  expect(await refusalOf(world.signIn(email, { ip }))).toMatchObject({ code: 'rate-limited' });
  expect(await refusalOf(world.signIn(email, { ip: '203.0.113.10' }))).toBe('signed in');
});

test('addresses of one IPv6 network count as one', async () => {
  const before = world.evaluated();
  for (let guess = 0; guess < 40; guess += 1) {
    const ip = `2001:db8:1:2::${guess.toString(16)}`;
    await refusalOf(world.signIn(`stranger.${guess}@test.example`, { ip }));
  }
  expect(world.evaluated() - before).toBe(30);
});

test('refusals are written down without what was typed', async () => {
  await refusalOf(world.signIn('my-secret-password', { password: 'my-secret-password' }));
  await refusalOf(world.signIn(email, { password: 'my-secret-password' }));
  const rows = await world.db.owner.sql`
    select kind, subject is null as "unknown", detail::text as detail
    from identity.audit_events order by seq desc limit 2`;
  expect(rows.map(({ kind, unknown }) => [kind, unknown])).toEqual([
    ['sign-in-refused', false],
    ['sign-in-refused', true],
  ]);
  const [names] = await world.db.owner.sql`
    select string_agg(bucket, ' ') as all from identity.sign_in_buckets`;
  expect(JSON.stringify([rows, names])).not.toContain('my-secret-password');
});
