import type { ApiKey } from '@stockwire/shared/identity';

/** A week is enough to renew what a machine bears. */
const ENDING_WITHIN_MS = 7 * 24 * 60 * 60_000;

export type KeyState = 'good' | 'ending' | 'expired' | 'revoked';

/** Whether a key opens anything, and for how long still. */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  nowMs: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'good';
  const leftMs = Date.parse(expiresAt) - nowMs;
  if (leftMs <= 0) return 'expired';
  return leftMs < ENDING_WITHIN_MS ? 'ending' : 'good';
}
