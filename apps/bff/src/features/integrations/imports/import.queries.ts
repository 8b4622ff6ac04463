import type { ImportKind, ImportState } from '@stockwire/shared/imports';
import type { Author } from '../../../domain/actor.ts';
import type { SqlOrTx } from '../../../platform/db/database.ts';
import { shownBy } from '../../stock/shown-by.queries.ts';
import type { ImportRow } from './import-row.ts';

/** Everything of an import but its file. */
export function importColumns(sql: SqlOrTx) {
  return sql`
    import_id as "importId", kind, warehouse_id as "warehouseId", file_name as "fileName",
    file_bytes as "fileBytes", encode(content_sha256, 'hex') as "contentSha256", state, version,
    uploaded_at as "uploadedAt", actor, device,
    ${shownBy(sql, 'imports')} as "uploadedBy", replace(correlation_id::text, '-', '') as "correlationId",
    examination, description, check_report as "checkReport", check_outdated as "checkOutdated",
    earlier_imports as "earlierImports", earlier_rows as "earlierRows", rows_total as "rowsTotal", rows_done as "rowsDone",
    bytes_done as "bytesDone", accepted, refused, skipped, rows_per_second as "rowsPerSecond",
    work_started_at as "workStartedAt", work_ended_at as "workEndedAt", run_cursor as "runCursor",
    undo_cursor as "undoCursor", first_seq as "firstSeq", last_seq as "lastSeq",
    items_made as "itemsMade", failure, failure_code as "failureCode", failure_line as "failureLine"`;
}

export async function selectOptionalImport(
  sql: SqlOrTx,
  importId: number,
): Promise<ImportRow | undefined> {
  const [row] = await sql<ImportRow[]>`
    select ${importColumns(sql)}
    from integrations.imports
    where import_id = ${importId}
      and state <> 'uploading'`;
  return row;
}

interface ImportPageQuery {
  warehouseId: number | undefined;
  kind: ImportKind | undefined;
  before: number;
  limit: number;
  /** The only warehouses whose imports are read; null reads those of all, and those of none. */
  within: number[] | null;
}

/** Imports by id, newest first, below `before`. */
export function selectImportsBefore(
  sql: SqlOrTx,
  { warehouseId, kind, before, limit, within }: ImportPageQuery,
): Promise<ImportRow[]> {
  return sql<ImportRow[]>`
    select ${importColumns(sql)}
    from integrations.imports
    where state <> 'uploading'
      and import_id < ${before}
      and (${warehouseId ?? null}::integer is null or warehouse_id = ${warehouseId ?? null})
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
      and (${within}::integer[] is null or warehouse_id = any(${within}::integer[]))
    order by import_id desc
    limit ${limit}`;
}

interface NewImport {
  kind: ImportKind;
  warehouseId: number | null;
  requestKey: string;
  fileName: string;
  actor: Author;
  correlationId: string;
}

/** The new import's id; undefined where the key was used before. */
export async function insertImport(sql: SqlOrTx, row: NewImport): Promise<number | undefined> {
  const [made] = await sql<{ importId: number }[]>`
    insert into integrations.imports (
      kind, warehouse_id, request_key, file_name, actor, device, correlation_id)
    values (${row.kind}, ${row.warehouseId}, ${row.requestKey}, ${row.fileName}, ${row.actor.id},
      ${row.actor.device}, ${row.correlationId}::uuid)
    on conflict (request_key) do nothing
    returning import_id as "importId"`;
  return made?.importId;
}

/** The import of an upload that was sent before, if it came to its end. */
export async function selectOptionalUpload(
  sql: SqlOrTx,
  requestKey: string,
): Promise<ImportRow | undefined> {
  const [row] = await sql<ImportRow[]>`
    select ${importColumns(sql)}
    from integrations.imports
    where request_key = ${requestKey}
      and state <> 'uploading'`;
  return row;
}

/** Removes what an upload that broke off has left. */
export async function deleteUpload(sql: SqlOrTx, requestKey: string): Promise<void> {
  await sql`
    delete from integrations.imports
    where request_key = ${requestKey}
      and state = 'uploading'`;
}

export async function updateUploaded(
  sql: SqlOrTx,
  importId: number,
  facts: { bytes: number; sha256: Buffer; examination: ImportRow['examination'] },
): Promise<void> {
  await sql`
    update integrations.imports
    set state = 'uploaded',
        file_bytes = ${facts.bytes},
        content_sha256 = ${facts.sha256},
        examination = ${JSON.stringify(facts.examination)}::text::jsonb,
        rows_total = ${facts.examination.rows}
    where import_id = ${importId}`;
}

/** True when the import was at that version and in a state that may be described. */
export async function updateDescription(
  sql: SqlOrTx,
  { importId, version }: { importId: number; version: number },
  description: ImportRow['description'],
): Promise<boolean> {
  const rows = await sql`
    update integrations.imports
    set description = ${JSON.stringify(description)}::text::jsonb,
        state = 'described',
        check_outdated = check_report is not null,
        version = version + 1
    where import_id = ${importId}
      and version = ${version}
      and state in ('uploaded', 'described', 'checked')
    returning import_id`;
  return rows.length > 0;
}

interface Move {
  importId: number;
  version: number;
  from: readonly ImportState[];
  to: ImportState;
  /** Work that begins anew counts from zero; work that goes on keeps its counts. */
  anew: boolean;
}

/** Puts the import into another state, if it is at that version and in one of those states. */
export async function updateState(
  sql: SqlOrTx,
  { importId, version, from, to, anew }: Move,
): Promise<boolean> {
  const rows = await sql`
    update integrations.imports
    set state = ${to},
        version = version + 1,
        failure = null,
        failure_code = null,
        failure_line = null,
        rows_per_second = null,
        rows_done = case when ${anew} then 0 else rows_done end,
        bytes_done = case when ${anew} then 0 else bytes_done end,
        accepted = case when ${anew} then 0 else accepted end,
        refused = case when ${anew} then 0 else refused end,
        skipped = case when ${anew} then 0 else skipped end,
        work_started_at = case when ${anew} then now() else work_started_at end,
        work_ended_at = null
    where import_id = ${importId}
      and version = ${version}
      and state = any(${from as ImportState[]}::text[])
    returning import_id`;
  return rows.length > 0;
}
