import { z } from 'zod';
import { Instant, Version, WarehouseId } from './ids.ts';
import { NAME_LENGTH_MAX } from './limits.ts';
import { Action, Grant } from './permissions.ts';
import { lineUpTo } from './text.ts';

/** RFC 5321: 64 before the sign, 255 after it, and the whole no longer than this. */
const EMAIL_LENGTH_MAX = 254;

/** NIST SP 800-63B: length protects, rules of composition do not; the end is there for the hash's sake. */
export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 128;

/** A pseudonym that the ledger keeps for ever: `person-…`, `key-…`, `client-…`, or a part of the system. */
export const ActorId = z
  .string()
  .min(3)
  .max(64)
  .regex(/^[a-z][a-z0-9-]*$/, { error: 'may hold a–z 0–9 - only' });
export type ActorId = z.infer<typeof ActorId>;

export const Email = lineUpTo(EMAIL_LENGTH_MAX).pipe(z.email());

export const NewPassword = z.string().min(PASSWORD_LENGTH_MIN).max(PASSWORD_LENGTH_MAX);

/** `POST /api/v1/session`. What is wrong with the pair is never said. */
export const SignIn = z.strictObject({
  email: lineUpTo(EMAIL_LENGTH_MAX),
  password: z.string().min(1).max(PASSWORD_LENGTH_MAX),
});
export type SignIn = z.infer<typeof SignIn>;

/** `POST /api/v1/session/password`: whoever finds an open desk does not know the password there is. */
export const ChangePassword = z.strictObject({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH_MAX),
  newPassword: NewPassword,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** How many sessions ended; 0 where there was none to end. */
export const SessionsEnded = z.object({ sessionsEnded: z.int().min(0) });
export type SessionsEnded = z.infer<typeof SessionsEnded>;

/** How somebody proved who they are. PIN and badge are good at a shared device, and for less. */
export const SignInMethod = z.enum(['password', 'sso', 'pin', 'badge']);
export type SignInMethod = z.infer<typeof SignInMethod>;

/** Who is signed in, and what they may do: the console shows and hides by it, the server decides by its own. */
export const SignedIn = z.object({
  actorId: ActorId,
  name: z.string(),
  email: z.string(),
  grants: z.array(Grant),
  method: SignInMethod,
  /** All that this session may be used for, whatever the grants say; null is everything that they allow. */
  actions: z.array(Action).nullable(),
  signedInAt: Instant,
  /** After this time without a request the session ends. */
  idleSeconds: z.int(),
  /** Then it ends in any case. */
  endsAt: Instant,
});
export type SignedIn = z.infer<typeof SignedIn>;

/** One of a person's own sessions. `sessionId` names it and opens nothing. */
export const OwnSession = z.object({
  sessionId: z.string(),
  device: z.string().nullable(),
  browser: z.string().nullable(),
  signedInAt: Instant,
  lastSeenAt: Instant,
  isThis: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

export const Person = z.object({
  actorId: ActorId,
  name: z.string(),
  email: z.string(),
  grants: z.array(Grant),
  disabledAt: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
  version: Version,
});
export type Person = z.infer<typeof Person>;

const PersonName = lineUpTo(NAME_LENGTH_MAX).pipe(z.string().min(1));
/** A person works in some places in some roles; more than this is a role that is missing. */
const GRANTS_MAX = 50;
const Grants = z.array(z.strictObject(Grant.shape)).max(GRANTS_MAX);

export const NewPerson = z.strictObject({
  name: PersonName,
  email: Email,
  password: NewPassword,
  grants: Grants,
});
export type NewPerson = z.infer<typeof NewPerson>;

export const PersonPatch = z
  .strictObject({
    name: PersonName,
    grants: Grants,
    disabled: z.boolean(),
    password: NewPassword,
  })
  .partial();
export type PersonPatch = z.infer<typeof PersonPatch>;

/** An API key as it is listed; its secret is shown once, when it is made or renewed. */
export const ApiKey = z.object({
  keyId: z.string(),
  actorId: ActorId,
  name: z.string(),
  scopes: z.array(Action),
  /** Null is every warehouse. */
  warehouseIds: z.array(z.int()).nullable(),
  requestsPerMinute: z.int(),
  expiresAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  createdBy: z.string(),
  createdAt: Instant,
  revokedAt: Instant.nullable(),
  /** Until then the secret before the last renewal is good too. */
  previousUntil: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Each action once, and some room for a list that names one twice. */
const KEY_SCOPES_MAX = 50;
/** A key for more warehouses than this is one for all of them. */
const KEY_WAREHOUSES_MAX = 100;
/** A thousand a second: beyond it a machine sends batches of commands. */
const KEY_REQUESTS_PER_MINUTE_MAX = 60_000;

export const NewApiKey = z.strictObject({
  name: PersonName,
  scopes: z.array(Action).min(1).max(KEY_SCOPES_MAX),
  warehouseIds: z.array(WarehouseId).min(1).max(KEY_WAREHOUSES_MAX).nullable(),
  expiresAt: Instant.nullable(),
  /** Where the server's own number is not what this machine needs. */
  requestsPerMinute: z.int().min(1).max(KEY_REQUESTS_PER_MINUTE_MAX).optional(),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

/** The only answer that ever holds a secret: `swk_<id>_<secret>_<crc>`. */
export const MadeApiKey = z.object({ key: ApiKey, secret: z.string() });
export type MadeApiKey = z.infer<typeof MadeApiKey>;

/** What an audit event tells of; closed, as the ledger's kinds are. */
export const AUDIT_KINDS = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'sign-in-linked',
  'sign-in-unlinked',
  'session-revoked',
  'forbidden',
  'person-made',
  'person-changed',
  'person-disabled',
  'person-enabled',
  'grants-changed',
  'password-changed',
  'key-made',
  'key-renewed',
  'key-revoked',
  'client-made',
  'client-revoked',
  'request-made',
  'request-approved',
  'request-declined',
  'request-withdrawn',
  'switched',
  'switch-refused',
  'pin-set',
  'pin-removed',
  'badge-set',
  'badge-removed',
  'device-enrolled',
  'device-revoked',
  'call-refused',
] as const;

/** Anything that JSON can say. */
export const Json = z.json();

/** One line of the append-only audit, chained by hash as the ledger is. */
export const AuditEvent = z.object({
  seq: z.int().min(1),
  at: Instant,
  kind: z.enum(AUDIT_KINDS),
  /** Who did it; null before anybody is known. */
  by: z.string().nullable(),
  /** Whom or what it concerns. */
  subject: z.string().nullable(),
  detail: z.record(z.string(), Json),
  requestId: z.string(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** Whether the audit's chain holds from its first event to its last; the first fault, where it does not. */
export const AuditVerification = z.object({
  events: z.int().min(0),
  fault: z.object({ seq: z.int().min(1), what: z.string() }).nullable(),
});
export type AuditVerification = z.infer<typeof AuditVerification>;
