import type { SignInMethod } from '@stockwire/shared/identity';

/** A desk that somebody left is nobody's after this time without a request. */
export const SESSION_IDLE_MS = 30 * 60_000;

/** A handheld that lies about is taken up by somebody else, and coming back costs one scan. */
export const QUICK_IDLE_MS = 10 * 60_000;

/** A shift and its overtime; whoever goes on working signs in once more. */
export const SESSION_LIFE_MS = 12 * 60 * 60_000;

/** The ways in of a shared device, which are good for less and for a shorter time. */
export const QUICK_METHODS = ['pin', 'badge'] as const satisfies readonly SignInMethod[];
export type QuickMethod = (typeof QUICK_METHODS)[number];

export function isQuick(method: SignInMethod): method is QuickMethod {
  return method === 'pin' || method === 'badge';
}

/** How long a session that began so may go unseen. */
export function idleMsOf(method: SignInMethod): number {
  return isQuick(method) ? QUICK_IDLE_MS : SESSION_IDLE_MS;
}

/** When what somebody came in by ends by itself: unseen for too long, which a request puts off, or at its very end. */
export interface Ending {
  atMs: number;
  why: 'idle' | 'end';
}

export interface SessionTimes {
  method: SignInMethod;
  lastSeenMs: number;
  endsAtMs: number;
}

/** Whether a session has ended by itself: unseen for too long, or at the end of its life. */
export function isOver({ method, lastSeenMs, endsAtMs }: SessionTimes, nowMs: number): boolean {
  return nowMs >= endsAtMs || nowMs - lastSeenMs >= idleMsOf(method);
}

/** When a session ends if nothing is heard of it any more. */
export function endingOf({ method, lastSeenMs, endsAtMs }: SessionTimes): Ending {
  const idleAtMs = lastSeenMs + idleMsOf(method);
  return endsAtMs <= idleAtMs ? { atMs: endsAtMs, why: 'end' } : { atMs: idleAtMs, why: 'idle' };
}
