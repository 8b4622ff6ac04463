import { Accepted } from '@stockwire/shared/stock-entries';
import { View } from '@stockwire/shared/stock-views';
import { aBin, anItem, aSupplier, aWarehouse } from './builders.ts';
import type { Ground } from './route-sample.ts';
import { freshKey, type TestServer } from './test-server.ts';

/** A warehouse with bins and two items in it, on which every route can be tried. */
export async function prepareGround(server: TestServer): Promise<Ground> {
  const { warehouseId } = await aWarehouse(server.database);
  await aBin(server.database, { warehouseId, code: 'A' });
  await aBin(server.database, { warehouseId, code: 'B' });
  await aBin(server.database, { warehouseId, code: 'R', retired: true });
  await aSupplier(server.database, { code: 'ACME' });
  const { sku } = await anItem(server.database);
  const api = `/api/v1/warehouses/${warehouseId}`;
  const stock = `${api}/stock`;
  const post: Ground['post'] = (path, body, headers = {}) =>
    server.request(path, { body, headers: { ...freshKey(), ...headers } });
  await post(`${stock}/receipts`, { lines: [{ sku, quantity: 20, bin: 'A' }] });
  const other = await anItem(server.database);
  const mistake = await post(`${stock}/receipts`, { lines: [{ sku: other.sku, quantity: 1 }] });
  const view = await server.request(`${stock}/views`, { body: {} });
  return {
    api,
    stock,
    sku,
    seq: Accepted.parse(mistake.body).seq,
    viewId: View.parse(view.body).viewId,
    post,
    adjust: (body, headers) => post(`${stock}/adjustments`, body, headers),
  };
}
