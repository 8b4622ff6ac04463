import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { z } from 'zod';
import type { CatalogDeps } from '../../../features/catalog/catalog-deps.ts';
import { rememberRequest } from '../../../features/catalog/remember-request.ts';
import type { RouteAnswer, RouteContext } from '../route.ts';
import { wholeNumber } from './query-forms.ts';

/** A screen of documents, a few times over. */
const PAGE_MAX = 500;
const PAGE_DEFAULT = 100;
/** A cursor of ours is well below this; a longer one was not made here. */
const CURSOR_LENGTH_MAX = 1_000;

export const WarehouseParams = z.strictObject({ warehouseId: wholeNumber(1, QUANTITY_MAX) });

/** `limit=` and `cursor=` of a list by keyset. */
export const pageQuery = {
  limit: wholeNumber(1, PAGE_MAX).default(PAGE_DEFAULT),
  cursor: z.string().max(CURSOR_LENGTH_MAX).optional(),
};

/** A page of rows by keyset. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), nextCursor: z.string().nullable() });
}

interface Change<Document> {
  method: 'POST' | 'PATCH';
  status: 200 | 201;
  body: unknown;
  /** Runs in the transaction that remembers the answer. */
  work: (deps: CatalogDeps) => Promise<Document>;
}

/** Carries out a change of the catalog once per Idempotency-Key. */
export async function changeOnce<Document extends object>(
  deps: CatalogDeps,
  { commandId, path }: RouteContext,
  { method, status, body, work }: Change<Document>,
): Promise<RouteAnswer<Document>> {
  if (commandId === null) throw new Error(`${method} ${path} came without a key`);
  const request = { requestKey: commandId, operation: `${method} ${path}`, body };
  const remembered = await rememberRequest(deps, request, async (inner) => {
    const answer = await work(inner);
    return { status, version: versionOf(answer), answer };
  });
  return {
    body: remembered.answer,
    status: remembered.status,
    replayed: remembered.replayed,
    ...(remembered.version !== null && { version: remembered.version }),
  };
}

/** A list that was made has no version of its own. */
function versionOf(answer: object): number | null {
  return 'version' in answer && typeof answer.version === 'number' ? answer.version : null;
}

/** A document with its version as ETag. */
export function versioned<Document extends { version: number }>(
  document: Document,
): RouteAnswer<Document> {
  return { body: document, version: document.version };
}

/** The version of a route whose guard is required; the edge has refused requests without. */
export function guardOf({ ifMatchVersion, path }: RouteContext): number {
  if (ifMatchVersion === null) throw new Error(`${path} came without If-Match`);
  return ifMatchVersion;
}
