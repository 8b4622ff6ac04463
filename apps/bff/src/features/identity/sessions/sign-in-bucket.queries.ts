import type { Bucket } from '../../../domain/identity/sign-in-limits.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';

interface BucketRow {
  name: string;
  failures: number;
  openAt: Date;
  forgetAt: Date;
}

function byName(rows: readonly BucketRow[]): Map<string, Bucket> {
  return new Map(
    rows.map(({ name, failures, openAt, forgetAt }) => [
      name,
      { failures, openAtMs: openAt.getTime(), forgetAtMs: forgetAt.getTime() },
    ]),
  );
}

export async function selectBuckets(
  sql: SqlOrTx,
  names: readonly string[],
): Promise<Map<string, Bucket>> {
  const rows = await sql<BucketRow[]>`
    select bucket as name, failures, open_at as "openAt", forget_at as "forgetAt"
    from identity.sign_in_buckets
    where bucket = any(${[...names]}::text[])`;
  return byName(rows);
}

/** Makes the buckets that are not there, so that each has a row to be locked by. */
export async function insertMissingBuckets(
  sql: SqlOrTx,
  { names, at }: { names: readonly string[]; at: Date },
): Promise<void> {
  await sql`
    insert into identity.sign_in_buckets (bucket, failures, open_at, forget_at)
    select name, 0, ${at}, ${at}
    from unnest(${[...names]}::text[]) as name
    order by name
    on conflict (bucket) do nothing`;
}

/** Locks buckets in the order of their names, which keeps two attempts from waiting for each other. */
export async function selectBucketsForUpdate(
  sql: SqlOrTx,
  names: readonly string[],
): Promise<Map<string, Bucket>> {
  const rows = await sql<BucketRow[]>`
    select bucket as name, failures, open_at as "openAt", forget_at as "forgetAt"
    from identity.sign_in_buckets
    where bucket = any(${[...names]}::text[])
    order by bucket
    for update`;
  return byName(rows);
}

export async function updateBucket(sql: SqlOrTx, name: string, bucket: Bucket): Promise<void> {
  await sql`
    update identity.sign_in_buckets
    set failures = ${bucket.failures},
        open_at = ${new Date(bucket.openAtMs)},
        forget_at = ${new Date(bucket.forgetAtMs)}
    where bucket = ${name}`;
}

/** Forgets the failures behind a name: it has proved itself. */
export async function deleteBucket(sql: SqlOrTx, name: string): Promise<void> {
  await sql`
    delete from identity.sign_in_buckets
    where bucket = ${name}`;
}

/** Takes one failure back: the attempt that was counted ahead did not fail. */
export async function updateBucketRelieved(sql: SqlOrTx, name: string, at: Date): Promise<void> {
  await sql`
    update identity.sign_in_buckets
    set failures = greatest(failures - 1, 0),
        open_at = least(open_at, ${at})
    where bucket = ${name}`;
}

export async function deleteForgottenBuckets(sql: SqlOrTx, now: Date): Promise<void> {
  await sql`
    delete from identity.sign_in_buckets
    where forget_at < ${now}`;
}
