import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { readCookies, writeCookies } from './cookies.ts';

const HERE = { publicUrl: null, allowedOrigins: [] };
const PUBLIC = { publicUrl: 'https://stock.example', allowedOrigins: [] };
const TOKEN = 'a'.repeat(43);
const OTHER = 'b'.repeat(43);

const request = (cookie: string, host = 'localhost:4000') => ({ headers: { host, cookie } });

function written(edges: typeof HERE | typeof PUBLIC, host: string, session: object | null) {
  const headers: Record<string, unknown> = {};
  const response = { setHeader: (name: string, value: unknown) => (headers[name] = value) };
  writeCookies({ headers: { host } }, response as unknown as ServerResponse, {
    session: session as { token: string; deviceToken: string } | null,
    edges,
  });
  return headers['Set-Cookie'];
}

test('behind TLS the cookie is bound to the host; on loopback it has a plain name', () => {
  const session = { token: TOKEN, deviceToken: OTHER };
  expect(written(PUBLIC, 'stock.example', session)).toEqual([
    `__Host-stockwire=${TOKEN}; Path=/; HttpOnly; SameSite=Strict; Secure`,
    `__Host-stockwire-device=${OTHER}; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=15552000`,
  ]);
  const plain = [
    `stockwire=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`,
    `stockwire-device=${OTHER}; Path=/; HttpOnly; SameSite=Strict; Max-Age=15552000`,
  ];
  expect(written(HERE, 'localhost:4000', session)).toEqual(plain);
  expect(written(PUBLIC, 'localhost:4000', session)).toEqual(plain);
});

test('a session that ends takes its cookie along and leaves the device known', () => {
  expect(written(HERE, 'localhost:4000', null)).toEqual([
    'stockwire=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
  ]);
});

test('what is read is what was written, under the name of this connection alone', () => {
  const both = `theme=dark; stockwire=${TOKEN}; stockwire-device=${OTHER}; stockwire-shared=${OTHER}`;
  expect(readCookies(request(both), HERE)).toEqual({
    sessionToken: TOKEN,
    deviceToken: OTHER,
    attemptToken: null,
    sharedToken: OTHER,
  });
  expect(readCookies(request(both, 'stock.example'), PUBLIC).sessionToken).toBeNull();
  const secure = request(`__Host-stockwire=${TOKEN}`, 'stock.example');
  expect(readCookies(secure, PUBLIC).sessionToken).toBe(TOKEN);
  expect(readCookies(request(`__Host-stockwire=${TOKEN}`), HERE).sessionToken).toBeNull();
});

test('two values for one name, and what is no token of ours, are none', () => {
  for (const cookie of [
    `stockwire=${TOKEN}; stockwire=${OTHER}`,
    'stockwire=',
    'stockwire=short',
    `stockwire=${TOKEN}%00`,
    `stockwire=${'a'.repeat(201)}`,
    `stockwire="${TOKEN}"`,
    `xstockwire=${TOKEN}`,
  ]) {
    expect(readCookies(request(cookie), HERE).sessionToken, cookie).toBeNull();
  }
  const twice = `stockwire=${TOKEN}; stockwire=${TOKEN}`;
  expect(readCookies(request(twice), HERE).sessionToken).toBe(TOKEN);
});
