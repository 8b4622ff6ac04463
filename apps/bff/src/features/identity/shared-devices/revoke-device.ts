import type { Actor } from '../../../domain/actor.ts';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { appendAuditEvent } from '../audit/append-event.ts';
import type { IdentityChange } from '../identity-changes.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { deleteSessionsAtDevice } from '../sessions/session.queries.ts';
import { deleteDevice, type SharedDeviceRow, selectDevices } from './shared-device.queries.ts';

/** From now on nobody comes in there by PIN or badge, and whoever did is out. */
export async function revokeDevice(
  deps: IdentityDeps,
  actor: Actor,
  { deviceId, requestId }: { deviceId: string; requestId: string },
): Promise<number> {
  const ended = await deps.database.sql.begin(async (tx) => {
    const device = (await selectDevices(tx)).find((one) => one.deviceId === deviceId);
    if (device === undefined) throw refuseIdentity({ code: 'not-found', what: 'shared device' });
    return removeDevice(deps, tx, { device, by: actor.id, requestId });
  });
  for (const session of ended) deps.changes.tell(session);
  return ended.length;
}

interface Removing {
  device: Pick<SharedDeviceRow, 'deviceId' | 'name' | 'warehouseId'>;
  by: string;
  requestId: string;
}

/** Answers the sessions that ended with it. */
export async function removeDevice(
  { clock }: Pick<IdentityDeps, 'clock'>,
  tx: Tx,
  { device: { deviceId, name, warehouseId }, by, requestId }: Removing,
): Promise<IdentityChange[]> {
  const ended = await deleteSessionsAtDevice(tx, deviceId);
  await deleteDevice(tx, deviceId);
  await appendAuditEvent(tx, new Date(clock.now()), {
    kind: 'device-revoked',
    by,
    subject: null,
    detail: { deviceId, name, warehouseId, sessionsEnded: ended.length },
    requestId,
  });
  return [...ended];
}
