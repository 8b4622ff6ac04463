import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { LedgerServer, toLevel } from '../../../../../test/ledger-server.ts';
import { aSession } from '../../../../../test/session-builders.ts';
import { ApiProblem } from '../../../../api/api-error.ts';
import { ApiProvider } from '../../../../api/api-provider.tsx';
import type { Http, HttpRequest } from '../../../../api/http.ts';
import { createQueryClient } from '../../../../api/query-client.ts';
import type { ViewRequest } from '../../../../api/stock.queries.ts';
import { LiveClient } from '../../../../realtime/live-client.ts';
import { LiveProvider } from '../../../../realtime/live-provider.tsx';
import { type StockRows, useStockRows } from './use-stock-rows.ts';

type Asked = HttpRequest<never> & { path: string };

/** A server that answers when the test lets it, so that every moment in between can be looked at. */
class SlowServer {
  asked: { path: string; answer: (value: unknown) => void; refuse: (error: Error) => void }[] = [];
  readonly http = ((request: Asked) =>
    new Promise((answer, refuse) => {
      this.asked.push({ path: request.path, answer, refuse });
    })) as unknown as Http;

  async reply(part: string, value: unknown): Promise<void> {
    await act(async () => {
      await settle();
      const at = this.asked.findIndex(({ path }) => path.includes(part));
      const [request] = this.asked.splice(at, at < 0 ? 0 : 1);
      if (!request) throw new Error(`nobody asked for ${part}`);
      if (value instanceof Error) request.refuse(value);
      else request.answer(value);
      await settle();
    });
  }
}

// The cache tells its hooks at once, so that a test need not wait for its timers.
notifyManager.setScheduler((tell) => queueMicrotask(tell));

async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

const BY_SKU: ViewRequest = { filter: {}, sort: [] };
const BY_STOCK: ViewRequest = { filter: {}, sort: [{ column: 'onHand', direction: 'asc' }] };

const levels = (...itemIds: number[]) => itemIds.map((id) => toLevel([id, 1, id, id, 0, 0, 0, 0]));
const aView = (viewId: string, total: number) => ({
  viewId,
  total,
  asOf: 1,
  epoch: 1,
  builtAt: '2026-11-23T14:02:11Z',
});
const aBlock = (from: number, ...itemIds: number[]) => ({
  epoch: 1,
  asOf: 1,
  total: itemIds.length,
  from,
  rows: levels(...itemIds),
});

let root: Root | null = null;
afterEach(() => act(() => root?.unmount()));

function aClient(): LiveClient {
  return new LiveClient({
    socket: new LedgerServer().socket(),
    timers: { set: () => () => {} },
    signals: { onWake: () => () => {}, onHidden: () => () => {}, isHidden: () => false },
    now: () => 0,
    random: () => 0,
    schedule: (flush) => flush(),
  });
}

const RANGE = { from: 0, to: 30 };
const NONE_CLOSED = new Set<string | null>();

interface ProbeProps {
  request: ViewRequest;
  onRows: (rows: StockRows) => void;
}

function Probe({ request, onRows }: ProbeProps) {
  onRows(useStockRows({ warehouseId: 7, request, range: RANGE, closedGroups: NONE_CLOSED }));
  return null;
}

async function mount(server: SlowServer) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const queryClient = createQueryClient();
  const client = aClient();
  const seen: { rows: StockRows | null } = { rows: null };
  const api = {
    http: server.http,
    deviceName: { read: () => 'T', save: () => true, subscribe: () => () => {} },
    session: aSession(),
  };
  const look = (rows: StockRows) => {
    seen.rows = rows;
  };
  const wrap = (children: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <ApiProvider api={api}>
        <LiveProvider client={client} warehouseId={7} onReread={() => {}}>
          {children}
        </LiveProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
  const mounted = createRoot(document.createElement('div'));
  root = mounted;
  const show = (request: ViewRequest) =>
    act(async () => {
      mounted.render(wrap(<Probe request={request} onRows={look} />));
      await settle();
    });
  await show(BY_SKU);
  const itemIds = () => [0, 1, 2].map((index) => seen.rows?.rowAt(index)?.itemId);
  return { show, itemIds, seen, client };
}

