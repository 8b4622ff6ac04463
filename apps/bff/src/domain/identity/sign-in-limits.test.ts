import { expect, test } from 'vitest';
import { type Bucket, SIGN_IN_LIMITS, takeAttempt, waitOf } from './sign-in-limits.ts';

const HOUR_MS = 3_600_000;
const { account } = SIGN_IN_LIMITS;

/** Guesses every `everyMs` for `forMs`, and counts those that were evaluated. */
function guess(forMs: number, everyMs: number): { evaluated: number; bucket: Bucket | undefined } {
  let bucket: Bucket | undefined;
  let evaluated = 0;
  for (let nowMs = 0; nowMs < forMs; nowMs += everyMs) {
    const attempt = takeAttempt(bucket, account, nowMs);
    if (!attempt.allowed) continue;
    bucket = attempt.bucket;
    evaluated += 1;
  }
  return { evaluated, bucket };
}

test('five wrong passwords are free, and then the wait doubles up to a quarter of an hour', () => {
  const waits: number[] = [];
  let bucket: Bucket | undefined;
  for (let nowMs = 0; waits.length < 14; nowMs += waitOf(bucket, nowMs)) {
    const attempt = takeAttempt(bucket, account, nowMs);
    if (!attempt.allowed) throw new Error('waited, and still refused');
    bucket = attempt.bucket;
    waits.push(waitOf(bucket, nowMs) / 1_000);
  }
  expect(waits).toEqual([0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
});

test('ten thousand guesses at once are five', () => {
  expect(guess(10_000, 1).evaluated).toBe(5);
});

test('a guesser who never rests gets under twenty guesses in the first hour and four in each later one', () => {
  const first = guess(HOUR_MS, 1_000).evaluated;
  const tenth = guess(10 * HOUR_MS, 1_000).evaluated;
  expect(first).toBeLessThan(20);
  expect(tenth - first).toBeLessThanOrEqual(36);
});

test('guesses that are refused do not make the owner wait longer', () => {
  const { bucket } = guess(10_000, 1);
  expect(waitOf(bucket, 10_000)).toBeLessThanOrEqual(10_000);
});

test('after two quiet hours the count starts anew', () => {
  const { bucket } = guess(HOUR_MS, 1_000);
  const later = takeAttempt(bucket, account, 4 * HOUR_MS);
  expect(later).toMatchObject({ allowed: true, bucket: { failures: 1 } });
});

test('every limit forgets later than its longest wait, or waiting would make guessing cheap', () => {
  for (const limit of Object.values(SIGN_IN_LIMITS)) {
    expect(limit.forgetAfterMs).toBeGreaterThan(limit.waitMaxMs);
  }
});
