/** How many failures are free, and how long one waits for the next attempt after that. */
export interface SignInLimit {
  freeFailures: number;
  /** The first wait; each further failure doubles it. */
  firstWaitMs: number;
  waitMaxMs: number;
  /** So long after the last failure the count starts anew; longer than the longest wait, or waiting would pay. */
  forgetAfterMs: number;
}

const MINUTE_MS = 60_000;

export const SIGN_IN_LIMITS = {
  /** One account, from anywhere: a guesser gets some fifteen guesses in the first hour and four in each later one. */
  account: {
    freeFailures: 5,
    firstWaitMs: 10_000,
    waitMaxMs: 15 * MINUTE_MS,
    forgetAfterMs: 120 * MINUTE_MS,
  },
  /** One address, for whatever accounts: a whole site may stand behind it, on the morning after a holiday. */
  address: {
    freeFailures: 30,
    firstWaitMs: 5_000,
    waitMaxMs: 15 * MINUTE_MS,
    forgetAfterMs: 60 * MINUTE_MS,
  },
  /** A browser at which this person has signed in before: what others guess elsewhere does not count here. */
  device: {
    freeFailures: 10,
    firstWaitMs: 10_000,
    waitMaxMs: 15 * MINUTE_MS,
    forgetAfterMs: 120 * MINUTE_MS,
  },
  /** One shared device, for whatever PINs and badges: a shift of mistypers stays below it. */
  sharedDevice: {
    freeFailures: 20,
    firstWaitMs: 5_000,
    waitMaxMs: 15 * MINUTE_MS,
    forgetAfterMs: 60 * MINUTE_MS,
  },
} as const satisfies Record<string, SignInLimit>;

/** Wrong PINs of one person at one device; then only a full sign-in there makes it good again. */
export const PIN_FAILURES_MAX = 5;

/** The failures of one account, address or device. */
export interface Bucket {
  failures: number;
  /** Until then no attempt is evaluated. */
  openAtMs: number;
  forgetAtMs: number;
}

export type Attempt = { allowed: true; bucket: Bucket } | { allowed: false; waitMs: number };

/**
 * Takes an attempt, counted as failed until it succeeds: of any number at once no more are evaluated than
 * of the same number one after the other. An attempt that is refused does not make the wait longer, so
 * that a guesser cannot keep the owner out for ever.
 */
export function takeAttempt(
  bucket: Bucket | undefined,
  limit: SignInLimit,
  nowMs: number,
): Attempt {
  const waitMs = waitOf(bucket, nowMs);
  if (waitMs > 0) return { allowed: false, waitMs };
  const before = bucket !== undefined && nowMs < bucket.forgetAtMs ? bucket.failures : 0;
  const failures = before + 1;
  return {
    allowed: true,
    bucket: {
      failures,
      openAtMs: nowMs + waitAfter(failures, limit),
      forgetAtMs: nowMs + limit.forgetAfterMs,
    },
  };
}

/** How long until the next attempt is evaluated; 0 when it would be now. */
export function waitOf(bucket: Pick<Bucket, 'openAtMs'> | undefined, nowMs: number): number {
  return Math.max(0, (bucket?.openAtMs ?? 0) - nowMs);
}

function waitAfter(failures: number, limit: SignInLimit): number {
  if (failures < limit.freeFailures) return 0;
  return Math.min(limit.waitMaxMs, limit.firstWaitMs * 2 ** (failures - limit.freeFailures));
}