test('shows the first rows while the order is built, then the order', async () => {
  const server = new SlowServer();
  const { itemIds, seen } = await mount(server);
  expect(seen.rows?.total).toBeNull();
  await server.reply('stock?', { ...aBlock(0, 1, 2, 3), total: 300, nextCursor: null });
  expect(itemIds()).toEqual([1, 2, 3]);
  expect(seen.rows).toMatchObject({ total: 300, builtAt: null });
  await server.reply('/views', aView('v1', 300));
  expect(itemIds()).toEqual([1, 2, 3]);
  await server.reply('views/v1', aBlock(0, 1, 2, 4));
  expect(itemIds()).toEqual([1, 2, 4]);
  expect(seen.rows).toMatchObject({ builtAt: '2026-11-23T14:02:11Z', isBusy: false });
});

test('first rows of very many are as many lines as have come, until the order tells how many there are', async () => {
  const server = new SlowServer();
  const { itemIds, seen } = await mount(server);
  await server.reply('stock?', { ...aBlock(0, 1, 2, 3), total: null, nextCursor: 'more' });
  expect(itemIds()).toEqual([1, 2, 3]);
  expect(seen.rows).toMatchObject({ total: null, lines: { count: 3 }, request: BY_SKU });
  await server.reply('/views', aView('v1', 1_000_000));
  await server.reply('views/v1', aBlock(0, 1, 2, 3));
  expect(seen.rows).toMatchObject({ total: 1_000_000, lines: { count: 1_000_000 } });
});

test('the first rows show when the order is faster, until its own rows are here', async () => {
  const server = new SlowServer();
  const { itemIds, seen } = await mount(server);
  await server.reply('/views', aView('v1', 300));
  await server.reply('stock?', { ...aBlock(0, 1, 2, 3), total: 300, nextCursor: null });
  expect(itemIds()).toEqual([1, 2, 3]);
  expect(seen.rows?.viewId).toBeNull();
  await server.reply('views/v1', aBlock(0, 1, 2, 4));
  expect(itemIds()).toEqual([1, 2, 4]);
  expect(seen.rows?.viewId).toBe('v1');
});

test('another question leaves the old rows standing until the new ones are here', async () => {
  const server = new SlowServer();
  const { show, itemIds, seen } = await mount(server);
  await server.reply('/views', aView('v1', 3));
  await server.reply('views/v1', aBlock(0, 1, 2, 3));
  await show(BY_STOCK);
  expect(itemIds()).toEqual([1, 2, 3]);
  expect(seen.rows?.isBusy).toBe(true);
  await server.reply('/views', aView('v2', 3));
  expect(itemIds()).toEqual([1, 2, 3]);
  await server.reply('views/v2', aBlock(0, 3, 2, 1));
  expect(itemIds()).toEqual([3, 2, 1]);
});

test('an order that the server forgot is built again, and the rows stay meanwhile', async () => {
  const server = new SlowServer();
  const { itemIds, seen } = await mount(server);
  await server.reply('stock?', { ...aBlock(0, 1, 2, 3), total: 3, nextCursor: null });
  await server.reply('/views', aView('v1', 3));
  const gone = new ApiProblem({
    type: 't',
    title: 't',
    status: 410,
    detail: 'd',
    instance: 'i',
    requestId: 'r',
    code: 'view-gone',
    retryable: false,
  });
  await server.reply('views/v1', gone);
  expect(itemIds()).toEqual([1, 2, 3]);
  expect(seen.rows?.error).toBeNull();
  await server.reply('/views', aView('v2', 3));
  await server.reply('views/v2', aBlock(0, 2, 1, 3));
  expect(itemIds()).toEqual([2, 1, 3]);
});

test('rows that were read are given to the level store', async () => {
  const server = new SlowServer();
  const { client } = await mount(server);
  await server.reply('/views', aView('v1', 3));
  await server.reply('views/v1', aBlock(0, 1, 2, 3));
  expect(client.warehouse()?.store.read(2)).toMatchObject({ onHand: 2, version: 1 });
});
