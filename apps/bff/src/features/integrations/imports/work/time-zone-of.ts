import { selectOptionalWarehouse } from '../../../catalog/warehouses/warehouse.queries.ts';
import type { ImportDeps } from '../import-deps.ts';
import type { ImportRow } from '../import-row.ts';

/** The zone of local times: the warehouse's, and UTC where there is none. */
export async function timeZoneOf(
  { database }: ImportDeps,
  { warehouseId }: Pick<ImportRow, 'warehouseId'>,
): Promise<string> {
  if (warehouseId === null) return 'UTC';
  const warehouse = await selectOptionalWarehouse(database.orm, warehouseId);
  return warehouse?.timeZone ?? 'UTC';
}
