import type { SharedDevice } from '@stockwire/shared/quick-switch';
import type { IdentityDeps } from '../identity-deps.ts';
import { findSharedDevice } from './find-shared-device.ts';
import { selectDevices } from './shared-device.queries.ts';

/** Every shared device, and which of them asks. */
export async function listDevices(
  deps: Pick<IdentityDeps, 'database'>,
  { sharedToken }: { sharedToken: string | null },
): Promise<SharedDevice[]> {
  const rows = await selectDevices(deps.database.sql);
  const here = await findSharedDevice(deps, sharedToken);
  return rows.map((row) => ({
    ...row,
    enrolledAt: row.enrolledAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    isThis: row.deviceId === here?.deviceId,
  }));
}
