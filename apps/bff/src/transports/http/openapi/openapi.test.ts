import { PROBLEM_STATUS } from '@stockwire/shared/problem';
import { expect, test } from 'vitest';
import { NO_BODY, toTemplate } from '../route.ts';
import { PUBLIC_ROUTES, ROUTES } from '../route-list.ts';
import { RouteTable } from '../route-table.ts';
import { buildOpenApi } from './build-openapi.ts';
import { problemsOf } from './route-problems.ts';

const openApi = JSON.parse(JSON.stringify(buildOpenApi(PUBLIC_ROUTES))) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name?: string; in?: string; required?: boolean; $ref?: string }[];
  requestBody?: object;
  responses: Record<string, object>;
}

/** What really answers to a documented operation, when its parameters are filled in. */
function servedBy(operation: string): string | null {
  const [method = '', template = ''] = operation.split(' ');
  const found = new RouteTable(ROUTES).find(
    method.toUpperCase(),
    template.replaceAll(/{\w+}/g, 'any.thing'),
  );
  if (found === null || 'allow' in found) return null;
  return `${found.served.route.method} ${found.served.template}`;
}

function documentedOperations(): string[] {
  return Object.entries(openApi.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
}

test('every route that is served is documented, and every documented one is served', () => {
  const documented = documentedOperations();
  expect(documented).toHaveLength(PUBLIC_ROUTES.length);
  expect(documented.map(servedBy)).toEqual(documented);
});

test('what processes say to each other stands in no public document', () => {
  expect(ROUTES.length).toBeGreaterThan(PUBLIC_ROUTES.length);
  expect(JSON.stringify(openApi)).not.toContain('/internal/');
});

test('every reference leads to something in the document', () => {
  const references = [...JSON.stringify(openApi).matchAll(/"\$ref":"#\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  for (const [, pointer = ''] of references) {
    const target = pointer
      .split('/')
      .reduce<unknown>(
        (part, key) => (part as Record<string, unknown> | undefined)?.[key],
        openApi,
      );
    expect(target, pointer).toBeDefined();
  }
});

test('operations are named once and say what they do', () => {
  const operations = Object.values(openApi.paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, summary } of operations) {
    expect(summary.length, operationId).toBeGreaterThan(5);
  }
});

test('every path parameter of a template is described, and no other', () => {
  for (const [path, operations] of Object.entries(openApi.paths)) {
    const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    for (const { parameters } of Object.values(operations)) {
      const described = parameters.filter((parameter) => parameter.in === 'path');
      expect(
        described.map(({ name }) => name),
        path,
      ).toEqual(inTemplate);
      expect(described.every(({ required }) => required === true)).toBe(true);
    }
  }
});

test('each route lists the statuses of its codes, its body, and the headers it asks for', () => {
  for (const route of PUBLIC_ROUTES) {
    const operation = openApi.paths[toTemplate(route.path)]?.[route.method];
    const statuses = problemsOf(route).map((code) => String(PROBLEM_STATUS[code]));
    expect(Object.keys(operation?.responses ?? {}).sort()).toEqual(
      [...new Set([String(route.status), ...statuses])].sort(),
    );
    expect(operation?.requestBody !== undefined).toBe(route.body !== NO_BODY);
    const headers = JSON.stringify(operation?.parameters);
    expect(headers.includes('IdempotencyKey'), route.path).toBe(route.changes);
    expect(headers.includes('IfMatch'), route.path).toBe(route.guard !== 'none');
  }
});

test('what changes something is guarded by a key, a version, or changes nothing twice', () => {
  const open = ROUTES.filter(
    ({ method, changes, guard }) => method !== 'get' && !changes && guard !== 'required',
  ).map(({ method, path }) => `${method} ${path}`);
  expect(open.sort()).toEqual([
    // Keys, people and sessions keep no answer and no digest of a body: those hold secrets.
    'delete /api/v1/devices/:deviceId',
    'delete /api/v1/keys/:keyId',
    'delete /api/v1/oauth/clients/:clientId',
    'delete /api/v1/people/:actorId/badge',
    'delete /api/v1/session',
    'delete /api/v1/session/:sessionId',
    'delete /api/v1/session/all',
    'delete /api/v1/session/pin',
    'post /api/v1/devices',
    'post /api/v1/imports/profiles',
    'post /api/v1/keys',
    'post /api/v1/keys/:keyId/renewal',
    'post /api/v1/oauth/clients',
    'post /api/v1/oauth/token',
    'post /api/v1/people',
    'post /api/v1/session',
    'post /api/v1/session/password',
    'post /api/v1/session/sso',
    'post /api/v1/session/sso/link',
    'post /api/v1/session/sso/link/return',
    'post /api/v1/session/sso/return',
    'post /api/v1/session/sso/unlink',
    'post /api/v1/session/switch',
    'post /api/v1/warehouses/:warehouseId/stock/commands',
    'post /api/v1/warehouses/:warehouseId/stock/views',
    // Each command within has its own id.
    'post /internal/v1/warehouses/:warehouseId/commands',
    'put /api/v1/demo/shift',
    'put /api/v1/imports/:importId/fixes/:row',
    'put /api/v1/people/:actorId/badge',
    'put /api/v1/session/pin',
  ]);
});
