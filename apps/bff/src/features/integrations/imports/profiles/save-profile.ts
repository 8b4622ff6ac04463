import { isDeepStrictEqual } from 'node:util';
import type {
  ImportKind,
  ImportProfile,
  NewImportProfile,
  PutImportProfile,
} from '@stockwire/shared/imports';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../../domain/actor.ts';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import { isUniqueViolation } from '../../../../platform/db/database-errors.ts';
import type { ImportDeps } from '../import-deps.ts';
import {
  deleteProfile,
  insertProfile,
  selectOptionalProfile,
  selectProfiles,
  updateProfile,
} from './profile.queries.ts';

export function listProfiles(
  { database: { sql } }: ImportDeps,
  _actor: Actor,
  { kind }: { kind?: ImportKind | undefined },
): Promise<ImportProfile[]> {
  return selectProfiles(sql, kind);
}

/** Saves matching and dialect under a name; the same profile sent again is the one that is there. */
export async function createProfile(
  { database: { sql } }: ImportDeps,
  _actor: Actor,
  profile: NewImportProfile,
): Promise<ImportProfile> {
  const made = await insertProfile(sql, profile);
  if (made !== undefined) return made;
  const name = foldCode(profile.name);
  const there = (await selectProfiles(sql, profile.kind)).find(
    (one) => foldCode(one.name) === name,
  );
  if (there !== undefined && isDeepStrictEqual(there.description, profile.description))
    return there;
  throw refuseName(profile.name);
}

interface Guarded {
  profileId: number;
  version: number;
}

export async function changeProfile(
  { database: { sql } }: ImportDeps,
  _actor: Actor,
  { profileId, version, profile }: Guarded & { profile: PutImportProfile },
): Promise<ImportProfile> {
  try {
    const changed = await updateProfile(sql, { profileId, version }, profile);
    return changed ?? (await refuseStale(sql, { profileId, version }));
  } catch (cause) {
    if (isUniqueViolation(cause)) throw refuseName(profile.name);
    throw cause;
  }
}

export async function removeProfile(
  { database: { sql } }: ImportDeps,
  _actor: Actor,
  { profileId, version }: Guarded,
): Promise<ImportProfile> {
  const removed = await deleteProfile(sql, { profileId, version });
  return removed ?? (await refuseStale(sql, { profileId, version }));
}

async function refuseStale(
  sql: ImportDeps['database']['sql'],
  { profileId, version }: Guarded,
): Promise<never> {
  const current = await selectOptionalProfile(sql, profileId);
  if (current === undefined) throw refuseImport({ code: 'not-found', what: 'import profile' });
  throw refuseImport({ code: 'version-stale', expectedVersion: version, current });
}

function refuseName(value: string) {
  return refuseImport({
    code: 'already-exists',
    what: 'import profile',
    field: 'name',
    value,
    pointer: '/name',
  });
}
