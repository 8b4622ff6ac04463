import type { Person, SignedIn } from '@stockwire/shared/identity';
import type { Grant, Role } from '@stockwire/shared/permissions';
import type { Problem } from '@stockwire/shared/problem';
import { ApiProblem } from '../src/api/api-error.ts';
import { createSessionStore, type SessionStore } from '../src/api/session-store.ts';

/** A role everywhere, or in one warehouse. */
export function aGrant(role: Role, warehouseId: number | null = null): Grant {
  return { role, warehouseId, limit: null };
}

/** Somebody who is signed in; a controller everywhere where the test does not care. */
export function aSignedIn(fields: Partial<SignedIn> = {}): SignedIn {
  return {
    actorId: 'person-ana',
    name: 'Ana Ruiz',
    email: 'ana@example.com',
    grants: [aGrant('controller')],
    method: 'password',
    actions: null,
    signedInAt: '2026-11-23T08:00:00.000Z',
    idleSeconds: 1_800,
    endsAt: '2026-11-23T20:00:00.000Z',
    ...fields,
  };
}

/** The session of a page at which this person sits. */
export function aSession(fields: Partial<SignedIn> = {}): SessionStore {
  const session = createSessionStore({ onReplaced: () => {} });
  session.heard(aSignedIn(fields));
  return session;
}

/** A refusal of the server. */
export function aRefusal(fields: Partial<Problem>, retryAfterMs: number | null = null): ApiProblem {
  const problem: Problem = {
    type: 'about:blank',
    title: 'refused',
    status: 403,
    detail: '',
    instance: '',
    code: 'forbidden',
    requestId: 'r',
    retryable: false,
    ...fields,
  };
  return new ApiProblem(problem, retryAfterMs);
}

/** Somebody with an account. */
export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    actorId: 'person-ben',
    name: 'Ben Okafor',
    email: 'ben@example.com',
    grants: [aGrant('operator', 1)],
    disabledAt: null,
    lastSeenAt: null,
    version: 3,
    ...fields,
  };
}
