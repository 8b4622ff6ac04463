import { z } from 'zod';
import { ActorId } from './identity.ts';
import { Instant, WarehouseId } from './ids.ts';
import { NAME_LENGTH_MAX } from './limits.ts';
import { Action } from './permissions.ts';
import { lineUpTo } from './text.ts';

/** What an issuer may call itself, and a client at it. */
const ISSUER_LENGTH_MAX = 500;
const SUBJECT_LENGTH_MAX = 200;

/** Each action once, and some room for a list that names one twice. */
const CLIENT_SCOPES_MAX = 50;
/** A client for more warehouses than this is one for all of them. */
const CLIENT_WAREHOUSES_MAX = 100;

/** Who issues a client's tokens, and what the client is called there. */
export const OutsideIdentity = z.strictObject({
  issuer: z.string().min(1).max(ISSUER_LENGTH_MAX),
  subject: z.string().min(1).max(SUBJECT_LENGTH_MAX),
});
export type OutsideIdentity = z.infer<typeof OutsideIdentity>;

/** A program that signs in by OAuth 2.0 client credentials. */
export const OauthClient = z.object({
  clientId: z.string(),
  actorId: ActorId,
  name: z.string(),
  scopes: z.array(Action),
  /** Null is every warehouse. */
  warehouseIds: z.array(z.int()).nullable(),
  /** Null for one that has a secret and gets its tokens here. */
  outside: OutsideIdentity.nullable(),
  lastUsedAt: Instant.nullable(),
  createdBy: z.string(),
  createdAt: Instant,
  revokedAt: Instant.nullable(),
});
export type OauthClient = z.infer<typeof OauthClient>;

export const NewOauthClient = z.strictObject({
  name: lineUpTo(NAME_LENGTH_MAX).pipe(z.string().min(1)),
  scopes: z.array(Action).min(1).max(CLIENT_SCOPES_MAX),
  warehouseIds: z.array(WarehouseId).min(1).max(CLIENT_WAREHOUSES_MAX).nullable(),
  outside: OutsideIdentity.nullable(),
});
export type NewOauthClient = z.infer<typeof NewOauthClient>;

/** The only answer that ever holds a secret; null for a client whose tokens come from elsewhere. */
export const MadeOauthClient = z.object({ client: OauthClient, secret: z.string().nullable() });
export type MadeOauthClient = z.infer<typeof MadeOauthClient>;

/** `GET /api/v1/oauth/clients`, with the outside issuers that this server believes. */
export const OauthClientList = z.object({
  rows: z.array(OauthClient),
  issuers: z.array(z.string()),
});
export type OauthClientList = z.infer<typeof OauthClientList>;

/** A token, as RFC 6749 §5.1 answers it; its own names, since clients know no others. */
export const TokenGrant = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  scope: z.string(),
});

/** Why there is none (RFC 6749 §5.2). */
export const TOKEN_ERRORS = [
  'invalid_request',
  'invalid_client',
  'invalid_scope',
  'unsupported_grant_type',
] as const;
export type TokenError = (typeof TOKEN_ERRORS)[number];
export const TokenRefusal = z.object({
  error: z.enum(TOKEN_ERRORS),
  error_description: z.string(),
});

/** A public key that tokens of this server are checked by (RFC 7517). */
export const PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
export type PublicKey = z.infer<typeof PublicKey>;
