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
