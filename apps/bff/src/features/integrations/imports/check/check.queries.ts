import type { CheckReport } from '@stockwire/shared/imports';
import type { SqlOrTx } from '../../../../platform/db/database.ts';

export async function updateChecked(
  sql: SqlOrTx,
  importId: number,
  checked: {
    report: CheckReport;
    earlier: readonly { importId: number; rows: number }[];
    rows: number;
  },
): Promise<void> {
  await sql`
    update integrations.imports
    set check_report = ${JSON.stringify(checked.report)}::text::jsonb,
        check_outdated = false,
        earlier_imports = ${checked.earlier.map(({ importId }) => importId)},
        earlier_rows = ${checked.earlier.reduce((sum, { rows }) => sum + rows, 0)},
        rows_total = ${checked.rows}
    where import_id = ${importId}`;
}
