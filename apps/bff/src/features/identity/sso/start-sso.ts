import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { refuseSso } from '../../../domain/identity/sso-refusals.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import { type AttemptPurpose, beginAttempt } from './sso-attempt.ts';
import type { SsoProvider } from './sso-provider.ts';

/** Where the browser goes to say who it is, and what a cookie of it has to keep until it is back. */
export async function startSso(
  deps: Pick<IdentityDeps, 'clock' | 'randomBytes' | 'secrets' | 'sso'>,
  purpose: AttemptPurpose,
): Promise<{ location: string; token: string }> {
  const provider = providerOf(deps);
  const configuration = await reach(provider.configuration());
  const { token, attempt } = beginAttempt(deps, purpose);
  const { redirectUri, scope } = provider.settings;
  const location = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { location: location.href, token };
}

/** Refused as not found where people sign in here only. */
export function providerOf({ sso }: Pick<IdentityDeps, 'sso'>): SsoProvider {
  if (sso === null) throw refuseSso({ code: 'not-found', what: 'sign-in provider' });
  return sso;
}

const RETRY_AFTER_S = 10;

/** What came of asking the provider; that it cannot be asked is nobody's fault here. */
export async function reach<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch {
    // What it was stands in the log; to whoever signs in it is all the same.
    const what = 'The sign-in provider';
    throw refuseSso({ code: 'unavailable', what, retryAfterS: RETRY_AFTER_S });
  }
}
