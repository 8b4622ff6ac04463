import type { SignedIn } from '@stockwire/shared/identity';
import type { SwitchPerson } from '@stockwire/shared/quick-switch';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { QuickMethod } from '../../../domain/identity/session-life.ts';
import { PIN_FAILURES_MAX } from '../../../domain/identity/sign-in-limits.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type OpenedSession, openSession, type SessionClient } from '../sessions/open-session.ts';
import { readSignedIn } from '../sessions/read-signed-in.ts';
import {
  clearAttempt,
  countAttempt,
  countedAtSharedDevice,
  refuseIfTooMany,
} from '../sessions/sign-in-attempts.ts';
import { findSharedDevice } from './find-shared-device.ts';
import { PEOPLE_HERE_MAX } from './list-people-here.ts';
import { pinText } from './pin-text.ts';
import { selectOptionalBadgeOwner, selectOptionalPin } from './proof.queries.ts';
import {
  deleteSurplusPeople,
  lockPersonWhoMayComeIn,
  type SharedDeviceRow,
  takePinTry,
  updateDeviceUsed,
  upsertPersonAtDevice,
} from './shared-device.queries.ts';

interface SwitchCommand {
  proof: SwitchPerson;
  client: SessionClient;
  requestId: string;
}

/** Whom a proof speaks for, if it holds. */
interface Claim {
  method: QuickMethod;
  actorId: string | null;
  /** Whether the proof is right; takes as long whatever it is, and counts against the device first. */
  holds: (onTurn: () => Promise<void>) => Promise<boolean>;
  /** The same after the person was locked: it may have been taken away meanwhile. */
  stillStands: (tx: Tx) => Promise<boolean>;
}

/**
 * Opens a session for whoever scans their badge, or names themselves and knows their PIN, at a shared
 * device of a warehouse they work in. The session before it ends. A wrong proof, a person who is disabled
 * and one who may not come in so are refused in the same words and time.
 */
export async function switchPerson(
  deps: IdentityDeps,
  command: SwitchCommand,
): Promise<{ opened: OpenedSession; signedIn: SignedIn }> {
  const device = await findSharedDevice(deps, command.client.sharedToken);
  // Nothing is looked at, and nothing is written down: anybody can ask that from anywhere.
  if (device === null) throw refuseIdentity({ code: 'switch-refused' });
  const counted = countedAtSharedDevice(device.deviceId);
  await refuseIfTooMany(deps, counted);
  const claim = await claimOf(deps, device, command.proof);
  const holds = await claim.holds(() => countAttempt(deps, counted));
  if (!holds || claim.actorId === null)
    throw await refuseSwitch(deps, { ...command, device, claim });
  const coming = { device, claim, command, actorId: claim.actorId };
  const opened = await deps.database.sql.begin(async (tx) => {
    const session = await comeIn(deps, tx, coming);
    if (session !== null) await clearAttempt(tx, { counted, at: new Date(deps.clock.now()) });
    return session;
  });
  if (opened === null) throw await refuseSwitch(deps, { ...command, device, claim });
  for (const ended of opened.ended) deps.changes.tell(ended);
  return { opened, signedIn: await readSignedIn(deps, opened.sessionId) };
}

function claimOf(deps: IdentityDeps, device: SharedDeviceRow, proof: SwitchPerson): Promise<Claim> {
  return 'badge' in proof ? badgeClaim(deps, proof.badge) : pinClaim(deps, device, proof);
}

async function badgeClaim(
  { database, secrets, passwords }: IdentityDeps,
  badge: string,
): Promise<Claim> {
  const badgeHash = secrets.hmac('badges', badge);
  const actorId = await selectOptionalBadgeOwner(database.sql, badgeHash);
  return {
    method: 'badge',
    actorId,
    async holds(onTurn) {
      // Whoever guesses badges waits as long as whoever guesses PINs, and cannot tell the two apart.
      await passwords.verify(null, badge, onTurn);
      return actorId !== null;
    },
    stillStands: async (tx) => (await selectOptionalBadgeOwner(tx, badgeHash)) === actorId,
  };
}

async function pinClaim(
  { database, secrets, passwords }: IdentityDeps,
  { deviceId }: SharedDeviceRow,
  { actorId, pin }: { actorId: string; pin: string },
): Promise<Claim> {
  const stored = await selectOptionalPin(database.sql, actorId);
  return {
    method: 'pin',
    actorId,
    async holds(onTurn) {
      let isTaken = false;
      const text = pinText(secrets, { actorId, pin });
      const isRight = await passwords.verify(stored?.pinHash ?? null, text, async () => {
        await onTurn();
        isTaken = await takePinTry(database.sql, {
          deviceId,
          actorId,
          failuresMax: PIN_FAILURES_MAX,
        });
      });
      return isRight && isTaken;
    },
    stillStands: async (tx) => (await selectOptionalPin(tx, actorId))?.pinHash === stored?.pinHash,
  };
}

interface Coming {
  device: SharedDeviceRow;
  claim: Claim;
  command: SwitchCommand;
  actorId: string;
}

/** Null where they may not come in after all. */
async function comeIn(
  deps: IdentityDeps,
  tx: Tx,
  { device: { deviceId, warehouseId }, claim, command, actorId }: Coming,
): Promise<OpenedSession | null> {
  const at = new Date(deps.clock.now());
  const { method } = claim;
  const mayCome =
    (await lockPersonWhoMayComeIn(tx, { actorId, warehouseId })) && (await claim.stillStands(tx));
  if (!mayCome || !(await updateDeviceUsed(tx, { deviceId, at }))) return null;
  await upsertPersonAtDevice(tx, { deviceId, actorId, at, forgivesFailures: method === 'pin' });
  await deleteSurplusPeople(tx, { deviceId, keepCount: PEOPLE_HERE_MAX });
  const { client, requestId } = command;
  return openSession(deps, tx, { actorId, client, requestId, proof: { method, deviceId } });
}

interface Refusing extends Omit<SwitchCommand, 'proof'> {
  device: SharedDeviceRow;
  claim: Claim;
}

/** Nothing of the proof is written down: a code that nobody has may be one that somebody will get. */
async function refuseSwitch(
  { audit }: IdentityDeps,
  { device, claim, client, requestId }: Refusing,
) {
  const { deviceId } = device;
  await audit.write({
    kind: 'switch-refused',
    by: null,
    subject: claim.actorId,
    detail: { ip: client.ip, device: client.device, deviceId, method: claim.method },
    requestId,
  });
  return refuseIdentity({ code: 'switch-refused' });
}
