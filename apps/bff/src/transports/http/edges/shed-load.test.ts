import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { HttpRefusal } from '../problems/http-refusal.ts';
import type { Route } from '../route.ts';
import { ROUTES } from '../route-list.ts';
import { LoadGauge, shedLoad } from './shed-load.ts';

function routeOf(method: Route['method'], path: string): Route {
  const found = ROUTES.find((route) => route.method === method && route.path === path);
  if (found === undefined) throw new Error(`there is no ${method} ${path}`);
  return found;
}

const W = '/api/v1/warehouses/:warehouseId';
const report = routeOf('get', `${W}/stock/export`);
const read = routeOf('get', `${W}/stock/:sku`);
const command = routeOf('post', `${W}/stock/adjustments`);
const stream = routeOf('get', `${W}/stream`);

const aResponse = () => new EventEmitter() as unknown as ServerResponse;

function isShed(gauge: LoadGauge, route: Route): boolean {
  try {
    shedLoad(gauge, aResponse(), route);
    return false;
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error;
    expect(error.problem).toMatchObject({ code: 'busy' });
    expect(error.problem.retryAfterS).toBeGreaterThanOrEqual(1);
    return true;
  }
}

/** A loop that has been late by this for some seconds. */
function lateBy(lateMs: number): LoadGauge {
  const gauge = new LoadGauge();
  for (let tick = 0; tick < 50; tick += 1) gauge.note(lateMs);
  return gauge;
}

test.each([
  [0, { report: false, read: false, command: false }],
  [250, { report: false, read: false, command: false }],
  [400, { report: true, read: false, command: false }],
  [1_000, { report: true, read: true, command: false }],
  [3_000, { report: true, read: true, command: true }],
])('a loop that is %i ms late turns away %j', (lateMs, shed) => {
  const gauge = lateBy(lateMs);
  expect({
    report: isShed(gauge, report),
    read: isShed(gauge, read),
    command: isShed(gauge, command),
  }).toEqual(shed);
});

test('one pause is no load, and load that is over is forgotten within seconds', () => {
  const gauge = new LoadGauge();
  gauge.note(1_000);
  expect(gauge.pressure).toBe('calm');
  const busy = lateBy(5_000);
  expect(busy.pressure).toBe('highest');
  for (let tick = 0; tick < 20; tick += 1) busy.note(0);
  expect(busy.pressure).toBe('calm');
});

test('requests under way count until their answers are over; an event stream does not', () => {
  const gauge = new LoadGauge();
  const open = Array.from({ length: 500 }, aResponse);
  for (const response of open) shedLoad(gauge, response, command);
  expect(isShed(gauge, report)).toBe(true);
  expect(isShed(gauge, command)).toBe(false);
  for (const response of open) response.emit('close');
  for (let times = 0; times < 499; times += 1) shedLoad(gauge, aResponse(), stream);
  expect(gauge.pressure).toBe('calm');
});

test('exports, views, overviews and checks of imports are reports; no command is', () => {
  const paths = ROUTES.filter(({ isReport }) => isReport === true).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      `${W}/stock/export`,
      `${W}/stock/views`,
      `${W}/overview`,
      '/api/v1/overview',
      '/api/v1/imports/:importId/check',
    ]),
  );
  expect(ROUTES.filter(({ isReport, changes }) => isReport === true && changes)).toEqual([]);
});
