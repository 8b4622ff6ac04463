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

type AttemptDeps = Pick<IdentityDeps, 'clock' | 'randomBytes' | 'secrets'>;

/** 256 random bits, the end in seconds since 1970, and a proof that both were made here. */
const TOKEN = /^(([\w-]{43})(\d{10}))([\w-]{43})$/;

/**
 * Begins an attempt. All of it hangs on the token, which only a cookie of this browser keeps: the server
 * remembers nothing, so nobody can fill its memory with sign-ins that never end.
 */
export function beginAttempt({ clock, randomBytes, secrets }: AttemptDeps): {
  token: string;
  attempt: SsoAttempt;
} {
  const endsAtS = Math.floor(clock.now() / 1_000) + SSO_ATTEMPT_S;
  const text = `${randomBytes(TOKEN_BYTES).toString('base64url')}${endsAtS}`;
  return {
    token: text + derive({ secrets }, 'proof', text),
    attempt: attemptOf({ secrets }, text),
  };
}

/** The attempt of a browser, or null: none was begun there, or it took too long. */
export function readAttempt(
  { clock, secrets }: AttemptDeps,
  token: string | null,
): SsoAttempt | null {
  const [, text = '', , endsAtS = '', proof = ''] = TOKEN.exec(token ?? '') ?? [];
  if (text === '' || !isEqual(proof, derive({ secrets }, 'proof', text))) return null;
  return Number(endsAtS) * 1_000 > clock.now() ? attemptOf({ secrets }, text) : null;
}

function attemptOf(deps: Pick<AttemptDeps, 'secrets'>, text: string): SsoAttempt {
  return {
    state: derive(deps, 'state', text),
    nonce: derive(deps, 'nonce', text),
    verifier: derive(deps, 'verifier', text),
  };
}

function derive({ secrets }: Pick<AttemptDeps, 'secrets'>, part: string, text: string): string {
  return secrets.hmac('sign-in attempts', `${part} ${text}`).toString('base64url');
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
