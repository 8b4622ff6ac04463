import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { catalogSamples } from '../../../../test/catalog-samples.ts';
import { identitySamples } from '../../../../test/identity-samples.ts';
import { importSamples } from '../../../../test/import-samples.ts';
import { inTurns } from '../../../../test/in-turns.ts';
import { keySamples } from '../../../../test/key-samples.ts';
import { isPaired, NAUGHTY_TEXTS } from '../../../../test/naughty-texts.ts';
import { oauthSamples } from '../../../../test/oauth-samples.ts';
import { prepareGround } from '../../../../test/prepare-ground.ts';
import { requestSamples } from '../../../../test/request-samples.ts';
import type { RouteSample } from '../../../../test/route-sample.ts';
import { stockSamples } from '../../../../test/stock-samples.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';
import { FILE_BODY, FORM_BODY, NO_BODY, type Route } from '../route.ts';
import { PUBLIC_ROUTES } from '../route-list.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

/** A hash costs 20 ms on purpose, and what it is made of is text that nobody ever shows. */
const plainHash = (password: string) => `plain:${Buffer.from(password).toString('hex')}`;
const PLAIN_PASSWORDS = {
  hash: (password: string) => Promise.resolve(plainHash(password)),
  verify: (stored: string | null, password: string) =>
    Promise.resolve(stored === plainHash(password)),
};

let server: TestServer;
let samples: Record<string, RouteSample>;
beforeAll(async () => {
  server = await createTestServer(({ identity }) => ({
    identity: { ...identity, passwords: PLAIN_PASSWORDS },
  }));
  const ground = await prepareGround(server);
  samples = {
    ...stockSamples(ground, server),
    ...catalogSamples(ground, server),
    ...(await importSamples(ground, server)),
    ...(await identitySamples(server)),
    ...(await keySamples(server)),
    ...(await oauthSamples(server)),
    ...(await requestSamples(ground, server)),
  };
});
afterAll(() => server.close());

/** What samples leave out because it may be left out. */
const OPTIONAL: Record<string, Json> = {
  note: 'a note',
  reference: 'PO-1',
  category: 'Kitchen',
  supplierCode: 'ACME',
  search: 'mug',
};

interface SchemaPart {
  $ref?: string;
  $defs?: Record<string, SchemaPart>;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, SchemaPart>;
  items?: SchemaPart;
  anyOf?: SchemaPart[];
  oneOf?: SchemaPart[];
  allOf?: SchemaPart[];
}

/** The fields of a body that hold text, also those that a sample does not fill: `lines.0.sku`. */
function textFields(route: Route): string[] {
  const root = z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as SchemaPart;
  return [...new Set(fieldsOf(root, root, []))];
}

function fieldsOf(part: SchemaPart, root: SchemaPart, path: readonly string[]): string[] {
  const named = root.$defs?.[part.$ref?.replace('#/$defs/', '') ?? ''];
  const inside = [part.anyOf, part.oneOf, part.allOf].flatMap((some) => some ?? []);
  const isText = part.type === 'string' && part.enum === undefined && part.const === undefined;
  const below = (one: SchemaPart, ...names: string[]) => fieldsOf(one, root, [...path, ...names]);
  return [
    ...(isText ? [path.join('.')] : []),
    ...[...inside, ...(named === undefined ? [] : [named])].flatMap((one) => below(one)),
    ...Object.entries(part.properties ?? {}).flatMap(([name, one]) => below(one, name)),
    ...(part.items === undefined ? [] : below(part.items, '0')),
  ];
}

/** The body with another text in one place; what is not there yet is made. */
function withText(body: Json, path: readonly string[], text: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  if (name === '0') {
    const [first = null] = Array.isArray(body) ? body : [];
    return [withText(first, rest, text)];
  }
  const object = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...object, [name]: withText(object[name] ?? OPTIONAL[name] ?? null, rest, text) };
}

const REFUSALS = new Set([400, 401, 403, 404, 409, 412, 413, 422, 428, 429]);

/** What the contract refuses gets no further than the edge: of these one in so many is sent all the same. */
const EDGE_TRIED_EVERY = 20;

const NOT_JSON: ReadonlySet<z.ZodType> = new Set([NO_BODY, FILE_BODY, FORM_BODY]);
const bodied = PUBLIC_ROUTES.filter(({ body }) => !NOT_JSON.has(body));

test('there are enough of them, and they all differ', () => {
  expect(NAUGHTY_TEXTS.length).toBeGreaterThanOrEqual(300);
  expect(new Set(NAUGHTY_TEXTS).size).toBe(NAUGHTY_TEXTS.length);
});

describe('no text in any field is a fault of the server', () => {
  test.each(bodied.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    '$name',
    async ({ name, route }) => {
      const sample = samples[name];
      if (sample === undefined) throw new Error(`${name} has no sample`);
      const cases = textFields(route).flatMap((field) =>
        NAUGHTY_TEXTS.map((text) => {
          const body = withText(sample.body as Json, field.split('.'), text);
          return { field, text, body, isRefused: !route.body.safeParse(body).success };
        }),
      );
      const sent = cases.filter(
        ({ isRefused }, place) => !isRefused || place % EDGE_TRIED_EVERY === 0,
      );
      await inTurns(sent, async ({ field, text, body }) => {
        const answer = await server.request(sample.path, {
          method: route.method.toUpperCase(),
          headers: { ...freshKey(), ...sample.headers },
          body: JSON.stringify(body),
        });
        const shown = `${field} ${JSON.stringify(text.slice(0, 60))}`;
        if (answer.status >= 300)
          expect(REFUSALS, `${shown} ${answer.status}`).toContain(answer.status);
      });
    },
  );
});

/** What is asked for in the address: a text that is no path leads nowhere, and a search finds nothing. */
test.each([
  ['a search of stock', (text: string) => `?search=${text}`, 'stock'],
  ['a filter of stock', (text: string) => `?filter=${text}`, 'stock'],
  ['a filter by name', (text: string) => `?filter=${text}`, 'filter'],
  ['an order of stock', (text: string) => `?sort=${text}`, 'stock'],
  ['a cursor', (text: string) => `?cursor=${text}`, 'stock'],
  ['an item', (text: string) => `/${text}`, 'stock'],
  ['a column that is none', (text: string) => `?${text}=1`, 'stock'],
])('no text is a fault of the server as %s', async (_what, suffix, kind) => {
  const stock = samples['get /api/v1/warehouses/:warehouseId/stock']?.path ?? '';
  await inTurns(
    NAUGHTY_TEXTS.filter((text) => isPaired(text)),
    async (text) => {
      const value = kind === 'filter' ? JSON.stringify({ name: { contains: text } }) : text;
      const answer = await server.request(stock + suffix(encodeURIComponent(value)));
      if (answer.status >= 300) {
        expect([400, 404, 422, 431], JSON.stringify(text.slice(0, 60))).toContain(answer.status);
      }
    },
  );
});

test('a device may be called anything that is one line', async () => {
  const stock = samples['get /api/v1/warehouses/:warehouseId/stock']?.path ?? '';
  await inTurns(
    NAUGHTY_TEXTS.filter((text) => isPaired(text)),
    async (text) => {
      const headers = { 'stockwire-device': encodeURIComponent(text), ...server.bearer };
      const { status } = await server.request(stock, { headers });
      expect([200, 400, 431], JSON.stringify(text.slice(0, 60))).toContain(status);
    },
  );
});
