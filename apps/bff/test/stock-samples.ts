import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { Accepted } from '@stockwire/shared/stock-entries';
import { asRole } from './actors.ts';
import { aBin, anItem, aWarehouse } from './builders.ts';
import { readSamples } from './read-samples.ts';
import type { Ground, RouteSample } from './route-sample.ts';
import { writeCommand } from './stock-rows.ts';
import { freshKey, type TestAnswer, type TestServer } from './test-server.ts';

type Samples = Record<string, RouteSample>;

/** Samples of the stock room, by method and path of the route. */
export function stockSamples(ground: Ground, server: TestServer): Samples {
  const W = '/api/v1/warehouses/:warehouseId';
  return {
    ...commandSamples(ground, server),
    ...readSamples(ground, server),
    [`get ${W}/stock`]: {
      path: ground.stock,
      reach: {
        validation: () => server.request(`${ground.stock}?filter={"onHand":{"contains":"x"}}`),
      },
    },
    [`post ${W}/stock/views`]: {
      path: `${ground.stock}/views`,
      body: {},
      reach: {
        validation: () =>
          ground.post(`${ground.stock}/views`, { filter: { onHand: { contains: 'x' } } }),
      },
    },
    [`get ${W}/stock/views/:viewId`]: {
      path: `${ground.stock}/views/${ground.viewId}`,
      reach: {
        'view-gone': () => server.request(`${ground.stock}/views/none`),
        'not-found': () =>
          server.request(`${ground.stock}/views/none`, { as: asRole('viewer', QUANTITY_MAX) }),
      },
    },
    [`get ${W}/stock/:sku`]: { path: `${ground.stock}/${ground.sku}` },
    [`get ${W}/stock/:sku/history`]: {
      path: `${ground.stock}/${ground.sku}/history?at=2026-01-01T00:00:00Z`,
      reach: {
        validation: () =>
          server.request(`${ground.stock}/${ground.sku}/history?at=2999-01-01T00:00:00Z`),
      },
    },
    [`get ${W}/transactions`]: {
      path: `${ground.api}/transactions`,
      reach: {
        validation: () => server.request(`${ground.api}/transactions?before=3`),
        'cursor-ahead': () => server.request(`${ground.api}/transactions?after=1.999999`),
        'cursor-epoch': () => server.request(`${ground.api}/transactions?after=2.1`),
      },
    },
  };
}

