import type { ImportState } from '@stockwire/shared/imports';
import type { SqlOrTx } from '../../../../platform/db/database.ts';
import type { ImportRow } from '../import-row.ts';

interface EarlierImport {
  importId: number;
  startedAt: Date;
  rows: number;
  isSameFile: boolean;
}

/** Imports of the same kind and warehouse that wrote something and were not taken back, oldest first. */
export function selectEarlierImports(
  sql: SqlOrTx,
  { importId, kind, warehouseId, contentSha256 }: ImportRow,
): Promise<EarlierImport[]> {
  return sql<EarlierImport[]>`
    select import_id as "importId", coalesce(work_started_at, uploaded_at) as "startedAt",
           accepted as rows, content_sha256 = decode(${contentSha256}, 'hex') as "isSameFile"
    from integrations.imports
    where kind = ${kind}
      and warehouse_id = ${warehouseId}
      and import_id <> ${importId}
      and accepted > 0
      and state in ('running', 'paused', 'done', 'cancelled', 'failed')
    order by import_id`;
}

export interface OpenImport {
  importId: number;
  state: ImportState;
}

/** An import of the same kind and warehouse that has ended, and whose last rows may not be saved yet. */
export async function selectOptionalOpen(
  sql: SqlOrTx,
  { importId, kind, warehouseId }: ImportRow,
): Promise<OpenImport | undefined> {
  const [row] = await sql<OpenImport[]>`
    select import_id as "importId", state
    from integrations.imports
    where kind = ${kind}
      and warehouse_id = ${warehouseId}
      and import_id <> ${importId}
      and state in ('cancelled', 'failed')
      and lease_owner is not null
    order by import_id
    limit 1`;
  return row;
}

interface StoredIdentities {
  importId: number;
  outcomes: Buffer;
  identities: Buffer;
}

/** What tells the rows of these imports apart, a batch at a time, oldest import first. */
export function streamIdentities(sql: SqlOrTx, importIds: number[]) {
  return sql<StoredIdentities[]>`
    select import_id as "importId", outcomes, identities
    from integrations.import_batches
    where import_id = any(${importIds}::integer[])
    order by import_id, first_row`.cursor(20);
}
