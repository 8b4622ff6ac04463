import { OwnSession, SignedIn } from '@stockwire/shared/identity';
import { Helpers } from '@stockwire/shared/sso';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { isSessionEnd } from './api-error.ts';
import type { Http } from './http.ts';
import type { SessionStore } from './session-store.ts';

export const SESSION_PATH = '/api/v1/session';

/** Who comes back to a window after longer than this may find the session ended. */
const SESSION_FRESH_MS = 60_000;

const OwnSessions = z.object({ rows: z.array(OwnSession) });

export const sessionKeys = {
  current: ['session', 'current'] as const,
  own: ['session', 'own'] as const,
};

/** Who is signed in, told to the page's store as well; null is nobody. */
export function sessionQuery({ http, session }: { http: Http; session: SessionStore }) {
  return queryOptions({
    queryKey: sessionKeys.current,
    async queryFn({ signal }) {
      const signedIn = await askWho(http, signal);
      session.heard(signedIn);
      return signedIn;
    },
    staleTime: SESSION_FRESH_MS,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

async function askWho(http: Http, signal: AbortSignal): Promise<SignedIn | null> {
  try {
    return await http({ path: SESSION_PATH, answer: SignedIn, signal, isOfSession: true });
  } catch (error) {
    if (isSessionEnd(error)) return null;
    throw error;
  }
}

/** Who gives people their roles, for those who have none. */
export function helpersQuery(http: Http) {
  return queryOptions({
    queryKey: ['session', 'helpers'],
    queryFn: async ({ signal }) =>
      (await http({ path: `${SESSION_PATH}/helpers`, answer: Helpers, signal })).people,
    staleTime: SESSION_FRESH_MS,
  });
}

/** Where this person is signed in. */
export function ownSessionsQuery(http: Http) {
  return queryOptions({
    queryKey: sessionKeys.own,
    queryFn: async ({ signal }) =>
      (await http({ path: `${SESSION_PATH}/all`, answer: OwnSessions, signal })).rows,
    staleTime: 0,
  });
}
