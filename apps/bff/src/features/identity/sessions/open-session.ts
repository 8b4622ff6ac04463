import { type QuickMethod, SESSION_LIFE_MS } from '../../../domain/identity/session-life.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { hashToken, isToken, TOKEN_BYTES } from '../hash-token.ts';
import type { IdentityChange } from '../identity-changes.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { upsertPersonByToken } from '../shared-devices/shared-device.queries.ts';
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
  /** What a shared device is known by. */
  sharedToken: string | null;
}

export interface OpenedSession {
  sessionId: string;
  token: string;
  /** Null where the browser is not to be known by it. */
  deviceToken: string | null;
  /** Sessions that this one took the place of. */
  ended: IdentityChange[];
}

interface Opening {
  actorId: string;
  client: SessionClient;
  requestId: string;
  /** How they proved who they are. */
  proof: { method: 'password' | 'sso' } | { method: QuickMethod; deviceId: string };
}

type OpenDeps = Pick<IdentityDeps, 'clock' | 'randomBytes'>;

/**
 * Opens a session under an id that was never used before, in the transaction of whoever proved who it is.
 * The browser's session before it ends, so that nobody is handed one that somebody else knows.
 */
export async function openSession(
  deps: OpenDeps,
  tx: Tx,
  opening: Opening,
): Promise<OpenedSession> {
  const { actorId, client, requestId, proof } = opening;
  const nowMs = deps.clock.now();
  const at = new Date(nowMs);
  const token = deps.randomBytes(TOKEN_BYTES).toString('base64url');
  const sessionId = deps.randomBytes(SESSION_ID_BYTES).toString('base64url');
  const before = isToken(client.sessionToken)
    ? await deleteSessionByToken(tx, hashToken(client.sessionToken))
    : [];
  const sharedDeviceId = 'deviceId' in proof ? proof.deviceId : null;
  await insertSession(tx, {
    sessionId,
    tokenHash: hashToken(token),
    actorId,
    device: client.device,
    browser: client.browser?.slice(0, BROWSER_LENGTH_MAX) ?? null,
    method: proof.method,
    sharedDeviceId,
    at,
    endsAt: new Date(nowMs + SESSION_LIFE_MS),
  });
  const surplus = await deleteSurplusSessions(tx, { actorId, keepCount: SESSIONS_PER_PERSON_MAX });
  const deviceToken = sharedDeviceId === null ? await knowDevice(deps, tx, opening) : null;
  const from = before[0]?.actorId ?? null;
  await appendAuditEvent(tx, at, {
    kind: sharedDeviceId === null ? 'sign-in' : 'switched',
    by: actorId,
    subject: actorId,
    detail: {
      sessionId,
      ip: client.ip,
      device: client.device,
      ...(sharedDeviceId !== null && { method: proof.method, deviceId: sharedDeviceId, from }),
    },
    requestId,
  });
  return { sessionId, token, deviceToken, ended: [...before, ...surplus] };
}

/** Whoever signed in fully is known at this browser from now on, and where it is shared their PIN is good again. */
async function knowDevice(
  { clock, randomBytes }: OpenDeps,
  tx: Tx,
  { actorId, client }: Opening,
): Promise<string> {
  const at = new Date(clock.now());
  const deviceToken = isToken(client.deviceToken)
    ? client.deviceToken
    : randomBytes(TOKEN_BYTES).toString('base64url');
  await upsertKnownDevice(tx, { actorId, tokenHash: hashToken(deviceToken), at });
  await deleteSurplusDevices(tx, { actorId, keepCount: DEVICES_PER_PERSON_MAX });
  if (isToken(client.sharedToken)) {
    await upsertPersonByToken(tx, { actorId, tokenHash: hashToken(client.sharedToken), at });
  }
  return deviceToken;
}
