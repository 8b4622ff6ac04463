import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../../test/test-server.ts';

let server: TestServer;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(path.join(tmpdir(), 'stockwire-web-'));
  await mkdir(path.join(webDir, 'assets'));
  await writeFile(path.join(webDir, 'index.html'), '<!doctype html><title>Stockwire</title>');
  await writeFile(path.join(webDir, 'assets/main-1a2b3c.js'), 'export {};');
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
