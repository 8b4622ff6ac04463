import { createHash } from 'node:crypto';
import { refuse } from '../../domain/catalog/refusals.ts';
import { againIfDeadlocked } from '../../platform/db/again-if-deadlocked.ts';
import type { Orm } from '../../platform/db/database.ts';
import type { CatalogDeps } from './catalog-deps.ts';
import { insertRequest, lockRequestKey, selectOptionalRequest } from './request.queries.ts';

export interface KeyedRequest {
  /** The principal's namespace, a slash, and the key sent. */
  requestKey: string;
  /** What is done to what: the same key for something else is refused. */
  operation: string;
  body: unknown;
}

/** What a write answers: its status, the version that becomes the ETag, and the body. */
export interface WriteAnswer<Body> {
  status: number;
  version: number | null;
  answer: Body;
}

/**
 * Does a write once per key, and gives its first answer again whenever the key comes back. The answer is
 * stored in the transaction of the write; a refusal rolls both back, so the key is then judged anew. Equal
 * keys wait for each other: only the first of fifty at once writes. Writes that wait for each other the
 * wrong way round, as changes of two warehouses may, are done again.
 */
export function rememberRequest<Body>(
  { database }: CatalogDeps,
  request: KeyedRequest,
  write: (deps: CatalogDeps) => Promise<WriteAnswer<Body>>,
): Promise<WriteAnswer<Body> & { replayed: boolean }> {
  const fingerprint = fingerprintOf([request.operation, request.body]);
  const keyed = { requestKey: request.requestKey, fingerprint };
  return againIfDeadlocked(() => database.orm.transaction((orm) => writeOnce(orm, keyed, write)));
}

async function writeOnce<Body>(
  orm: Orm,
  { requestKey, fingerprint }: { requestKey: string; fingerprint: Buffer },
  write: (deps: CatalogDeps) => Promise<WriteAnswer<Body>>,
): Promise<WriteAnswer<Body> & { replayed: boolean }> {
  // The lock comes in a statement of its own: the next one then sees what its last holder committed.
  await lockRequestKey(orm, requestKey);
  const seen = await selectOptionalRequest(orm, requestKey);
  if (seen !== undefined) {
    if (!seen.fingerprint.equals(fingerprint)) throw refuse({ code: 'idempotency-key-reused' });
    const version = seen.etag === null ? null : Number(seen.etag);
    return { replayed: true, status: seen.status, version, answer: seen.answer as Body };
  }
  const written = await write({ database: { orm } });
  const { status, version, answer } = written;
  const etag = version === null ? null : String(version);
  await insertRequest(orm, { requestKey, fingerprint, status, etag, answer });
  return { replayed: false, ...written };
}

function fingerprintOf(value: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

/** JSON that does not depend on the order in which fields were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
