import {
  ChangePassword,
  OwnSession,
  SessionsEnded,
  SignedIn,
  SignIn,
} from '@stockwire/shared/identity';
import { z } from 'zod';
import { changeOwnPassword } from '../../../features/identity/sessions/change-own-password.ts';
import {
  revokeOtherSessions,
  revokeSession,
  signOut,
} from '../../../features/identity/sessions/end-sessions.ts';
import { listOwnSessions } from '../../../features/identity/sessions/list-own-sessions.ts';
import { readSignedIn } from '../../../features/identity/sessions/read-signed-in.ts';
import { signIn } from '../../../features/identity/sessions/sign-in.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';

const SESSION = '/api/v1/session';
export const OwnSessionList = z.object({ rows: z.array(OwnSession) });
const SessionParams = z.strictObject({ sessionId: z.string().regex(/^[\w-]{16}$/) });

// None takes an Idempotency-Key: to know a body again one keeps a digest of it, and a digest of a password
// can be guessed at far faster than its hash. Signing in twice makes two sessions, ending one twice ends it.
const facts = {
  tag: 'Identity',
  status: 200,
  changes: false,
  guard: 'none',
  params: NO_PARAMS,
  query: NO_QUERY,
} as const;

/** One's own sessions. */
export const SESSION_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'post',
    path: SESSION,
    summary: 'Sign in',
    description:
      'Sets the session cookie, under an id that was never used before. A refusal is the same, and takes as ' +
      'long, whether the password is wrong or there is no such person. After several the answer is 429 ' +
      'with `Retry-After`, and the password is not looked at before.',
    access: 'open',
    problems: ['sign-in-failed', 'rate-limited', 'busy'],
    body: SignIn,
    answer: SignedIn,
    async handler({ identity }, { client, requestId }, { body }) {
      const { opened, signedIn } = await signIn(identity, { ...body, client, requestId });
      const { token, deviceToken } = opened;
      return { body: signedIn, session: { token, deviceToken } };
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: SESSION,
    summary: 'Read who is signed in, and what they may do',
    access: 'signed-in',
    problems: ['session-ended'],
    body: NO_BODY,
    answer: SignedIn,
    handler: async ({ identity }, { actor }) => ({
      body: await readSignedIn(identity, actor.sessionId),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: SESSION,
    summary: 'Sign out',
    description: 'Ends the session of the cookie and clears it; without one nothing happens.',
    access: 'open',
    problems: [],
    body: NO_BODY,
    answer: SessionsEnded,
    async handler({ identity }, { client: { sessionToken }, requestId }) {
      const ended = await signOut(identity, { sessionToken, requestId });
      return { body: { sessionsEnded: ended ? 1 : 0 }, session: null };
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: `${SESSION}/all`,
    summary: 'List your sessions, the last used first',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: OwnSessionList,
    handler: async ({ identity }, { actor }) => ({
      body: { rows: await listOwnSessions(identity, actor) },
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${SESSION}/all`,
    summary: 'End all of your sessions but this one',
    access: 'signed-in',
    problems: [],
    body: NO_BODY,
    answer: SessionsEnded,
    handler: async ({ identity }, { actor, requestId }) => ({
      body: { sessionsEnded: await revokeOtherSessions(identity, actor, { requestId }) },
    }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${SESSION}/password`,
    summary: 'Change your password',
    description: 'Takes the password there is. All other sessions end.',
    access: 'signed-in',
    problems: ['validation', 'not-found', 'rate-limited', 'busy'],
    body: ChangePassword,
    answer: SessionsEnded,
    handler: async ({ identity }, { actor, requestId }, { body }) => ({
      body: { sessionsEnded: await changeOwnPassword(identity, actor, { ...body, requestId }) },
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${SESSION}/:sessionId`,
    summary: 'End one of your sessions, wherever it is',
    access: 'signed-in',
    problems: ['not-found'],
    params: SessionParams,
    body: NO_BODY,
    answer: SessionsEnded,
    async handler({ identity }, { actor, requestId }, { params }) {
      await revokeSession(identity, actor, { ...params, requestId });
      const isThis = params.sessionId === actor.sessionId;
      return { body: { sessionsEnded: 1 }, ...(isThis && { session: null }) };
    },
  }),
];
