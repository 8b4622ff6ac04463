import type { RowProblem } from '@stockwire/shared/imports';
import type { SqlOrTx } from '../../../../platform/db/database.ts';

/** Cells by row number; null leaves the row out. */
export async function selectFixes(
  sql: SqlOrTx,
  importId: number,
): Promise<Map<number, string[] | null>> {
  const rows = await sql<{ row: number; cells: string[] | null }[]>`
    select row_no as row, cells
    from integrations.import_fixes
    where import_id = ${importId}`;
  return new Map(rows.map(({ row, cells }) => [row, cells]));
}

export async function countFixes(sql: SqlOrTx, importId: number): Promise<number> {
  const [row] = await sql<{ fixes: number }[]>`
    select count(*)::integer as fixes
    from integrations.import_fixes
    where import_id = ${importId}`;
  return row?.fixes ?? 0;
}

export async function upsertFix(
  sql: SqlOrTx,
  fix: { importId: number; row: number; cells: string[] | null },
): Promise<void> {
  await sql`
    insert into integrations.import_fixes (import_id, row_no, cells)
    values (${fix.importId}, ${fix.row}, ${fix.cells})
    on conflict (import_id, row_no) do update set cells = excluded.cells`;
}

export async function deleteFix(sql: SqlOrTx, importId: number, row: number): Promise<void> {
  await sql`
    delete from integrations.import_fixes
    where import_id = ${importId}
      and row_no = ${row}`;
}

/** The check is no longer of the rows as they are; the new version, or undefined where it may not change. */
export async function updateOutdated(
  sql: SqlOrTx,
  importId: number,
): Promise<{ version: number } | undefined> {
  const [row] = await sql<{ version: number }[]>`
    update integrations.imports
    set state = 'described', check_outdated = check_report is not null, version = version + 1
    where import_id = ${importId}
      and state in ('described', 'checked')
    returning version`;
  return row;
}

type StoredProblem = Omit<RowProblem, 'fix'>;

export async function deleteProblems(sql: SqlOrTx, importId: number): Promise<void> {
  await sql`
    delete from integrations.import_problems
    where import_id = ${importId}`;
}

/** Problems of rows, written in sets; a row keeps its first one. */
export async function insertProblems(
  sql: SqlOrTx,
  importId: number,
  problems: readonly StoredProblem[],
): Promise<void> {
  if (problems.length === 0) return;
  await sql`
    insert into integrations.import_problems (
      import_id, row_no, line, field, value, code, message, suggestion, cells)
    select ${importId}, row, line, field, value, code, message, suggestion, cells
    from jsonb_to_recordset(${JSON.stringify(problems)}::text::jsonb) as problem (
      row bigint, line bigint, field text, value text, code text, message text, suggestion text,
      cells text[])
    on conflict do nothing`;
}

interface ProblemPage {
  importId: number;
  after: number;
  limit: number;
  code: string | undefined;
}

export async function selectProblemsAfter(
  sql: SqlOrTx,
  { importId, after, limit, code }: ProblemPage,
): Promise<RowProblem[]> {
  const rows = await sql<(StoredProblem & { isFixed: boolean; fixCells: string[] | null })[]>`
    select p.row_no as row, p.line, p.field, p.value, p.code, p.message, p.suggestion, p.cells,
           f.import_id is not null as "isFixed", f.cells as "fixCells"
    from integrations.import_problems p
    left join integrations.import_fixes f
      on f.import_id = p.import_id and f.row_no = p.row_no
    where p.import_id = ${importId}
      and p.row_no > ${after}
      and (${code ?? null}::text is null or p.code = ${code ?? null})
    order by p.row_no
    limit ${limit}`;
  return rows.map(({ isFixed, fixCells, ...problem }) => ({
    ...problem,
    fix: isFixed ? fixOf(fixCells) : null,
  }));
}

function fixOf(cells: string[] | null): RowProblem['fix'] {
  return cells === null ? { skip: true } : { cells };
}

export async function selectProblemTotal(
  sql: SqlOrTx,
  importId: number,
  code: string | undefined,
): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select count(*)::integer as total
    from integrations.import_problems
    where import_id = ${importId}
      and (${code ?? null}::text is null or code = ${code ?? null})`;
  return row?.total ?? 0;
}

/** Undefined when the row has no problem. */
export async function selectOptionalProblem(
  sql: SqlOrTx,
  importId: number,
  row: number,
): Promise<StoredProblem | undefined> {
  const [found] = await sql<StoredProblem[]>`
    select row_no as row, line, field, value, code, message, suggestion, cells
    from integrations.import_problems
    where import_id = ${importId}
      and row_no = ${row}`;
  return found;
}
