import {
  MadeOauthClient,
  NewOauthClient,
  OauthClient,
  OauthClientList,
  PublicKey,
  TokenGrant,
  TokenRefusal,
} from '@stockwire/shared/oauth';
import { z } from 'zod';
import type { NoToken } from '../../../domain/identity/client-refusals.ts';
import { Refused } from '../../../domain/refused.ts';
import { issueToken } from '../../../features/identity/oauth/issue-token.ts';
import { listClients } from '../../../features/identity/oauth/list-clients.ts';
import { makeClient } from '../../../features/identity/oauth/make-client.ts';
import { revokeClient } from '../../../features/identity/oauth/revoke-client.ts';
import { readClientCredentials } from '../edges/client-credentials.ts';
import {
  defineRoute,
  FORM_BODY,
  NO_BODY,
  NO_PARAMS,
  NO_QUERY,
  type Route,
  type RouteAnswer,
} from '../route.ts';

const OAUTH = '/api/v1/oauth';
const ClientParams = z.strictObject({ clientId: z.string().regex(/^[0-9a-f]{16}$/) });
export const KeySet = z.object({ keys: z.array(PublicKey) });
export const TokenAnswer = z.union([TokenGrant, TokenRefusal]);

/** A form of some credentials and scopes; nothing else belongs there. */
const FORM_BYTES_MAX = 8 * 1024;

// None takes an Idempotency-Key: it would keep an answer that holds a secret. Who repeats a request that
// went unanswered makes another client, sees both in the list and revokes the one that nobody has.
const facts = {
  tag: 'Identity',
  status: 200,
  changes: false,
  guard: 'none',
  params: NO_PARAMS,
  query: NO_QUERY,
  body: NO_BODY,
} as const;
const MAY_READ = { action: 'keys.read', warehouse: 'none' } as const;
const MAY_CHANGE = { action: 'keys.change', warehouse: 'none' } as const;

/** OAuth 2.0 for programs: their tokens, the keys to check these by, and who the programs are. */
export const OAUTH_ROUTES: readonly Route[] = [
  defineRoute({
    ...facts,
    method: 'post',
    path: `${OAUTH}/token`,
    summary: 'Get an access token by client credentials',
    description:
      'RFC 6749 §4.4: `grant_type=client_credentials`, with id and secret as `Authorization: Basic` or in ' +
      'the form. A refusal is `{ error, error_description }` with status 400 or 401. The token is a JWT ' +
      '(RFC 9068), good for ten minutes, and sent as `Authorization: Bearer`.',
    access: 'open',
    problems: [],
    body: FORM_BODY,
    bodyBytesMax: FORM_BYTES_MAX,
    answer: TokenAnswer,
    async handler({ identity }, { client, authorization, requestId }, { body: form }) {
      const credentials = readClientCredentials(authorization, form);
      try {
        const { grant_type: grantType, scope } = form;
        const { ip } = client;
        const asked = { grantType, scope, client: credentials, ip, requestId };
        return { body: await issueToken(identity, asked) };
      } catch (error) {
        if (error instanceof Refused && isNoToken(error.refusal)) return refuse(error.refusal);
        throw error;
      }
    },
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: '/.well-known/jwks.json',
    summary: 'Read the keys that tokens of this server are checked by',
    access: 'open',
    problems: [],
    answer: KeySet,
    handler: async ({ identity: { oauth } }) => ({
      body: { keys: await oauth.signingKeys.published() },
    }),
  }),
  defineRoute({
    ...facts,
    method: 'get',
    path: `${OAUTH}/clients`,
    summary: 'List OAuth clients, those in use first',
    access: MAY_READ,
    problems: [],
    answer: OauthClientList,
    handler: async ({ identity }) => ({ body: await listClients(identity) }),
  }),
  defineRoute({
    ...facts,
    method: 'post',
    path: `${OAUTH}/clients`,
    summary: 'Register an OAuth client',
    description:
      'The answer holds the secret, for the only time. A client of an outside issuer has none: it is known ' +
      'by what that issuer calls it in `sub`.',
    access: MAY_CHANGE,
    status: 201,
    problems: ['validation'],
    body: NewOauthClient,
    answer: MadeOauthClient,
    handler: async ({ identity }, { actor, requestId }, { body }) => ({
      body: await makeClient(identity, actor, { ...body, requestId }),
    }),
  }),
  defineRoute({
    ...facts,
    method: 'delete',
    path: `${OAUTH}/clients/:clientId`,
    summary: 'Revoke an OAuth client',
    description:
      'It gets no more tokens, and those that it has open nothing from the next request on.',
    access: MAY_CHANGE,
    problems: ['not-found'],
    params: ClientParams,
    answer: OauthClient,
    handler: async ({ identity }, { actor, requestId }, { params }) => ({
      body: await revokeClient(identity, actor, { ...params, requestId }),
    }),
  }),
];

function isNoToken(refusal: { code: string }): refusal is NoToken {
  return 'description' in refusal;
}

/** The words of RFC 6749 §5.2, which every client library reads; a problem would tell it nothing. */
function refuse({ code, description }: NoToken): RouteAnswer<z.input<typeof TokenAnswer>> {
  const body = { error: code, error_description: description };
  if (code !== 'invalid_client') return { body, status: 400 };
  return { body, status: 401, challenge: 'Basic realm="stockwire"' };
}
