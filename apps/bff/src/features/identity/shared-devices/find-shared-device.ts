import { hashToken, isToken } from '../hash-token.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type SharedDeviceRow, selectOptionalDeviceByToken } from './shared-device.queries.ts';

/** The shared device that a browser is, or null: it never was one, or is one no longer. */
export async function findSharedDevice(
  { database }: Pick<IdentityDeps, 'database'>,
  sharedToken: string | null,
): Promise<SharedDeviceRow | null> {
  if (!isToken(sharedToken)) return null;
  return (await selectOptionalDeviceByToken(database.sql, hashToken(sharedToken))) ?? null;
}
