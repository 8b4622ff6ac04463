import type { Machine } from './machine.ts';

/** A week is enough to renew what a machine bears. */
const ENDING_WITHIN_MS = 7 * 24 * 60 * 60_000;

export type MachineState = 'good' | 'ending' | 'expired' | 'revoked';

/** Whether a machine is let in, and for how long still. */
export function machineState(
  { revokedAt, expiresAt = null }: Pick<Machine, 'revokedAt' | 'expiresAt'>,
  nowMs: number,
): MachineState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'good';
  const leftMs = Date.parse(expiresAt) - nowMs;
  if (leftMs <= 0) return 'expired';
  return leftMs < ENDING_WITHIN_MS ? 'ending' : 'good';
}
