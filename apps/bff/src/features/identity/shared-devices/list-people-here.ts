import type { PeopleHere } from '@stockwire/shared/quick-switch';
import { PIN_FAILURES_MAX } from '../../../domain/identity/sign-in-limits.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { findSharedDevice } from './find-shared-device.ts';
import { selectPeopleAtDevice } from './shared-device.queries.ts';

/** As many as a small screen offers; whoever was not here for long scans a badge or signs in. */
export const PEOPLE_HERE_MAX = 24;

/** Who can come in at a shared device by PIN; at any other browser nobody is told of. */
export async function listPeopleHere(
  deps: Pick<IdentityDeps, 'database'>,
  { sharedToken }: { sharedToken: string | null },
): Promise<PeopleHere> {
  const device = await findSharedDevice(deps, sharedToken);
  if (device === null) return { device: null, people: [] };
  const { deviceId, name, warehouseId } = device;
  const people = await selectPeopleAtDevice(deps.database.sql, {
    deviceId,
    warehouseId,
    failuresMax: PIN_FAILURES_MAX,
    limit: PEOPLE_HERE_MAX,
  });
  return { device: { deviceId, name, warehouseId }, people: [...people] };
}