function commandSamples(ground: Ground, server: TestServer): Samples {
  const { sku, post, adjust, stock } = ground;
  const S = 'post /api/v1/warehouses/:warehouseId/stock';
  const add = { sku, bin: 'A', delta: 1, reason: 'found' };
  const stale = { 'if-match': '"0"' };
  const count = { sku, bin: 'B', counted: 0, base: { quantity: 0, version: 0 } };
  const aFullItem = async () => {
    const full = await anItem(server.database);
    const lines = [{ sku: full.sku, quantity: QUANTITY_MAX, bin: 'A' }];
    await post(`${stock}/receipts`, { lines });
    return full.sku;
  };
  const unknown = (path: string, body: object) => () => post(`${stock}/${path}`, body);
  return {
    [`${S}/adjustments`]: {
      path: `${stock}/adjustments`,
      body: add,
      reach: {
        validation: () => adjust({ ...add, delta: 0 }),
        'approval-needed': () =>
          server.request(`${stock}/adjustments`, {
            body: { ...add, delta: 51 },
            headers: freshKey(),
            as: asRole('operator'),
          }),
        'version-conflict': () => adjust({ ...add, expectedVersion: 999 }),
        'version-stale': () => adjust(add, stale),
        'insufficient-stock': () => adjust({ ...add, delta: -1_000_000, reason: 'lost' }),
        'quantity-overflow': async () => adjust({ ...add, sku: await aFullItem() }),
        'bin-retired': () => adjust({ ...add, bin: 'R' }),
      },
    },
    [`${S}/counts`]: {
      path: `${stock}/counts`,
      body: count,
      reach: {
        validation: unknown('counts', { ...count, bin: 'NOWHERE' }),
        'count-stale': unknown('counts', { ...count, base: { quantity: 5, version: 5 } }),
        'version-stale': () => post(`${stock}/counts`, count, stale),
        'quantity-overflow': async () =>
          post(`${stock}/counts`, { ...count, sku: await aFullItem(), counted: 1 }),
        'bin-retired': unknown('counts', { ...count, bin: 'R', counted: 1 }),
      },
    },
    [`${S}/receipts`]: {
      path: `${stock}/receipts`,
      body: { lines: [{ sku, quantity: 1 }] },
      reach: {
        validation: unknown('receipts', { lines: [{ sku: 'NONE', quantity: 1 }] }),
        'quantity-overflow': async () =>
          post(`${stock}/receipts`, { lines: [{ sku: await aFullItem(), quantity: 1 }] }),
        'bin-retired': unknown('receipts', { lines: [{ sku, quantity: 1, bin: 'R' }] }),
      },
    },
    [`${S}/sales`]: {
      path: `${stock}/sales`,
      body: { lines: [{ sku, quantity: 1 }] },
      reach: {
        validation: unknown('sales', { lines: [{ sku: 'NONE', quantity: 1 }] }),
        'insufficient-stock': unknown('sales', { lines: [{ sku, quantity: 1_000_000 }] }),
      },
    },
    [`${S}/moves`]: {
      path: `${stock}/moves`,
      body: { sku, from: 'A', to: 'B', quantity: 1 },
      reach: {
        validation: unknown('moves', { sku, from: 'A', to: 'A', quantity: 1 }),
        'version-stale': () =>
          post(`${stock}/moves`, { sku, from: 'A', to: 'B', quantity: 1 }, stale),
        'insufficient-stock': unknown('moves', { sku, from: 'A', to: 'B', quantity: 1_000_000 }),
        'bin-retired': unknown('moves', { sku, from: 'A', to: 'R', quantity: 1 }),
      },
    },
    [`${S}/reversals`]: reversalSample(ground, { server, aFullItem }),
    [`${S}/commands`]: {
      path: `${stock}/commands`,
      body: { commands: [{ ...add, kind: 'adjust', commandId: 'a-batch-command-1' }] },
    },
  };
}

function reversalSample(
  { sku, seq: mistake, post, stock }: Ground,
  { server, aFullItem }: { server: TestServer; aFullItem: () => Promise<string> },
): RouteSample {
  const seqOf = async (answer: Promise<TestAnswer>) => Accepted.parse((await answer).body);
  const reverse = (seq: number) => post(`${stock}/reversals`, { seq, reason: 'data-entry-error' });
  const receive = (of: string, quantity: number) =>
    seqOf(post(`${stock}/receipts`, { lines: [{ sku: of, quantity, bin: 'A' }] }));
  const sell = (of: string, quantity: number) =>
    seqOf(post(`${stock}/sales`, { lines: [{ sku: of, quantity }] }));
  return {
    path: `${stock}/reversals`,
    body: { seq: mistake, reason: 'data-entry-error' },
    reach: {
      validation: () => reverse(999_999),
      'already-reversed': async () => {
        const { seq } = await receive(sku, 1);
        await reverse(seq);
        return reverse(seq);
      },
      'undo-expired': () => undoLate(server),
      'reverse-blocked': async () => {
        const item = await anItem(server.database);
        const { seq } = await receive(item.sku, 5);
        await sell(item.sku, 3);
        return reverse(seq);
      },
      'quantity-overflow': async () => {
        const full = await aFullItem();
        const { seq } = await sell(full, 5);
        await receive(full, 5);
        return reverse(seq);
      },
    },
  };
}

/** An hour ago somebody posted what they would undo now. */
async function undoLate(server: TestServer): Promise<TestAnswer> {
  const { warehouseId } = await aWarehouse(server.database);
  const { binId } = await aBin(server.database, { warehouseId });
  const { itemId } = await anItem(server.database);
  const at = new Date(Date.now() - 3_600_000);
  const lines = [{ itemId, binId, delta: 1 }];
  const { from: seq } = await writeCommand(server.database, { warehouseId, lines, at });
  return server.request(`/api/v1/warehouses/${warehouseId}/stock/reversals`, {
    body: { seq, reason: 'data-entry-error' },
    headers: freshKey(),
    as: { ...asRole('operator', warehouseId), id: 'tester' },
  });
}
