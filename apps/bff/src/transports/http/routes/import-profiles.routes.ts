import {
  ImportKind,
  ImportProfile,
  ImportProfileList,
  NewImportProfile,
  PutImportProfile,
} from '@stockwire/shared/imports';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { z } from 'zod';
import {
  changeProfile,
  createProfile,
  listProfiles,
  removeProfile,
} from '../../../features/integrations/imports/profiles/save-profile.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';
import { guardOf, versioned } from './catalog-route.ts';
import { wholeNumber } from './query-forms.ts';

const LIST = '/api/v1/imports/profiles';
const ProfileParams = z.strictObject({ profileId: wholeNumber(1, QUANTITY_MAX) });
const read = { tag: 'Imports', status: 200, changes: false, guard: 'none' } as const;
const one = {
  ...read,
  path: `${LIST}/:profileId`,
  guard: 'required',
  params: ProfileParams,
  query: NO_QUERY,
  answer: ImportProfile,
} as const;

/** Saved matching and dialect of files that come from one source. */
export const PROFILE_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    method: 'get',
    path: LIST,
    summary: 'List import profiles, newest first',
    access: { action: 'imports.read', warehouse: 'any' },
    problems: [],
    params: NO_PARAMS,
    query: z.strictObject({ kind: ImportKind.optional() }),
    body: NO_BODY,
    answer: ImportProfileList,
    handler: async (deps, { actor }, { query }) => ({
      body: { rows: await listProfiles(deps, actor, query) },
    }),
  }),
  defineRoute({
    ...read,
    method: 'post',
    path: LIST,
    status: 201,
    summary: 'Save matching and dialect as a profile',
    access: { action: 'imports.run', warehouse: 'any' },
    description:
      'The same profile sent again is the one that is there, so it takes no Idempotency-Key.',
    problems: ['already-exists'],
    params: NO_PARAMS,
    query: NO_QUERY,
    body: NewImportProfile,
    answer: ImportProfile,
    handler: async (deps, { actor }, { body }) => versioned(await createProfile(deps, actor, body)),
  }),
  defineRoute({
    ...one,
    method: 'put',
    summary: 'Change an import profile',
    access: { action: 'imports.run', warehouse: 'any' },
    problems: ['not-found', 'already-exists'],
    body: PutImportProfile,
    handler: async (deps, context, { params, body }) =>
      versioned(
        await changeProfile(deps, context.actor, {
          ...params,
          version: guardOf(context),
          profile: body,
        }),
      ),
  }),
  defineRoute({
    ...one,
    method: 'delete',
    summary: 'Remove an import profile',
    access: { action: 'imports.run', warehouse: 'any' },
    problems: ['not-found'],
    body: NO_BODY,
    handler: async (deps, context, { params }) =>
      versioned(await removeProfile(deps, context.actor, { ...params, version: guardOf(context) })),
  }),
];
