import { type Action, QUICK_ACTIONS } from '@stockwire/shared/permissions';
import type { Actor } from '../../domain/actor.ts';
import {
  type Ending,
  endingOf,
  isOver,
  isQuick,
  type SessionTimes,
} from '../../domain/identity/session-life.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { hashToken, isToken } from './hash-token.ts';
import type { IdentityChange, IdentityChanges } from './identity-changes.ts';
import { RememberedActors } from './remembered-actors.ts';
import { selectOptionalSessionByToken, updateSessionSeen } from './sessions/session.queries.ts';

/** Turns what a request bears into who it is; the only way to become somebody. */
export interface Authenticator {
  /** Whose session this is, or null when it is none or over. Counts as a sign of life. */
  bySession(token: string): Promise<Actor | null>;
  /** The key or client that this bearer token speaks for, or null. */
  byBearer(token: string): Promise<Actor | null>;
  /**
   * When what somebody bears ends by itself; null where it does not, or is over already. Asking is no sign of
   * life and reads the database: other nodes may have seen the session since.
   */
  endingOf(credential: { session: string } | { bearer: string }): Promise<Ending | null>;
  /**
   * Told of whatever may not be remembered any more, on every node. Without a session it concerns
   * everything the actor has open: ask again what they are and may.
   */
  onChanged(listener: (change: IdentityChange) => void): () => void;
}

/** Finds machines by their tokens, and until when they may be remembered; null is no limit. */
export interface Bearers {
  find(token: string): Promise<{ actor: Actor; goodUntil: Date | null } | null>;
  /** Told at each use of a token that is good. */
  used(actorId: string): Promise<void>;
}

/** A screen says "seen 3 minutes ago" at best; a write at each request would say no more. */
const SEEN_EVERY_MS = 60_000;

interface AuthenticatorDeps {
  database: Pick<Database, 'sql'>;
  clock: Clock;
  changes: IdentityChanges;
  bearers: Bearers;
}

interface Session extends SessionTimes {
  actor: Actor;
  sessionId: string;
}

const QUICK_SCOPES: ReadonlySet<Action> = new Set(QUICK_ACTIONS);

export function createAuthenticator(deps: AuthenticatorDeps): Authenticator {
  const { clock, changes, bearers } = deps;
  const sessions = new RememberedActors<Session>({ changes, clock });
  const machines = new RememberedActors<{ actor: Actor; goodUntil: Date | null }>({
    changes,
    clock,
  });

  async function bySession(token: string): Promise<Actor | null> {
    if (!isToken(token)) return null;
    const hash = hashToken(token);
    const key = hash.toString('base64');
    const nowMs = clock.now();
    const known = sessions.find(key);
    // On another node it may have been used since: only the database knows that it is over.
    const isKnown = known !== undefined && !isOver(known, nowMs);
    const session = isKnown ? known : await sessions.read(key, () => readSession(deps, hash));
    if (session === null || isOver(session, nowMs)) return null;
    return (await noteSeen(deps, session, nowMs)) ? session.actor : null;
  }

  async function byBearer(token: string): Promise<Actor | null> {
    const key = hashToken(token).toString('base64');
    const found = machines.find(key) ?? (await machines.read(key, () => bearers.find(token)));
    if (found === null || (found.goodUntil !== null && found.goodUntil.getTime() <= clock.now())) {
      return null;
    }
    await bearers.used(found.actor.id);
    return found.actor;
  }

  async function endingOfBearer(token: string): Promise<Ending | null> {
    const found = await bearers.find(token);
    return found?.goodUntil ? { atMs: found.goodUntil.getTime(), why: 'end' } : null;
  }

  async function endingOfSession(token: string): Promise<Ending | null> {
    const session = await readSession(deps, hashToken(token));
    return session === null || isOver(session, clock.now()) ? null : endingOf(session);
  }

  return {
    bySession,
    byBearer,
    endingOf: (credential) =>
      'session' in credential
        ? endingOfSession(credential.session)
        : endingOfBearer(credential.bearer),
    onChanged: (listener) => changes.onChanged(listener),
  };
}

async function readSession(
  { database }: Pick<AuthenticatorDeps, 'database'>,
  tokenHash: Buffer,
): Promise<Session | null> {
  const row = await selectOptionalSessionByToken(database.sql, tokenHash);
  if (row === undefined) return null;
  const { actorId: id, sessionId, method, device, name, grants, lastSeenAt, endsAt } = row;
  const scopes = isQuick(method) ? QUICK_SCOPES : null;
  return {
    actor: { id, device, name, kind: 'person', grants, scopes, sessionId },
    sessionId,
    method,
    lastSeenMs: lastSeenAt.getTime(),
    endsAtMs: endsAt.getTime(),
  };
}

async function noteSeen(
  { database }: Pick<AuthenticatorDeps, 'database'>,
  session: Session,
  nowMs: number,
): Promise<boolean> {
  if (nowMs - session.lastSeenMs < SEEN_EVERY_MS) return true;
  // Set before it is written: of a hundred requests at once one writes.
  session.lastSeenMs = nowMs;
  const { sessionId } = session;
  return updateSessionSeen(database.sql, { sessionId, at: new Date(nowMs) });
}
