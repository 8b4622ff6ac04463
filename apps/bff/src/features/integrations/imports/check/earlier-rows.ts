import { hash } from 'node:crypto';
import { KnownIdentities } from '../../../../domain/imports/known-identities.ts';
import { ROW_OUTCOMES } from '../../../../domain/imports/row-outcomes.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import type { ImportRow } from '../import-row.ts';
import { selectEarlierImports, streamIdentities } from './earlier.queries.ts';

/** Sixty megabytes; beyond it the oldest imports are left out. */
const EARLIER_ROWS_MAX = 5_000_000;
const IDENTITY_BYTES = 8;

export interface EarlierRows {
  known: KnownIdentities;
  /** Each with the rows it had brought in when this was read. */
  imports: { importId: number; startedAt: Date; rows: number }[];
  /** The newest import of the very same bytes. */
  sameFile: number | null;
}

/** 64 bits of the SHA-256 of what makes a row the same row in two files. */
export function identityOf(text: string): bigint {
  return hash('sha256', text, 'buffer').readBigUInt64LE(0);
}

/** The rows that earlier imports of this kind and warehouse brought in. */
export async function readEarlierRows(sql: Sql, row: ImportRow): Promise<EarlierRows> {
  if (row.warehouseId === null) return { known: noRows(), imports: [], sameFile: null };
  const all = await selectEarlierImports(sql, row);
  const sameFile = all.findLast(({ isSameFile }) => isSameFile)?.importId ?? null;
  const imports: typeof all = [];
  let rows = 0;
  for (const one of all.toReversed()) {
    rows += one.rows;
    if (rows > EARLIER_ROWS_MAX) break;
    imports.unshift(one);
  }
  const ids = imports.map(({ importId }) => importId);
  return { known: await readIdentities(sql, ids), imports, sameFile };
}

function noRows(): KnownIdentities {
  return new KnownIdentities(new BigUint64Array());
}

/** The rows of exactly these imports, as a check has seen them. */
export async function readIdentities(sql: Sql, importIds: number[]): Promise<KnownIdentities> {
  const parts: BigUint64Array[] = [];
  let size = 0;
  for await (const { identities } of acceptedIdentities(sql, importIds)) {
    parts.push(identities);
    size += identities.length;
  }
  const joined = new BigUint64Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return new KnownIdentities(joined);
}

/** How many rows of each import were taken out of `known`; it is empty of answers afterwards. */
export async function countTaken(
  sql: Sql,
  { known, imports }: EarlierRows,
): Promise<Map<number, number>> {
  const taken = new Map<number, number>();
  const ids = imports.map(({ importId }) => importId);
  for await (const { importId, identities } of acceptedIdentities(sql, ids)) {
    let count = 0;
    for (const identity of identities) if (known.giveBack(identity)) count += 1;
    if (count > 0) taken.set(importId, (taken.get(importId) ?? 0) + count);
  }
  return taken;
}

async function* acceptedIdentities(sql: Sql, importIds: number[]) {
  if (importIds.length === 0) return;
  for await (const batches of streamIdentities(sql, importIds)) {
    for (const { importId, outcomes, identities } of batches) {
      const accepted: bigint[] = [];
      for (const [place, outcome] of outcomes.entries()) {
        if (outcome !== ROW_OUTCOMES.accepted) continue;
        accepted.push(identities.readBigUInt64LE(place * IDENTITY_BYTES));
      }
      yield { importId, identities: BigUint64Array.from(accepted) };
    }
  }
}
