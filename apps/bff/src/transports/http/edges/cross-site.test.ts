import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { guardCrossSite, guardCrossSiteSignIn } from './cross-site.ts';

const EDGES = { publicUrl: 'https://stock.example', allowedOrigins: ['http://localhost:5173'] };
const HOST = 'localhost:4000';
const OWN = {
  host: HOST,
  origin: `http://${HOST}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'stockwire-client': 'console',
};

function request(headers: Record<string, string | undefined>, method = 'POST'): IncomingMessage {
  return { method, headers, socket: { localPort: 4000 } } as unknown as IncomingMessage;
}

function isRefused(guard: () => void): boolean {
  try {
    guard();
    return false;
  } catch (error) {
    expect(error).toBeInstanceOf(HttpRefusal);
    expect((error as HttpRefusal).problem.code).toBe('cross-site');
    return true;
  }
}

test('a page of ours may change something, in any browser that says where it comes from', () => {
  const { 'sec-fetch-site': _, ...old } = OWN;
  const { 'content-type': __, ...bare } = OWN;
  const proxied = { ...OWN, host: 'stock.example', origin: 'https://stock.example' };
  const developed = { ...OWN, origin: 'http://localhost:5173' };
  for (const headers of [OWN, old, bare, proxied, developed]) {
    expect(isRefused(() => guardCrossSite(request(headers), EDGES))).toBe(false);
  }
});

const MEDIA = [
  undefined,
  'application/json',
  'application/json; charset=utf-8',
  'text/csv',
  'text/plain',
  'text/plain;charset=UTF-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];
const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'];
const ORIGINS = [
  undefined,
  'null',
  `http://${HOST}`,
  `https://${HOST}`,
  'http://localhost:4001',
  'http://localhost.evil.example:4000',
  'https://evil.example',
  'http://localhost:5173',
];

test('of all kinds of bodies, sites and origins only ours may change something', () => {
  const passed: (string | undefined)[][] = [];
  for (const media of MEDIA) {
    for (const site of SITES) {
      for (const origin of ORIGINS) {
        const headers = { ...OWN, 'content-type': media, 'sec-fetch-site': site, origin };
        if (!isRefused(() => guardCrossSite(request(headers), EDGES))) {
          passed.push([media, site, origin]);
        }
      }
    }
  }
  const isForm = (media: string | undefined) =>
    /^(text\/plain|application\/x-|multipart)/.test(media ?? '');
  const expected = MEDIA.filter((media) => !isForm(media)).flatMap((media) => [
    [media, undefined, `http://${HOST}`],
    [media, 'same-origin', `http://${HOST}`],
    [media, 'same-origin', 'http://localhost:5173'],
  ]);
  expect(passed).toEqual(expected);
});

test('without the header that only a script of ours sets, nothing is changed', () => {
  const { 'stockwire-client': _, ...without } = OWN;
  expect(isRefused(() => guardCrossSite(request(without), EDGES))).toBe(true);
  expect(isRefused(() => guardCrossSite(request({ ...OWN, 'stockwire-client': '' }), EDGES))).toBe(
    true,
  );
});

test('reads are let through, whoever causes them', () => {
  for (const method of ['GET', 'HEAD']) {
    const headers = { host: HOST, 'sec-fetch-site': 'cross-site' };
    expect(isRefused(() => guardCrossSite(request(headers, method), EDGES))).toBe(false);
  }
});

test('a program signs in without the headers of a browser, and another site does not', () => {
  const program = { host: HOST, 'content-type': 'application/json' };
  expect(isRefused(() => guardCrossSiteSignIn(request(program), EDGES))).toBe(false);
  expect(isRefused(() => guardCrossSiteSignIn(request(OWN), EDGES))).toBe(false);
  for (const foreign of [
    { ...program, origin: 'https://evil.example' },
    { ...program, 'sec-fetch-site': 'cross-site' },
    { ...program, origin: 'null' },
  ]) {
    expect(isRefused(() => guardCrossSiteSignIn(request(foreign), EDGES))).toBe(true);
  }
});
