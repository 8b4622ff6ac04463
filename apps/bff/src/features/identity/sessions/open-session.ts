import { SESSION_LIFE_MS } from '../../../domain/identity/session-life.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { hashToken, isToken, TOKEN_BYTES } from '../hash-token.ts';
import type { IdentityChange } from '../identity-changes.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { deleteSessionByToken, deleteSurplusSessions, insertSession } from './session.queries.ts';
import { deleteSurplusDevices, upsertKnownDevice } from './sign-in.queries.ts';

/** A person has a desk, a handheld and a telephone; of more, those unseen for longest end. */
const SESSIONS_PER_PERSON_MAX = 20;
const DEVICES_PER_PERSON_MAX = 20;

/** Names a session to people and opens nothing. */
const SESSION_ID_BYTES = 12;
/** Agents describe themselves at length; the start says which browser it is. */
const BROWSER_LENGTH_MAX = 200;

/** Where somebody signs in. */
export interface SessionClient {
  ip: string;
  device: string | null;
  browser: string | null;
  sessionToken: string | null;
  deviceToken: string | null;
}

export interface OpenedSession {
  sessionId: string;
  token: string;
  deviceToken: string;
  /** Sessions that this one took the place of. */
  ended: IdentityChange[];
}

interface Opening {
  actorId: string;
  client: SessionClient;
  requestId: string;
}

/**
 * Opens a session under an id that was never used before, in the transaction of whoever proved who it is.
 * The browser's session before it ends, so that nobody is handed one that somebody else knows.
 */
export async function openSession(
  { clock, randomBytes }: Pick<IdentityDeps, 'clock' | 'randomBytes'>,
  tx: Tx,
  { actorId, client, requestId }: Opening,
): Promise<OpenedSession> {
  const nowMs = clock.now();
  const at = new Date(nowMs);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const sessionId = randomBytes(SESSION_ID_BYTES).toString('base64url');
  const deviceToken = isToken(client.deviceToken)
    ? client.deviceToken
    : randomBytes(TOKEN_BYTES).toString('base64url');
  const before = isToken(client.sessionToken)
    ? await deleteSessionByToken(tx, hashToken(client.sessionToken))
    : [];
  await insertSession(tx, {
    sessionId,
    tokenHash: hashToken(token),
    actorId,
    device: client.device,
    browser: client.browser?.slice(0, BROWSER_LENGTH_MAX) ?? null,
    at,
    endsAt: new Date(nowMs + SESSION_LIFE_MS),
  });
  const surplus = await deleteSurplusSessions(tx, { actorId, keepCount: SESSIONS_PER_PERSON_MAX });
  await upsertKnownDevice(tx, { actorId, tokenHash: hashToken(deviceToken), at });
  await deleteSurplusDevices(tx, { actorId, keepCount: DEVICES_PER_PERSON_MAX });
  await appendAuditEvent(tx, at, {
    kind: 'sign-in',
    by: actorId,
    subject: actorId,
    detail: { sessionId, ip: client.ip, device: client.device },
    requestId,
  });
  return { sessionId, token, deviceToken, ended: [...before, ...surplus] };
}
