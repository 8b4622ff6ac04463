import type { ItemSettings, PutItemSettings } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuseChange } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { homeBinIdsOf } from './home-bin-ids.ts';
import { selectSettings } from './read-item-settings.ts';
import { insertSettings, updateSettings } from './settings.queries.ts';

export interface PutSettings {
  warehouseId: number;
  sku: string;
  settings: PutItemSettings;
  /** 0 makes them anew. */
  version: number;
}

/** Makes or replaces what a warehouse says about an item, if it is as the caller saw it. */
export function putItemSettings(
  { database }: CatalogDeps,
  _actor: Actor,
  { warehouseId, sku, settings, version }: PutSettings,
): Promise<ItemSettings> {
  return database.orm.transaction(async (orm) => {
    const before = await selectSettings(orm, warehouseId, sku);
    if (before.version !== version) throw refuseChange('item', version, before);
    const { homeBin, reorderPoint } = settings;
    const homes = await homeBinIdsOf(orm, warehouseId, [{ code: homeBin, pointer: '/homeBin' }]);
    const homeBinId = homeBin === null ? null : (homes.get(foldCode(homeBin)) ?? null);
    const row = { warehouseId, itemId: before.itemId, homeBinId, reorderPoint };
    const written = version === 0 ? insertSettings(orm, row) : updateSettings(orm, row, version);
    const done = await written;
    const now = await selectSettings(orm, warehouseId, sku);
    // Somebody was faster after the read: the guard in the statement saw it.
    if (!done) throw refuseChange('item', version, now);
    return now;
  });
}
