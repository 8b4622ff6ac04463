import type { PlannedSku } from '../../../../domain/imports/sku-plan.ts';
import type { Sql, SqlOrTx } from '../../../../platform/db/database.ts';

const ROWS_PER_STATEMENT = 5_000;

/** Replaces what an earlier check decided about the SKUs of the file. */
export async function replacePlan(sql: Sql, importId: number, skus: PlannedSku[]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      delete from integrations.import_skus
      where import_id = ${importId}`;
    for (let from = 0; from < skus.length; from += ROWS_PER_STATEMENT) {
      await insertPlan(tx, importId, skus.slice(from, from + ROWS_PER_STATEMENT));
    }
  });
}

async function insertPlan(sql: SqlOrTx, importId: number, skus: PlannedSku[]): Promise<void> {
  await sql`
    insert into integrations.import_skus (
      import_id, sku_key, sku, name, must_make, opening, first_row)
    select ${importId}, "skuKey", sku, name, "mustMake", opening, "firstRow"
    from jsonb_to_recordset(${JSON.stringify(skus)}::text::jsonb) as planned (
      "skuKey" text, sku text, name text, "mustMake" boolean, opening integer, "firstRow" bigint)`;
}

export function selectPlan(sql: SqlOrTx, importId: number): Promise<PlannedSku[]> {
  return sql<PlannedSku[]>`
    select sku_key as "skuKey", sku, name, must_make as "mustMake", opening,
           first_row as "firstRow"
    from integrations.import_skus
    where import_id = ${importId}`;
}
