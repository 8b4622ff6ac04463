import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  ClientError,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { claimTexts } from '../../../domain/identity/grants-of-claims.ts';
import { refuseSso } from '../../../domain/identity/sso-refusals.ts';
import type { SsoAttempt } from './sso-attempt.ts';
import type { SsoProvider } from './sso-provider.ts';
import { reach } from './start-sso.ts';

interface Returned {
  /** The address that the browser came back to, with what the provider told it. */
  url: URL;
  attempt: SsoAttempt;
}

/**
 * Exchanges the code for what the provider says of the person. State, issuer, PKCE, nonce, audience, times
 * and signature are checked on the way: whatever does not hold is refused.
 */
export async function redeemCode(provider: SsoProvider, returned: Returned): Promise<IDToken> {
  const configuration = await reach(provider.configuration());
  try {
    return await redeem(configuration, provider, returned);
  } catch (cause) {
    if (isOutOfReach(cause)) return reach(Promise.reject(cause));
    if (!isRefusedAnswer(cause)) throw cause;
    provider.noteRefused(cause);
    const why = cause instanceof AuthorizationResponseError ? 'called-off' : 'not-valid';
    throw refuseSso({ code: 'sso-failed', why });
  }
}

async function redeem(
  configuration: Configuration,
  { settings }: SsoProvider,
  { url, attempt }: Returned,
): Promise<IDToken> {
  const tokens = await authorizationCodeGrant(configuration, url, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw refuseSso({ code: 'sso-failed', why: 'not-valid' });
  const wanted = ['email', ...(settings.roles === null ? [] : [settings.roles.claim])];
  const hasAll = wanted.every((claim) => claimTexts(claims, claim).length > 0);
  const canAsk = configuration.serverMetadata().userinfo_endpoint !== undefined;
  if (hasAll || !canAsk) return claims;
  // Many providers say no more than the subject in the token, and the rest to whoever holds the access token.
  const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}

/** `fetch` says no more than this where there is no answer at all. */
function isOutOfReach(cause: unknown): boolean {
  if (cause instanceof ClientError) return cause.code === 'OAUTH_TIMEOUT';
  if (cause instanceof ResponseBodyError) return cause.status >= 500;
  return cause instanceof TypeError && cause.message === 'fetch failed';
}

function isRefusedAnswer(cause: unknown): boolean {
  return (
    cause instanceof AuthorizationResponseError ||
    cause instanceof ResponseBodyError ||
    cause instanceof WWWAuthenticateChallengeError ||
    cause instanceof ClientError
  );
}
