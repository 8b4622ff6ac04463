import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Log } from '../../../platform/log.ts';

/** A request waits for this at most. */
const TIMEOUT_MS = 3_000;

/** A key that the issuer took back is believed for no longer. */
const KEPT_MS = 10 * 60_000;

/** Tokens that name keys which do not exist make nobody ask the issuer more often than this. */
const ASK_AGAIN_AFTER_MS = 30_000;

/**
 * The keys of another issuer, from the one address that the settings name: what a token itself says about
 * where its keys are is never followed.
 */
export function openOutsideKeys(jwksUrl: string, log: Log): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: ASK_AGAIN_AFTER_MS,
    cacheMaxAge: KEPT_MS,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
      log.warn({ err: cause, jwksUrl }, 'the keys of an outside issuer cannot be read');
      throw new errors.JOSEError('the keys cannot be read', { cause });
    }
  };
}
