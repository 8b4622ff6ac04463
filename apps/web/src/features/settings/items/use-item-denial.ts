import type { Warehouse } from '@stockwire/shared/catalog';
import { useCan, useDenial } from '../../../api/api-provider.tsx';
import { ITEM_FIELDS, siteFields } from './item-texts.ts';

/** Why what was changed in the form is not this person's to change; an untouched form tells it of the catalog. */
export function useItemDenial(
  changed: readonly string[],
  sites: readonly Warehouse[],
): string | undefined {
  const can = useCan();
  const ofCatalog = useDenial('catalog.change', null);
  const ofSites = useDenial('warehouses.change', null);
  const isAnySite = sites.some(({ warehouseId }) => can('warehouses.change', warehouseId));
  if (changed.some((field) => ITEM_FIELDS.includes(field))) return ofCatalog;
  const refused = sites
    .filter(({ warehouseId }) => !can('warehouses.change', warehouseId))
    .flatMap(({ warehouseId }) => Object.values(siteFields(warehouseId)));
  if (changed.some((field) => refused.includes(field))) return ofSites;
  return isAnySite ? undefined : ofCatalog;
}
