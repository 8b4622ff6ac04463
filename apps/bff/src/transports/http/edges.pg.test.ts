import { once } from 'node:events';
import { connect } from 'node:net';
import { Problem } from '@stockwire/shared/problem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aWarehouse } from '../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../test/test-server.ts';

let server: TestServer;
let stock: string;
beforeAll(async () => {
  server = await createTestServer(() => ({
    edges: { publicUrl: null, allowedOrigins: ['http://friend.example'] },
  }));
  const { warehouseId } = await aWarehouse(server.database);
  stock = `/api/v1/warehouses/${warehouseId}/stock`;
});
afterAll(() => server.close());

const adjustment = { sku: 'NONE', delta: 1, reason: 'found' };

async function problemOf(path: string, init: Parameters<TestServer['request']>[1] = {}) {
  const answer = await server.request(path, init);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(answer.body);
  expect(problem.status).toBe(answer.status);
  expect(problem.requestId).toBe(answer.headers['x-request-id']);
  return problem;
}

test('health says that the process lives and that its database is migrated', async () => {
  expect((await server.request('/healthz')).status).toBe(200);
  expect((await server.request('/readyz')).body).toEqual({ ok: true });
});

test('readiness ends with the schema that the program needs', async () => {
  const behind = await createTestServer(() => ({
    selectPendingMigrations: () => Promise.resolve(['0099-more.sql']),
  }));
  const answer = await behind.request('/readyz');
  expect(answer).toMatchObject({
    status: 503,
    body: { ok: false, reason: 'the database is not migrated' },
  });
  await behind.close();
});

test('metrics tell routes apart by template, never by the ids in a path', async () => {
  await server.request(`${stock}?limit=1`);
  const { body } = await server.request('/metrics');
  expect(body).toContain('route="/api/v1/warehouses/{warehouseId}/stock",status="200"');
  expect(body).toContain('process_cpu_user_seconds_total');
  expect(body).not.toContain(stock);
});

test('a foreign Host or Origin is refused on every path and method', async () => {
  const port = new URL(server.url).port;
  const cases = [
    [{ host: `evil.example:${port}` }, 'host-not-allowed'],
    [{ host: '127.0.0.1:1' }, 'host-not-allowed'],
    [{ origin: 'http://evil.example' }, 'origin-not-allowed'],
    [{ origin: 'null' }, 'origin-not-allowed'],
  ] as const;
  for (const [headers, code] of cases) {
    for (const path of [stock, '/readyz', '/metrics', '/api/openapi.json', '/']) {
      expect((await problemOf(path, { headers })).code).toBe(code);
    }
    const post = { method: 'POST', headers: { ...headers, ...freshKey() }, body: adjustment };
    expect((await problemOf(`${stock}/adjustments`, post)).code).toBe(code);
  }
});

