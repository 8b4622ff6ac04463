import type { NewSharedDevice, SharedDevice } from '@stockwire/shared/quick-switch';
import type { Actor } from '../../../domain/actor.ts';
import { refuseField } from '../../../domain/identity/refusals.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import { hashToken, TOKEN_BYTES } from '../hash-token.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { selectKnownWarehouses } from '../people/people.queries.ts';
import { findSharedDevice } from './find-shared-device.ts';
import { removeDevice } from './revoke-device.ts';
import { countDevices, insertDevice } from './shared-device.queries.ts';

/** A hall has some dozens; more than this means that somebody makes them in a loop. */
const DEVICES_MAX = 500;
const DEVICE_ID_BYTES = 12;

interface EnrolDevice extends NewSharedDevice {
  /** What this browser is known by already. */
  sharedToken: string | null;
  requestId: string;
}

/** Makes the browser that asks a shared one, and tells what it is known by from now on. */
export async function enrolDevice(
  deps: IdentityDeps,
  actor: Actor,
  { name, warehouseId, sharedToken, requestId }: EnrolDevice,
): Promise<{ device: SharedDevice; token: string }> {
  const { database, clock, randomBytes } = deps;
  const known = await selectKnownWarehouses(database.sql, [warehouseId]);
  if (known.size === 0) throw refuseField('/warehouseId', 'unknown-warehouse', 'is no warehouse');
  const before = await findSharedDevice(deps, sharedToken);
  if (before === null && (await countDevices(database.sql)) >= DEVICES_MAX) {
    const message = `${DEVICES_MAX} devices are shared: revoke those that nobody uses first`;
    throw refuseField('', 'too-many', message);
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const deviceId = randomBytes(DEVICE_ID_BYTES).toString('base64url');
  const enrolledAt = new Date(clock.now());
  const ended = await database.sql.begin(async (tx) => {
    const whom = { by: actor.id, requestId };
    const over = before === null ? [] : await removeDevice(deps, tx, { device: before, ...whom });
    const enrolledBy = actor.id;
    const tokenHash = hashToken(token);
    await insertDevice(tx, { deviceId, tokenHash, name, warehouseId, enrolledBy, enrolledAt });
    await appendAuditEvent(tx, enrolledAt, {
      kind: 'device-enrolled',
      subject: null,
      detail: { deviceId, name, warehouseId },
      ...whom,
    });
    return over;
  });
  for (const session of ended) deps.changes.tell(session);
  const device = {
    deviceId,
    name,
    warehouseId,
    enrolledBy: actor.name,
    enrolledAt: enrolledAt.toISOString(),
    lastUsedAt: null,
    isThis: true,
  };
  return { device, token };
}
