import type { Warehouse } from '@stockwire/shared/catalog';
import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useContext } from 'react';
import { BinsPage } from '../features/settings/bins/bins-page.tsx';
import { ItemPage } from '../features/settings/items/item-page.tsx';
import { ItemsPage } from '../features/settings/items/items-page.tsx';
import { PreferencesPage } from '../features/settings/preferences/preferences-page.tsx';
import type { SettingsLinks } from '../features/settings/settings-links.ts';
import { SuppliersPage } from '../features/settings/suppliers/suppliers-page.tsx';
import { WarehousesPage } from '../features/settings/warehouses/warehouses-page.tsx';
import { DensityField } from '../features/stock/grid/columns/density-field.tsx';
import { useOverlays } from './palette/palette-context.ts';
import { stringifySearch } from './search-codec.ts';
import { SiteContext, useSite } from './site-context.ts';

/** The addresses of the settings; without a warehouse yet they name none. */
function useSettingsLinks(warehouse: Warehouse | null): SettingsLinks {
  const router = useRouter();
  const site = warehouse?.code;
  const at = (path: string, search = {}) => `${path}${stringifySearch({ site, ...search })}`;
  return {
    preferences: at('/settings'),
    items: at('/settings/items'),
    newItem: at('/settings/new-item'),
    bins: at('/settings/bins'),
    warehouses: at('/settings/warehouses'),
    suppliers: at('/settings/suppliers'),
    import: at('/imports'),
    gallery: '/gallery',
    stock: at('/stock'),
    item: (sku) => at(`/settings/items/${encodeURIComponent(sku)}`),
    itemsOf: (supplier) => at('/settings/items', { supplier }),
    stockOf: (item) => at('/stock', { item }),
    go: (href) => router.history.push(href),
  };
}

/** `/settings`: how the console looks and speaks on this device. */
export function PreferencesScreen() {
  const { open } = useOverlays();
  return (
    <PreferencesPage
      links={useSettingsLinks(useContext(SiteContext))}
      onHelp={() => open('help')}
      density={<DensityField />}
    />
  );
}

/** `/settings/items?q=kettle`: the catalog. */
export function ItemsScreen() {
  return <ItemsPage links={useSettingsLinks(useContext(SiteContext))} />;
}

/** `/settings/items/DNR-20417`: one item of the catalog. */
export function ItemScreen() {
  const { sku } = useParams({ from: '/settings/items/$sku' });
  const warehouse = useContext(SiteContext);
  return <ItemPage key={sku} {...{ sku, warehouse }} links={useSettingsLinks(warehouse)} />;
}

/** `/settings/new-item`: the form of an item that is none yet. */
export function NewItemScreen() {
  const warehouse = useContext(SiteContext);
  return <ItemPage sku={null} warehouse={warehouse} links={useSettingsLinks(warehouse)} />;
}

/** `/settings/bins?site=LDS`: the bins of the warehouse that the console speaks of. */
export function BinsScreen() {
  const warehouse = useSite();
  const navigate = useNavigate();
  return (
    <BinsPage
      key={warehouse.warehouseId}
      warehouse={warehouse}
      links={useSettingsLinks(warehouse)}
      onWarehouse={(site) => void navigate({ to: '.', search: (all) => ({ ...all, site }) })}
    />
  );
}

/** `/settings/warehouses`: the sites; also where the first one is made. */
export function WarehousesScreen() {
  return <WarehousesPage links={useSettingsLinks(useContext(SiteContext))} />;
}

/** `/settings/suppliers`: who the goods come from. */
export function SuppliersScreen() {
  return <SuppliersPage links={useSettingsLinks(useContext(SiteContext))} />;
}
