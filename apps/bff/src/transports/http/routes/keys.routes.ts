import { ApiKey, MadeApiKey, NewApiKey } from '@stockwire/shared/identity';
import { z } from 'zod';
import { listKeys } from '../../../features/identity/keys/list-keys.ts';
import { makeKey } from '../../../features/identity/keys/make-key.ts';
import { renewKey } from '../../../features/identity/keys/renew-key.ts';
import { revokeKey } from '../../../features/identity/keys/revoke-key.ts';
import { defineRoute, NO_BODY, NO_PARAMS, NO_QUERY, type Route } from '../route.ts';

const KEYS = '/api/v1/keys';
export const KeyList = z.object({ rows: z.array(ApiKey) });
const KeyParams = z.strictObject({ keyId: z.string().regex(/^[0-9a-z]{12}$/) });

// None takes an Idempotency-Key: it would keep an answer that holds a secret. Who repeats a request that
// went unanswered makes another key, sees both in the list and revokes the one that nobody has.
const facts = { tag: 'Identity', changes: false, guard: 'none', query: NO_QUERY } as const;
const MAY_READ = { action: 'keys.read', warehouse: 'none' } as const;
const MAY_CHANGE = { action: 'keys.change', warehouse: 'none' } as const;

/** API keys: how machines sign in. */
export const KEY_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'get',
    path: KEYS,
    summary: 'List API keys, those in use first',
    access: MAY_READ,
    status: 200,
    problems: [],
    params: NO_PARAMS,
    body: NO_BODY,
    answer: KeyList,
    handler: async ({ identity }) => ({ body: { rows: await listKeys(identity) } }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: KEYS,
    summary: 'Make an API key',
    description:
      'The answer holds the secret, for the only time: what is kept of it cannot be read back.',
    access: MAY_CHANGE,
    status: 201,
    problems: ['validation'],
    params: NO_PARAMS,
    body: NewApiKey,
    answer: MadeApiKey,
    handler: async ({ identity }, { actor, requestId }, { body }) => ({
      body: await makeKey(identity, actor, { ...body, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${KEYS}/:keyId/renewal`,
    summary: 'Give an API key a new secret',
    description:
      'The secret before it is good for another 24 hours, the one before that no longer.',
    access: MAY_CHANGE,
    status: 200,
    problems: ['not-found', 'validation'],
    params: KeyParams,
    body: NO_BODY,
    answer: MadeApiKey,
    handler: async ({ identity }, { actor, requestId }, { params }) => ({
      body: await renewKey(identity, actor, { ...params, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${KEYS}/:keyId`,
    summary: 'Revoke an API key',
    description: 'It opens nothing from the next request on, with either of its secrets.',
    access: MAY_CHANGE,
    status: 200,
    problems: ['not-found'],
    params: KeyParams,
    body: NO_BODY,
    answer: ApiKey,
    handler: async ({ identity }, { actor, requestId }, { params }) => ({
      body: await revokeKey(identity, actor, { ...params, requestId }),
    }),
  }),
];
