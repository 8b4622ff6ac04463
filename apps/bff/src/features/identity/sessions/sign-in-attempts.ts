import { hash } from 'node:crypto';
import { refuseIdentity } from '../../../domain/identity/refusals.ts';
import {
  SIGN_IN_LIMITS,
  type SignInLimit,
  takeAttempt,
  waitOf,
} from '../../../domain/identity/sign-in-limits.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { networkOf } from '../../../platform/limits/network-of.ts';
import type { IdentityDeps } from '../identity-deps.ts';
import {
  deleteBucket,
  insertMissingBuckets,
  selectBuckets,
  selectBucketsForUpdate,
  updateBucket,
  updateBucketRelieved,
} from './sign-in-bucket.queries.ts';

type AttemptDeps = Pick<IdentityDeps, 'database' | 'clock'>;

/** What one attempt counts against. */
interface Counted {
  name: string;
  limit: SignInLimit;
  /** Whether the count ends with a success. That of an address stays: it may be a guesser's who owns one account. */
  clears: boolean;
}

/** What an attempt at an account from somewhere counts against. */
export function countedFromAnywhere(emailKey: string, ip: string): Counted[] {
  const account = `account:${hash('sha256', emailKey)}`;
  return [
    { name: account, limit: SIGN_IN_LIMITS.account, clears: true },
    { name: `address:${networkOf(ip)}`, limit: SIGN_IN_LIMITS.address, clears: false },
  ];
}

/** What it counts against from a browser at which the person has signed in before: that browser alone. */
export function countedFromDevice(actorId: string, tokenHash: Buffer): Counted[] {
  const name = `device:${tokenHash.toString('hex')}:${actorId}`;
  return [{ name, limit: SIGN_IN_LIMITS.device, clears: true }];
}

/** What a PIN or a badge counts against, besides the PINs of the person. */
export function countedAtSharedDevice(deviceId: string): Counted[] {
  return [{ name: `shared:${deviceId}`, limit: SIGN_IN_LIMITS.sharedDevice, clears: false }];
}

/** What a check of one's own password counts against, within a session. */
export function countedFromSession(actorId: string): Counted[] {
  return [{ name: `session:${actorId}`, limit: SIGN_IN_LIMITS.device, clears: true }];
}

/** Refuses while one of the counts says to wait; cheap, and binds nobody. */
export async function refuseIfTooMany(deps: AttemptDeps, counted: Counted[]): Promise<void> {
  const nowMs = deps.clock.now();
  const buckets = await selectBuckets(deps.database.sql, namesOf(counted));
  refuseFor(Math.max(...namesOf(counted).map((name) => waitOf(buckets.get(name), nowMs))));
}

/** Counts an attempt as failed before it is looked at, or refuses it; of any number at once no more pass than may. */
export async function countAttempt(deps: AttemptDeps, counted: Counted[]): Promise<void> {
  const nowMs = deps.clock.now();
  const names = namesOf(counted);
  const waitMs = await deps.database.sql.begin(async (tx) => {
    await insertMissingBuckets(tx, { names, at: new Date(nowMs) });
    const buckets = await selectBucketsForUpdate(tx, names);
    const attempts = counted.map(({ name, limit }) => ({
      name,
      attempt: takeAttempt(buckets.get(name), limit, nowMs),
    }));
    const waits = attempts.map(({ attempt }) => (attempt.allowed ? 0 : attempt.waitMs));
    if (Math.max(...waits) > 0) return Math.max(...waits);
    for (const { name, attempt } of attempts) {
      if (attempt.allowed) await updateBucket(tx, name, attempt.bucket);
    }
    return 0;
  });
  refuseFor(waitMs);
}

/** Takes the count of an attempt back that was right after all. */
export async function clearAttempt(
  tx: SqlOrTx,
  { counted, at }: { counted: Counted[]; at: Date },
): Promise<void> {
  for (const { name, clears } of counted.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (clears) await deleteBucket(tx, name);
    else await updateBucketRelieved(tx, name, at);
  }
}

function namesOf(counted: readonly Counted[]): string[] {
  return counted.map(({ name }) => name);
}

function refuseFor(waitMs: number): void {
  if (waitMs <= 0) return;
  throw refuseIdentity({ code: 'rate-limited', retryAfterS: Math.ceil(waitMs / 1_000) });
}
