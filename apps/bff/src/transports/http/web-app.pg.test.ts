import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

let server: TestServer;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(path.join(tmpdir(), 'stockwire-web-'));
  await mkdir(path.join(webDir, 'assets'));
  await writeFile(path.join(webDir, 'index.html'), '<!doctype html><title>Stockwire</title>');
  await writeFile(path.join(webDir, 'assets/main-1a2b3c.js'), 'export {};');
  await writeFile(path.join(webDir, 'assets/main-1a2b3c.js.br'), brotliCompressSync('export {};'));
  await writeFile(path.join(webDir, 'assets/main-1a2b3c.js.gz'), gzipSync('export {};'));
  await writeFile(path.join(webDir, 'favicon.svg'), '<svg/>');
  server = await createTestServer(() => ({ webDir }));
});
afterAll(async () => {
  await server.close();
  await rm(webDir, { recursive: true });
});

const navigate = (address: string) =>
  server.request(address, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

test('every address that people navigate to gets the page, and asks for it anew each time', async () => {
  for (const address of ['/', '/stock', '/stock/LDS/MUG.01?tab=bins']) {
    const answer = await navigate(address);
    expect(answer, address).toMatchObject({
      status: 200,
      body: expect.stringContaining('Stockwire'),
    });
    expect(answer.headers['cache-control'], address).toBe('no-cache');
  }
});

test('files named by their content may be kept for ever, others may not', async () => {
  const asset = await server.request('/assets/main-1a2b3c.js');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const icon = await server.request('/favicon.svg');
  expect(icon).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
});

test('what is missing stays missing: no page in the place of a script, a picture or an answer', async () => {
  for (const address of ['/assets/gone.js', '/api/v1/gone', '/api', '/socket.io/gone']) {
    const answer = await navigate(address);
    expect(answer, address).toMatchObject({ status: 404, body: { code: 'not-found' } });
  }
  expect((await server.request('/gone.png', { headers: { accept: 'image/*' } })).status).toBe(404);
  expect((await server.request('/stock', { method: 'POST' })).status).toBe(404);
});

test('a file goes out as it was compressed ahead, to those who take it so', async () => {
  const ask = (encodings: string | null) =>
    server.request('/assets/main-1a2b3c.js', {
      headers: encodings === null ? {} : { 'accept-encoding': encodings },
    });
  const cases = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    [null, undefined],
  ] as const;
  const etags = new Map<unknown, unknown>();
  for (const [sent, encoding] of cases) {
    const { status, headers } = await ask(sent);
    expect([status, headers['content-encoding']], String(sent)).toEqual([200, encoding]);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Origin, Accept-Encoding',
    });
    etags.set(encoding, headers.etag);
  }
  expect(new Set(etags.values()).size).toBe(3);
  const headers = { 'accept-encoding': 'br', 'if-none-match': String(etags.get('br')) };
  expect((await server.request('/assets/main-1a2b3c.js', { headers })).status).toBe(304);
});

test('an address that cannot be decoded leads a person to the page it stands for', async () => {
  expect(await navigate('/stock/100%?tab=bins')).toMatchObject({
    status: 302,
    headers: { location: '/stock/100%25?tab=bins', 'cache-control': 'no-cache' },
  });
  const elsewhere = await navigate('//evil.example/%');
  expect(elsewhere.status).toBe(400);
  expect(elsewhere.headers).not.toHaveProperty('location');
  const machine = await server.request('/%%%', { headers: { accept: 'application/json' } });
  expect(machine).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(await navigate('/api/v1/items/%')).toMatchObject({
    status: 400,
    body: { code: 'malformed' },
  });
});
