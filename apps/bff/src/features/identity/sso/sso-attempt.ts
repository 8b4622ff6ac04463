import { timingSafeEqual } from 'node:crypto';
import { TOKEN_BYTES } from '../hash-token.ts';
import type { IdentityDeps } from '../identity-deps.ts';

/** Whoever types a password and reads a second factor off a telephone is back by then. */
export const SSO_ATTEMPT_S = 10 * 60;

/** What ties the provider's answer to the browser that asked, and to this one time of asking. */
export interface SsoAttempt {
  state: string;
  nonce: string;
  /** The secret of PKCE: a code is worth nothing without it. */
  verifier: string;
}

/**
 * What an attempt is for, which all of it hangs on: one for signing in links nothing, and one for linking is
 * worth something in the session alone that asked for it.
 */
export type AttemptPurpose = { of: 'sign-in' } | { of: 'link'; sessionId: string };

type AttemptDeps = Pick<IdentityDeps, 'clock' | 'randomBytes' | 'secrets'>;

/** 256 random bits, the end in seconds since 1970, and a proof that both were made here. */
const TOKEN = /^(([\w-]{43})(\d{10}))([\w-]{43})$/;

/**
 * Begins an attempt. All of it hangs on the token, which only a cookie of this browser keeps: the server
 * remembers nothing, so nobody can fill its memory with sign-ins that never end.
 */
export function beginAttempt(
  { clock, randomBytes, secrets }: AttemptDeps,
  purpose: AttemptPurpose,
): { token: string; attempt: SsoAttempt } {
  const derive = deriveFor(secrets, purpose);
  const endsAtS = Math.floor(clock.now() / 1_000) + SSO_ATTEMPT_S;
  const text = `${randomBytes(TOKEN_BYTES).toString('base64url')}${endsAtS}`;
  return {
    token: text + derive('proof', text),
    attempt: attemptOf(derive, text),
  };
}

/** The attempt of a browser, or null: none was begun there for this, or it took too long. */
export function readAttempt(
  { clock, secrets }: AttemptDeps,
  token: string | null,
  purpose: AttemptPurpose,
): SsoAttempt | null {
  const derive = deriveFor(secrets, purpose);
  const [, text = '', , endsAtS = '', proof = ''] = TOKEN.exec(token ?? '') ?? [];
  if (text === '' || !isEqual(proof, derive('proof', text))) return null;
  return Number(endsAtS) * 1_000 > clock.now() ? attemptOf(derive, text) : null;
}

type Derive = (part: string, text: string) => string;

function attemptOf(derive: Derive, text: string): SsoAttempt {
  return {
    state: derive('state', text),
    nonce: derive('nonce', text),
    verifier: derive('verifier', text),
  };
}

function deriveFor(secrets: AttemptDeps['secrets'], purpose: AttemptPurpose): Derive {
  const aim = purpose.of === 'link' ? `link ${purpose.sessionId}` : 'sign-in';
  return (part, text) =>
    secrets.hmac('sign-in attempts', `${part} ${aim} ${text}`).toString('base64url');
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