test('an allowed origin may call from its pages, and is told so by CORS', async () => {
  const headers = { origin: 'http://friend.example' };
  const answer = await server.request(stock, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBe('http://friend.example');
  const preflight = await server.request(`${stock}/adjustments`, { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
});

test('an unknown path is 404, a known one by another method 405 with Allow', async () => {
  expect((await problemOf('/api/v1/nothing')).code).toBe('not-found');
  const answer = await server.request(`${stock}/adjustments`, { method: 'DELETE' });
  expect(answer).toMatchObject({
    status: 405,
    headers: { allow: 'POST' },
    body: { code: 'method-not-allowed' },
  });
  const put = await server.request(stock, { method: 'PUT' });
  expect(put.headers.allow).toBe('GET, HEAD');
  expect((await server.request(stock, { method: 'HEAD' })).status).toBe(200);
});

test('a path that is not UTF-8 is malformed, not a fault', async () => {
  expect(await problemOf(`${stock}/%FF`)).toMatchObject({
    code: 'malformed',
    errors: [{ pointer: '#path' }],
  });
});

test('a caller that leaves before its body has come is no fault of the server', async () => {
  const failures = vi.spyOn(server.deps.log, 'error');
  const { host, port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1');
  const { authorization } = server.bearer;
  const body = 'Content-Type: application/json\r\nContent-Length: 100\r\n';
  const head = `Host: ${host}\r\nAuthorization: ${authorization}\r\n${body}`;
  socket.write(`PUT /api/v1/demo/shift HTTP/1.1\r\n${head}Expect: 100-continue\r\n\r\n{`);
  // The server says that it waits for the body.
  await once(socket, 'data');
  socket.destroy();
  const left = 'route="/api/v1/demo/shift",status="499"';
  await vi.waitFor(async () => expect((await server.request('/metrics')).body).toContain(left));
  expect(failures).not.toHaveBeenCalled();
  failures.mockRestore();
});

test('a document that the caller has is not sent again', async () => {
  const [, warehouse = ''] = /(.*)\/stock/.exec(stock) ?? [];
  const first = await server.request(warehouse);
  const etag = String(first.headers.etag);
  const again = await server.request(warehouse, { headers: { 'if-none-match': `"9", W/${etag}` } });
  expect(again).toMatchObject({ status: 304, headers: { etag }, body: '' });
  for (const headers of [
    { 'if-none-match': '"9"' },
    { 'if-none-match': etag, 'cache-control': 'no-cache' },
  ]) {
    expect((await server.request(warehouse, { headers })).body).toEqual(first.body);
  }
});

test('only JSON is answered and only JSON is read', async () => {
  expect((await problemOf(stock, { headers: { accept: 'text/csv' } })).status).toBe(406);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
  ]) {
    const init = { headers: { 'content-type': type, ...freshKey() }, body: '{}' };
    expect((await problemOf(`${stock}/adjustments`, init)).code).toBe('media-type');
  }
  const zipped = { headers: { 'content-encoding': 'gzip', ...freshKey() }, body: adjustment };
  expect((await problemOf(`${stock}/adjustments`, zipped)).code).toBe('media-type');
});

test('a body beyond its limit, or nested too deeply, is refused', async () => {
  const large = { ...adjustment, note: 'x'.repeat(300_000) };
  const one = await problemOf(`${stock}/adjustments`, { headers: freshKey(), body: large });
  expect(one).toMatchObject({ code: 'too-large', detail: expect.stringContaining('32 KiB') });
  const many = await problemOf(`${stock}/commands`, { body: { commands: [large] } });
  expect(many).toMatchObject({ code: 'too-large', detail: expect.stringContaining('256 KiB') });
  const deep = '['.repeat(33) + ']'.repeat(33);
  expect((await problemOf(`${stock}/commands`, { body: deep })).code).toBe('too-deep');
});

test('a command of a batch may be no larger than one that comes alone', async () => {
  const line = { sku: 'x'.repeat(64), quantity: 1, bin: 'y'.repeat(32) };
  const large = { kind: 'receive', commandId: 'a-large-command-1', lines: Array(300).fill(line) };
  const small = { ...adjustment, kind: 'adjust', commandId: 'a-small-command-1' };
  const problem = await problemOf(`${stock}/commands`, { body: { commands: [small, large] } });
  expect(problem).toMatchObject({ code: 'too-large', errors: [{ pointer: '/commands/1' }] });
});

test('malformed JSON is told where reading stopped', async () => {
  const init = { headers: freshKey(), body: '{"sku": }' };
  expect(await problemOf(`${stock}/adjustments`, init)).toMatchObject({
    code: 'malformed',
    errors: [{ pointer: '', message: expect.stringContaining('character 8') }],
  });
});

test('a key is required where something changes, and If-Match refused where it means nothing', async () => {
  const missing = await problemOf(`${stock}/adjustments`, { body: adjustment });
  expect(missing.code).toBe('idempotency-key-missing');
  const init = {
    headers: { ...freshKey(), 'if-match': '"1"' },
    body: { lines: [{ sku: 'A', quantity: 1 }] },
  };
  expect(await problemOf(`${stock}/sales`, init)).toMatchObject({
    code: 'malformed',
    errors: [{ pointer: '#header/if-match' }],
  });
});

test('well-formed ids are echoed and reach the problem', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const headers = { 'x-request-id': 'my-id', traceparent };
  const answer = await server.request('/api/v1/nothing', { headers });
  expect(answer).toMatchObject({
    headers: { 'x-request-id': 'my-id', traceparent },
    body: { requestId: 'my-id', instance: '/api/v1/nothing' },
  });
});

test('every answer bears the headers that hold a browser to this server', async () => {
  for (const path of ['/healthz', stock, '/api/docs', '/api/v1/nothing']) {
    const { headers } = await server.request(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('the documentation works without any other server', async () => {
  const page = await server.request('/api/docs');
  const links = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    expect(link).toMatch(/^\/api\/docs\//);
    expect((await server.request(link)).status, link).toBe(200);
  }
  expect(String(page.body)).not.toMatch(/<script>|<style|style=/);
});
