import { expect, test } from 'vitest';
import { z } from 'zod';
import { HttpRefusal } from './problems/http-refusal.ts';
import { defineRoute, NO_BODY, NO_QUERY, type Route } from './route.ts';
import { RouteTable } from './route-table.ts';

function aRoute(method: Route['method'], path: string): Route {
  return defineRoute({
    method,
    path,
    tag: 'Stock',
    summary: path,
    access: 'open',
    status: 200,
    problems: [],
    changes: false,
    guard: 'none',
    params: z.any(),
    query: NO_QUERY,
    body: NO_BODY,
    answer: z.any(),
    handler: () => Promise.resolve({ body: null }),
  });
}

const table = new RouteTable([
  aRoute('get', '/stock/views'),
  aRoute('get', '/stock/:sku'),
  aRoute('post', '/stock/:sku'),
  aRoute('get', '/stock/:sku/bins/:code'),
]);

function find(method: string, path: string) {
  const found = table.find(method, path);
  if (found === null || 'allow' in found) return found;
  return [found.served.template, found.params];
}

test('the first route that fits by path and method serves', () => {
  expect(find('GET', '/stock/views')).toEqual(['/stock/views', {}]);
  expect(find('HEAD', '/stock/views')).toEqual(['/stock/views', {}]);
  expect(find('GET', '/stock/MUG')).toEqual(['/stock/{sku}', { sku: 'MUG' }]);
  expect(find('POST', '/stock/views')).toEqual(['/stock/{sku}', { sku: 'views' }]);
  const bins = ['/stock/{sku}/bins/{code}', { sku: 'A/B ü', code: '%' }];
  expect(find('GET', '/stock/A%2FB%20%C3%BC/bins/%25')).toEqual(bins);
});

test('a path known by other methods says which, and every other one is unknown', () => {
  expect(find('PUT', '/stock/views')).toEqual({ allow: ['GET', 'HEAD'] });
  expect(find('OPTIONS', '/stock/MUG')).toEqual({ allow: ['GET', 'HEAD', 'POST'] });
  for (const path of ['/', '/stock', '/stock/', '/stock/MUG/', '/Stock/MUG', '/stock/a/b']) {
    expect(find('GET', path), path).toBeNull();
  }
});

test('a parameter that is not percent-encoded UTF-8 is malformed', () => {
  for (const path of ['/stock/%', '/stock/%FF', '/stock/%%%']) {
    expect(() => find('GET', path), path).toThrow(HttpRefusal);
  }
});
