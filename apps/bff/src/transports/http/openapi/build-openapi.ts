import { PROBLEM_STATUS, type ProblemCode } from '@stockwire/shared/problem';
import { z } from 'zod';
import { FILE_MEDIA } from '../edges/file-body.ts';
import { PROBLEM_TITLES } from '../problems/problem-titles.ts';
import { FILE_BODY, FORM_BODY, NO_BODY, type Route, toTemplate } from '../route.ts';
import { componentSchemas, refOf } from './named-schemas.ts';
import { HEADER_PARAMETERS, parametersOf } from './parameters.ts';
import { problemsOf } from './route-problems.ts';

const VERSION = '1.0.0';

/** The OpenAPI 3.1 document of the routes, made from the very schemas that parse and answer. */
export function buildOpenApi(routes: readonly Route[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = toTemplate(route.path);
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Stockwire',
      version: VERSION,
      description:
        'Real-time inventory: one ledger a warehouse. Refusals are problem+json (RFC 9457) with a `code`; ' +
        'quantities are whole base units; times are ISO 8601 in UTC.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Stock', description: 'Levels, views, commands and the ledger of a warehouse.' },
      { name: 'Catalog', description: 'Items, warehouses, bins, suppliers and item settings.' },
      { name: 'Imports', description: 'CSV files as items, bins, balances, counts or sales.' },
      { name: 'Demo', description: 'The simulated shift.' },
    ],
    paths,
    components: {
      schemas: componentSchemas(),
      parameters: HEADER_PARAMETERS,
      headers: ANSWER_HEADERS,
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function operationOf(route: Route): object {
  return {
    tags: [route.tag],
    operationId: operationId(route),
    summary: route.summary,
    description: [route.description, accessText(route)].filter(Boolean).join('\n\n'),
    security: route.access === 'open' ? [] : [{ session: [] }, { bearer: [] }],
    parameters: parametersOf(route),
    ...(route.body === NO_BODY
      ? {}
      : {
          requestBody: {
            required: true,
            content: requestContent(route),
          },
        }),
    responses: { [route.status]: success(route), ...problemResponses(problemsOf(route)) },
  };
}

const PLACES = {
  path: 'in the warehouse of the path; one that the caller may not see is 404, as if it were absent',
  none: 'in all warehouses',
  any: 'in a warehouse at least; only what the caller may see is answered',
};

/** Who may ask, in words. */
function accessText({ access }: Route): string {
  if (access === 'open') return 'Open to everybody.';
  if (access === 'internal')
    return 'For processes of this installation, which sign what they send.';
  if (access === 'signed-in') return 'For whoever is signed in.';
  return `Takes the right \`${access.action}\` ${PLACES[access.warehouse]}.`;
}

const SECURITY_SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-stockwire',
    description:
      'The session of a person in a browser; `stockwire` on loopback without TLS. Changes take an ' +
      '`Origin` of this server and the header `Stockwire-Client` besides.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'The API key of a machine. It does what its scopes and warehouses allow.',
  },
};

function requestContent(route: Route): object {
  if (route.body === FORM_BODY) {
    return { 'application/x-www-form-urlencoded': { schema: refOf(route.body) } };
  }
  if (route.body !== FILE_BODY) return { 'application/json': { schema: refOf(route.body) } };
  return Object.fromEntries(FILE_MEDIA.map((media) => [media, {}]));
}

/** `get /api/v1/warehouses/:warehouseId/stock` → `getWarehousesStock`, with `By…` for a last parameter. */
function operationId(route: Route): string {
  const segments = route.path.replace('/api/v1/', '').split('/');
  const words = segments.flatMap((segment, place) => {
    if (!segment.startsWith(':')) return [segment];
    return place === segments.length - 1 ? ['by', segment.slice(1)] : [];
  });
  const name = words.flatMap((word) => word.split(/[-.]/)).map(capitalise);
  return route.method + name.join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function success(route: Route): object {
  const headers = [
    'X-Request-ID',
    'traceparent',
    ...(route.changes ? ['Idempotency-Replayed'] : []),
    ...(isVersioned(route.answer) ? ['ETag'] : []),
  ];
  return {
    description: 'Done.',
    headers: headersOf(headers),
    content:
      route.media === undefined
        ? { 'application/json': { schema: refOf(route.answer) } }
        : { [route.media]: { schema: { type: 'string' } } },
  };
}

function isVersioned(answer: z.ZodType): boolean {
  return answer instanceof z.ZodObject && ('version' in answer.shape || 'level' in answer.shape);
}

function problemResponses(codes: readonly ProblemCode[]): Record<string, object> {
  const statuses = [...new Set(codes.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemResponse(codes.filter((code) => PROBLEM_STATUS[code] === status)),
    ]),
  );
}

function problemResponse(codes: readonly ProblemCode[]): object {
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { enum: codes } } },
    ],
  };
  const waits = codes.some((code) => WAITING.has(code));
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEM_TITLES[code]}.`).join(' '),
    headers: headersOf(['X-Request-ID', 'traceparent', ...(waits ? ['Retry-After'] : [])]),
    content: { 'application/problem+json': { schema } },
  };
}

const WAITING: ReadonlySet<ProblemCode> = new Set([
  'busy',
  'outcome-unknown',
  'unavailable',
  'too-many-failures',
]);

function headersOf(names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const ANSWER_HEADERS = {
  'X-Request-ID': { description: 'Names this request in logs.', schema: { type: 'string' } },
  traceparent: { description: 'The trace this request belongs to.', schema: { type: 'string' } },
  ETag: {
    description: 'Version of the document answered, where it has one; send it as If-Match.',
    schema: { type: 'string', examples: ['"7"'] },
  },
  'Idempotency-Replayed': {
    description: '`true` when this is the first answer to the key, given again.',
    schema: { type: 'string', enum: ['true'] },
  },
  'Retry-After': { description: 'Seconds to wait before repeating.', schema: { type: 'integer' } },
};
