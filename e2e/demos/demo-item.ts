import type { Level } from '@stockwire/shared/stock-level';
import type { Stage } from './stage.ts';

/** Pieces that both people can take from without the shift being in their way. */
const ENOUGH = 40;

/** A warehouse of the demo and an item of it with stock to play with. */
export interface DemoItem {
  warehouseId: number;
  siteCode: string;
  sku: string;
  name: string;
}

/** The `place`-th item, by SKU, that has enough on hand in the first warehouse. */
export async function pickItem({ api }: Stage, place: number): Promise<DemoItem> {
  const [warehouse] = await api.warehouses();
  if (!warehouse) throw new Error('the demo needs a warehouse: start the server with DEMO=true');
  const { warehouseId, code: siteCode } = warehouse;
  const filter = JSON.stringify({ available: { gte: ENOUGH } });
  const { rows } = await api.levels(warehouseId, { filter, limit: String(place + 1) });
  const level: Level | undefined = rows[place];
  if (!level) throw new Error(`no item of ${siteCode} has ${ENOUGH} pieces to play with`);
  return { warehouseId, siteCode, sku: level.sku, name: level.name };
}

/** The address of the grid with that item open. */
export function openItemPath({ siteCode, sku }: DemoItem): string {
  return `/stock?${new URLSearchParams({ site: siteCode, item: sku })}`;
}
