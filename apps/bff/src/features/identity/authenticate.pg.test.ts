import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { TESTER } from '../../../test/actors.ts';
import { createIdentityWorld, type IdentityWorld, REQUEST } from '../../../test/identity-world.ts';
import { SESSION_IDLE_MS } from '../../domain/identity/session-life.ts';
import type { IdentityChange } from './identity-changes.ts';
import type { Identity } from './open-identity.ts';
import { changePerson } from './people/change-person.ts';
import { revokeSession } from './sessions/end-sessions.ts';
import { sweepIdentity } from './sweep-identity.ts';

let world: IdentityWorld;
let other: Identity;
let email: string;
let actorId: string;
let people = 0;
beforeAll(async () => {
  world = await createIdentityWorld();
  other = await world.openNode();
});
afterAll(() => world.close());
beforeEach(async () => {
  people += 1;
  email = `seen.${people}@test.example`;
  actorId = await world.aPerson({ email });
});

/** Counts what a node reads of sessions, to tell memory from the database. */
function countReads() {
  const spy = vi.spyOn(world.db.database, 'sql');
  return () => {
    const reads = spy.mock.calls.filter(([text]) => String(text).includes('s.token_hash'));
    spy.mockRestore();
    return reads.length;
  };
}

/** The next change that a node hears of somebody. */
function nextChange(node: Identity): Promise<IdentityChange> {
  return new Promise((resolve) => {
    const unsubscribe = node.authenticator.onChanged((change) => {
      if (change.actorId !== actorId) return;
      unsubscribe();
      resolve(change);
    });
  });
}

const change = (patch: Parameters<typeof changePerson>[2]['patch'], version = 1) =>
  changePerson(world.identity, TESTER, { actorId, patch, version, ...REQUEST });

test('a hundred requests read the session once', async () => {
  const { token } = (await world.signIn(email)).opened;
  const reads = countReads();
  for (let request = 0; request < 100; request += 1) {
    expect(await world.identity.authenticator.bySession(token)).toMatchObject({ id: actorId });
  }
  expect(reads()).toBe(1);
});

test('what has not the form of a token is not looked up, and what was never given out is nobody', async () => {
  const { bySession } = world.identity.authenticator;
  for (const token of ['', 'x', 'ä'.repeat(43), `${'a'.repeat(43)} `, `${'a'.repeat(44)}`]) {
    expect(await bySession(token)).toBeNull();
  }
  expect(await bySession('A'.repeat(43))).toBeNull();
});

test('a change of grants acts on the next request, here and on the other node', async () => {
  const { token } = (await world.signIn(email)).opened;
  for (const node of [world.identity, other]) await node.authenticator.bySession(token);
  const heard = nextChange(other);
  await change({ grants: [{ role: 'viewer', warehouseId: null, limit: null }] });
  const here = await world.identity.authenticator.bySession(token);
  expect(here?.grants).toEqual([{ role: 'viewer', warehouseId: null, limit: null }]);
  expect(await heard).toEqual({ actorId, sessionId: null });
  expect((await other.authenticator.bySession(token))?.grants).toHaveLength(1);
});

test('whoever is disabled is out with the next request, here and on the other node', async () => {
  const { token, sessionId } = (await world.signIn(email)).opened;
  for (const node of [world.identity, other]) await node.authenticator.bySession(token);
  const heard: IdentityChange[] = [];
  const unsubscribe = other.authenticator.onChanged((told) => heard.push(told));
  await change({ disabled: true });
  expect(await world.identity.authenticator.bySession(token)).toBeNull();
  await vi.waitFor(() => expect(heard).toContainEqual({ actorId, sessionId }));
  expect(await other.authenticator.bySession(token)).toBeNull();
  unsubscribe();
});

test('a session that is revoked ends alone', async () => {
  const [first, second] = [await world.signIn(email), await world.signIn(email)];
  const me = await other.authenticator.bySession(second.opened.token);
  if (me === null) throw new Error('not signed in');
  await other.authenticator.bySession(first.opened.token);
  const heard = nextChange(other);
  const { sessionId } = first.opened;
  await revokeSession(world.identity, me, { sessionId, ...REQUEST });
  expect(await heard).toEqual({ actorId, sessionId });
  expect(await other.authenticator.bySession(first.opened.token)).toBeNull();
  expect(await other.authenticator.bySession(second.opened.token)).toMatchObject({ id: actorId });
});

test('the session of somebody else is not there to be revoked', async () => {
  const { sessionId, token } = (await world.signIn(email)).opened;
  await expect(
    revokeSession(world.identity, TESTER, { sessionId, ...REQUEST }),
  ).rejects.toMatchObject({ refusal: { code: 'not-found', what: 'session' } });
  expect(await world.identity.authenticator.bySession(token)).not.toBeNull();
});

test('a session that ends by itself is told too, so that what it has open is cut', async () => {
  const { sessionId } = (await world.signIn(email)).opened;
  world.clock.advanceMs(SESSION_IDLE_MS);
  const heard = nextChange(other);
  await sweepIdentity(world.identity);
  expect(await heard).toEqual({ actorId, sessionId });
});

test('a session used on one node lives on the other, and is written down once a minute', async () => {
  const { token } = (await world.signIn(email)).opened;
  await world.identity.authenticator.bySession(token);
  for (let minute = 0; minute < 40; minute += 10) {
    world.clock.advanceMs(10 * 60_000);
    expect(await other.authenticator.bySession(token)).not.toBeNull();
  }
  const [row] = await world.db.owner.sql`
    select p.last_seen_at as "lastSeenAt" from identity.people p where actor_id = ${actorId}`;
  expect(row?.lastSeenAt.getTime()).toBe(world.clock.now());
  // What the first node remembers says idle; the database knows better.
  expect(await world.identity.authenticator.bySession(token)).not.toBeNull();
});

test('while changes are not heard nothing is remembered, and afterwards everybody is looked at again', async () => {
  const { token } = (await world.signIn(email)).opened;
  await world.identity.authenticator.bySession(token);
  const { changes } = world.identity;
  const again = nextChange(world.identity);
  const lost = new Promise<void>((resolve) => changes.onGap({ lost: resolve, found: () => {} }));
  await world.db.owner.sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where application_name = 'stockwire identity' and datname = current_database()`;
  await lost;
  // Nobody hears of this one.
  await world.db.owner.sql`
    alter table identity.sessions disable trigger sessions_told`;
  await world.db.owner.sql`delete from identity.sessions where actor_id = ${actorId}`;
  await world.db.owner.sql`
    alter table identity.sessions enable trigger sessions_told`;
  expect(await world.identity.authenticator.bySession(token)).toBeNull();
  expect(await again).toEqual({ actorId, sessionId: null });
  expect(changes.stands).toBe(true);
});
