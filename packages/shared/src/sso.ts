import { z } from 'zod';
import { PASSWORD_LENGTH_MAX } from './identity.ts';
import { Instant } from './ids.ts';

/** Where the provider sends a browser back to; a screen of the console, which hands on what it was told. */
export const SSO_RETURN_PATH = '/sign-in/return';

/** Where it sends them back to once they have signed out there as well. */
export const SSO_SIGNED_OUT_PATH = '/sign-in/signed-out';

/** A code, a state and an issuer are a fraction of this; what is longer is no answer of a provider. */
const RETURNED_LENGTH_MAX = 4_096;

/** `GET /api/v1/session/sso`: who else signs people in here, or null where there is nobody. */
export const SsoOffer = z.object({
  provider: z
    .object({
      name: z.string(),
      /** Ends the session at the provider too; null where it has no such page, or is not known yet. */
      signOutUrl: z.string().nullable(),
    })
    .nullable(),
});
export type SsoOffer = z.infer<typeof SsoOffer>;

/** Where the browser goes now, to sign in at the provider. */
export const SsoStarted = z.object({ location: z.string() });
export type SsoStarted = z.infer<typeof SsoStarted>;

/** `POST /api/v1/session/sso/return`: the query that the provider sent the browser back with, as it came. */
export const SsoReturn = z.strictObject({
  query: z.string().min(1).max(RETURNED_LENGTH_MAX).startsWith('?'),
});
export type SsoReturn = z.infer<typeof SsoReturn>;

/** Why a sign-in by the provider came to nothing: `errors[0].code` of the problem `sso-failed`. */
export const SSO_FAULTS = [
  /** Not begun in this browser, or too long ago. */
  'not-begun',
  /** The person or the provider called it off. */
  'called-off',
  /** What came back does not hold. */
  'not-valid',
  /** The account here is disabled. */
  'disabled',
  /** The provider says neither name nor address. */
  'nameless',
  /** An account here has this address; an address alone proves nothing. Its owner links the two. */
  'address-taken',
  /** Whoever it is at the provider signs in as somebody else here already. */
  'linked-elsewhere',
  /** This account is linked already, with another one of the provider. */
  'already-linked',
] as const;
export type SsoFault = (typeof SSO_FAULTS)[number];

/** `GET /api/v1/session/methods`: how the person who asks can sign in. */
export const SignInMethods = z.object({
  hasPassword: z.boolean(),
  /** Null where people sign in here only. */
  provider: z
    .object({
      name: z.string(),
      linkedAt: Instant.nullable(),
      /** False for whom the provider brought in: their roles hang on its word. */
      canUnlink: z.boolean(),
    })
    .nullable(),
});
export type SignInMethods = z.infer<typeof SignInMethods>;

/** Linking and unlinking take the password: an open desk is not enough, nor is a PIN. */
export const ConfirmPassword = z.strictObject({
  password: z.string().min(1).max(PASSWORD_LENGTH_MAX),
});
export type ConfirmPassword = z.infer<typeof ConfirmPassword>;

/** `GET /api/v1/session/helpers`: people who give others their roles. */
export const Helpers = z.object({ people: z.array(z.string()) });
export type Helpers = z.infer<typeof Helpers>;
