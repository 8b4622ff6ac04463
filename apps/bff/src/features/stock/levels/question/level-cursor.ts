import { Instant } from '@stockwire/shared/ids';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { isWellFormed } from '@stockwire/shared/text';
import { z } from 'zod';
import { refuseRead } from '../../../../domain/stock/read-refusals.ts';
import { type LevelColumnSource, levelColumnSource } from './level-columns.ts';
import { type LevelQuery, signatureOf } from './level-query.ts';

/** The place in a sorted grid after which the next page begins. */
export interface LevelPlace {
  /** What the grid is sorted by, as SQL writes it, of the last row read; null where it has none. */
  values: (string | null)[];
  itemId: number;
}

/** Four times the longest name in UTF-8, as JSON in base64, is shorter. */
export const LEVEL_CURSOR_LENGTH_MAX = 4_000;

const Written = z.tuple([
  z.string(),
  z.array(z.string().nullable()),
  z.int().min(1).max(QUANTITY_MAX),
]);

/** An opaque text for a place, good for this question only. */
export function writeLevelCursor(query: LevelQuery, { values, itemId }: LevelPlace): string {
  return Buffer.from(JSON.stringify([signatureOf(query), values, itemId])).toString('base64url');
}

/** Reads a cursor; one of another question, or what is no cursor at all, is refused. */
export function readLevelCursor(query: LevelQuery, cursor: string): LevelPlace {
  const written = Written.safeParse(parseJson(cursor)).data;
  if (written === undefined) throw refuseCursor('is no cursor of this list');
  const [signature, values, itemId] = written;
  if (signature !== signatureOf(query)) {
    throw refuseCursor('belongs to another search, filter or sort');
  }
  const sources = query.sort.map(({ column }) => levelColumnSource(column));
  const fits =
    values.length === sources.length && sources.every((source, at) => isValue(source, values[at]));
  if (!fits) throw refuseCursor('is no cursor of this list');
  return { values, itemId };
}

function parseJson(cursor: string): unknown {
  if (cursor.length > LEVEL_CURSOR_LENGTH_MAX) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    // JSON says "not mine" by throwing SyntaxError; anything else is a bug.
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The values go back into SQL: what PostgreSQL would choke on must not get that far. */
function isValue(source: LevelColumnSource, value: string | null | undefined): boolean {
  if (value === undefined) return false;
  if (value === null) return source.nullable;
  if (source.orderType === 'text') return isWellFormed(value);
  if (source.orderType === 'timestamptz') return Instant.safeParse(value).success;
  return /^-?\d{1,10}$/.test(value) && Math.abs(Number(value)) <= QUANTITY_MAX;
}

function refuseCursor(message: string) {
  const errors = [{ pointer: '#query/cursor', code: 'cursor', message }];
  return refuseRead({ code: 'validation', errors });
}
