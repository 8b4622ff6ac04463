import type { ImportAction } from '@stockwire/shared/import-forms';
import {
  FixedRow,
  Import,
  type ImportDescription,
  ImportProfile,
  type NewImportProfile,
  type RowFix,
} from '@stockwire/shared/imports';
import { z } from 'zod';
import { newCommandId } from './command-id.ts';
import type { Http } from './http.ts';

/** The import as it was read: the server refuses when another has changed it since. */
type Read = Pick<Import, 'importId' | 'version'>;

/** Says how the file is to be read and what its columns mean. */
export function describeImport(
  http: Http,
  { importId, version }: Read,
  description: ImportDescription,
): Promise<Import> {
  return http({
    method: 'PUT',
    path: `/api/v1/imports/${importId}/description`,
    body: description,
    ifMatch: version,
    answer: Import,
  });
}

/** Checks, starts, pauses, resumes, cancels or takes back; see `IMPORT_ACTIONS` for when. */
export function actOnImport(
  http: Http,
  { importId, version }: Read,
  action: ImportAction,
): Promise<Import> {
  return http({
    method: 'POST',
    path: `/api/v1/imports/${importId}/${action}`,
    commandId: newCommandId(),
    ifMatch: version,
    answer: Import,
  });
}

/** Other cells for a row, or leave it out; answers the problems that are left. */
export function fixRow(
  http: Http,
  { importId, row, fix }: { importId: number; row: number; fix: RowFix },
): Promise<z.infer<typeof FixedRow>> {
  return http({
    method: 'PUT',
    path: `/api/v1/imports/${importId}/fixes/${row}`,
    body: fix,
    answer: FixedRow,
  });
}

export function saveImportProfile(http: Http, profile: NewImportProfile): Promise<ImportProfile> {
  return http({
    method: 'POST',
    path: '/api/v1/imports/profiles',
    body: profile,
    commandId: newCommandId(),
    answer: ImportProfile,
  });
}

/** Saves over a profile; refused when another has saved it since it was read. */
export function replaceImportProfile(
  http: Http,
  { profileId, version, name, description }: Omit<ImportProfile, 'kind'>,
): Promise<ImportProfile> {
  return http({
    method: 'PUT',
    path: `/api/v1/imports/profiles/${profileId}`,
    body: { name, description },
    ifMatch: version,
    answer: ImportProfile,
  });
}

export async function deleteImportProfile(
  http: Http,
  { profileId, version }: Pick<ImportProfile, 'profileId' | 'version'>,
): Promise<void> {
  await http({
    method: 'DELETE',
    path: `/api/v1/imports/profiles/${profileId}`,
    ifMatch: version,
    answer: z.unknown(),
  });
}
