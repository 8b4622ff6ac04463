import type { PutItemSettings } from '@stockwire/shared/catalog';
import type { Orm } from '../../../platform/db/database.ts';
import { createBins } from '../../catalog/bins/create-bins.ts';
import type { CatalogDeps } from '../../catalog/catalog-deps.ts';
import { createItems } from '../../catalog/items/create-items.ts';
import { putItemSettingsMany } from '../../catalog/settings/put-item-settings-many.ts';
import { createSupplier } from '../../catalog/suppliers/create-supplier.ts';
import { createWarehouse } from '../../catalog/warehouses/create-warehouse.ts';
import { DEMO_ACTOR } from '../demo-actor.ts';
import type { DemoSite, DemoWorld } from '../demo-world.ts';

/** Makes suppliers, items, warehouses, bins and settings, within the transaction it is given. */
export async function seedCatalog(orm: Orm, world: DemoWorld): Promise<void> {
  const deps = { database: { orm } };
  for (const supplier of world.suppliers) await createSupplier(deps, DEMO_ACTOR, supplier);
  await createItems(
    deps,
    DEMO_ACTOR,
    world.items.map(({ item }) => item),
  );
  for (const site of world.sites) await seedSite(deps, site);
}

async function seedSite(deps: CatalogDeps, { character, bins, placements }: DemoSite) {
  const { code, name, timeZone } = character;
  const { warehouseId } = await createWarehouse(deps, DEMO_ACTOR, { code, name, timeZone });
  await createBins(deps, DEMO_ACTOR, { warehouseId, bins });
  const settings = placements.map(
    ({ sku, homeBin, reorderPoint }): PutItemSettings & { sku: string } => ({
      sku,
      homeBin,
      reorderPoint,
    }),
  );
  await putItemSettingsMany(deps, DEMO_ACTOR, { warehouseId, settings });
}
