import type { SignedIn, SignIn } from '@stockwire/shared/identity';
import { foldEmail } from '../../../domain/identity/fold-email.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import { hashToken, isToken } from '../hash-token.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type OpenedSession, openSession, type SessionClient } from './open-session.ts';
import { readSignedIn } from './read-signed-in.ts';
import {
  type Candidate,
  isKnownDevice,
  lockUnchangedPerson,
  selectOptionalCandidate,
} from './sign-in.queries.ts';
import {
  clearAttempt,
  countAttempt,
  countedFromAnywhere,
  countedFromDevice,
  refuseIfTooMany,
} from './sign-in-attempts.ts';

export interface SignInCommand extends SignIn {
  client: SessionClient;
  requestId: string;
}

/** Opens a session for whoever knows the password. Takes as long, and says the same, where there is no such person. */
export async function signIn(
  deps: IdentityDeps,
  command: SignInCommand,
): Promise<{ opened: OpenedSession; signedIn: SignedIn }> {
  const { email, password, client } = command;
  const emailKey = foldEmail(email);
  const candidate = await selectOptionalCandidate(deps.database.sql, emailKey);
  const deviceHash = await knownDeviceOf(deps, candidate, client.deviceToken);
  const counted =
    candidate !== undefined && deviceHash !== null
      ? countedFromDevice(candidate.actorId, deviceHash)
      : countedFromAnywhere(emailKey, client.ip);
  await refuseIfTooMany(deps, counted);
  const passwordHash = candidate?.disabledAt === null ? candidate.passwordHash : null;
  const isRight = await deps.passwords.verify(passwordHash, password, () =>
    countAttempt(deps, counted),
  );
  if (!isRight || candidate === undefined || passwordHash === null) {
    throw await refuseSignIn(deps, candidate, command);
  }
  const { actorId } = candidate;
  const opened = await deps.database.sql.begin(async (tx) => {
    // Between the check and now they may have been disabled, or given another password.
    if (!(await lockUnchangedPerson(tx, { actorId, passwordHash }))) return null;
    await clearAttempt(tx, { counted, at: new Date(deps.clock.now()) });
    const { requestId } = command;
    return openSession(deps, tx, { actorId, client, requestId, proof: { method: 'password' } });
  });
  if (opened === null) throw await refuseSignIn(deps, candidate, command);
  for (const ended of opened.ended) deps.changes.tell(ended);
  return { opened, signedIn: await readSignedIn(deps, opened.sessionId) };
}

async function knownDeviceOf(
  { database }: IdentityDeps,
  candidate: Candidate | undefined,
  deviceToken: string | null,
): Promise<Buffer | null> {
  if (!isToken(deviceToken)) return null;
  const tokenHash = hashToken(deviceToken);
  // Asked for also where there is no such person, so that this takes as long.
  const actorId = candidate?.actorId ?? '';
  return (await isKnownDevice(database.sql, { actorId, tokenHash })) ? tokenHash : null;
}

async function refuseSignIn(
  { audit }: IdentityDeps,
  candidate: Candidate | undefined,
  { client, requestId }: SignInCommand,
) {
  // The address that was typed stays out: people type passwords there.
  await audit.write({
    kind: 'sign-in-refused',
    by: null,
    subject: candidate?.actorId ?? null,
    detail: { ip: client.ip, device: client.device, why: whyOf(candidate) },
    requestId,
  });
  return refuseIdentity({ code: 'sign-in-failed' });
}

function whyOf(candidate: Candidate | undefined): string {
  if (candidate === undefined) return 'unknown';
  return candidate.disabledAt === null ? 'wrong-password' : 'disabled';
}
