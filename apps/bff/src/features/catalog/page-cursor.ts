import { isWellFormed } from '@stockwire/shared/text';
import { refuseFields } from '../../domain/catalog/refusals.ts';

/** A page in the order of one unique key. */
export interface Page<Row> {
  rows: Row[];
  /** Continues after the last row; null where there is no more. */
  nextCursor: string | null;
}

/** Makes a page of rows of which one more than `limit` was read, to know whether it is the last. */
export function toPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => string): Page<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: kept, nextCursor: more ? encodeCursor(keyOf(last)) : null };
}

function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key to continue after; a cursor that was not made here is refused. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key !== '' && isWellFormed(key) && encodeCursor(key) === cursor) return key;
  throw refuseFields([
    { pointer: '#query/cursor', code: 'cursor', message: 'is no cursor of this list' },
  ]);
}
