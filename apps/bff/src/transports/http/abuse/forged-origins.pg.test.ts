import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWarehouse } from '../../../../test/builders.ts';
import { rawSocket } from '../../../../test/raw-socket.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';
import { attachLive, type LiveTransport } from '../../socket/attach-live.ts';

const PUBLIC = 'https://stock.example';

let server: TestServer;
let sockets: LiveTransport;
let stock: string;
let host: string;
beforeAll(async () => {
  server = await createTestServer(() => ({ edges: { publicUrl: PUBLIC, allowedOrigins: [] } }));
  sockets = attachLive(server.server, server.deps);
  host = new URL(server.url).host;
  const { warehouseId } = await aWarehouse(server.database);
  stock = `/api/v1/warehouses/${warehouseId}/stock`;
});
afterAll(async () => {
  await sockets.close(0);
  await server.close();
});

const FORGED = [
  'null',
  '',
  'http://evil.example',
  'http://stock.example',
  'https://stock.example:8443',
  'https://stock.example.evil.example',
  'https://evil-stock.example',
  'https://stock.example@evil.example',
  'https://sub.stock.example',
  'https://STOCK.example.',
  'https://stock.example/',
  'https://stock.example, https://evil.example',
  'file://',
  '*',
];
const headersOf = (origin: string) => ({ origin, ...server.bearer });

function connects(origin: string): Promise<boolean> {
  const { everything: token } = server.authenticator;
  const socket = rawSocket({ url: server.url, token }, { origin });
  return new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  }).finally(() => socket.close());
}

test('there are fourteen, and none is ours', () => {
  expect(new Set(FORGED).size).toBe(14);
  expect(FORGED).not.toContain(PUBLIC);
});

test.each(FORGED)('Origin %j gets no answer, no socket and no poll', async (origin) => {
  const read = await server.request(`${stock}?limit=1`, { headers: headersOf(origin) });
  expect(read).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } });
  expect(read.headers).not.toHaveProperty('access-control-allow-origin');
  const change = await server.request(`${stock}/adjustments`, {
    body: { sku: 'A', delta: 1, reason: 'found' },
    headers: { ...headersOf(origin), ...freshKey() },
  });
  expect(change.status).toBe(403);
  expect(await connects(origin)).toBe(false);
  const poll = await server.request('/socket.io/?EIO=4&transport=polling', {
    headers: headersOf(origin),
  });
  expect(poll.status).toBeGreaterThanOrEqual(400);
  expect(JSON.stringify(poll.body)).not.toContain('sid');
});

test('the exact one reads and connects; nobody polls', async () => {
  for (const origin of [PUBLIC, `http://${host}`]) {
    const headers = headersOf(origin);
    expect((await server.request(`${stock}?limit=1`, { headers })).status).toBe(200);
    expect(await connects(origin)).toBe(true);
    const poll = await server.request('/socket.io/?EIO=4&transport=polling', { headers });
    expect(poll.status).toBe(400);
  }
});
