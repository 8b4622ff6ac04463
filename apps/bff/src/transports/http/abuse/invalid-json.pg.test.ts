import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { Problem } from '@stockwire/shared/problem';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem, aWarehouse } from '../../../../test/builders.ts';
import { createTestServer, freshKey, type TestServer } from '../../../../test/test-server.ts';

let server: TestServer;
let path: string;
let warehouseId: number;
const SKU = 'MUG-1';
beforeAll(async () => {
  server = await createTestServer();
  ({ warehouseId } = await aWarehouse(server.database));
  await anItem(server.database, { sku: SKU });
  path = `/api/v1/warehouses/${warehouseId}/stock/adjustments`;
});
afterAll(() => server.close());

const GOOD = JSON.stringify({ sku: SKU, delta: 1, reason: 'found', note: 'a "note" \u00fc' });

/** Every beginning of a good body, which is what a broken line leaves. */
const CUT = Array.from({ length: GOOD.length }, (_, length) => GOOD.slice(0, length));

/** One sign too many, at each place where it means something. */
const SIGNS = [
  '}',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\u0000',
  '\u0007',
  '\u001f',
  "'",
  '/',
  '#',
  '\u00a0',
];
const INSERTED = SIGNS.flatMap((sign) =>
  [0, 1, GOOD.indexOf(':'), GOOD.indexOf(',') + 1, GOOD.length].map(
    (place) => GOOD.slice(0, place) + sign + GOOD.slice(place),
  ),
);

/** What other languages take for JSON. */
const FOREIGN = [
  "{'sku':'A'}",
  '{sku:"A"}',
  '{"sku":"A",}',
  '{"a":[1,2,]}',
  '{"a":NaN}',
  '{"a":Infinity}',
  '{"a":-Infinity}',
  '{"a":+1}',
  '{"a":.5}',
  '{"a":5.}',
  '{"a":01}',
  '{"a":0x1}',
  '{"a":1e}',
  '{"a":1e+}',
  '{"a":--1}',
  '{"a":1_000}',
  '{"a":undefined}',
  '{"a":True}',
  '{"a":None}',
  '{"a":nul}',
  '{"a":tru}',
  '{"a":"\\x41"}',
  '{"a":"\\u12"}',
  '{"a":"\\u12g4"}',
  '{"a":"\\"}',
  '{"a":"line\nbreak"}',
  '{"a":"tab\there"}',
  '{/* x */"a":1}',
  '{"a":1}// x',
  '{"a":1}{"a":2}',
  '{"a":1} x',
  '{"a" 1}',
  '{"a"::1}',
  '{"a":1,,"b":2}',
  '{,"a":1}',
  '{"a":1 "b":2}',
  '{"a"}',
  '{1:2}',
  '{[1]:2}',
  '[1 2]',
  '[,1]',
  '[1,',
  '[}',
  '{]',
  '(1)',
  '<a/>',
  'a=1&b=2',
  '--- \na: 1',
  'null null',
  ')]}\'\n{"a":1}',
  '\u001e{"a":1}\n',
  '\u2028',
];

/** Bytes that are no text: other encodings, and UTF-8 that is too long, too short or of half a pair. */
const BYTES: readonly (readonly number[])[] = [
  [0xff],
  [0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d],
  [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00],
  [0x7b, 0x00, 0x7d, 0x00],
  [0x22, 0xc0, 0xaf, 0x22],
  [0x22, 0xe0, 0x80, 0xaf, 0x22],
  [0x22, 0xf0, 0x80, 0x80, 0xaf, 0x22],
  [0x22, 0xed, 0xa0, 0x80, 0x22],
  [0x22, 0xed, 0xbf, 0xbf, 0x22],
  [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
  [0x22, 0xf8, 0x88, 0x80, 0x80, 0x80, 0x22],
  [0x22, 0x80, 0x22],
  [0x22, 0xc3, 0x22],
  [0x22, 0xe2, 0x82, 0x22],
  [0x7b, 0x7d, 0x00],
  [0x1f, 0x8b, 0x08, 0x00],
];

/** JSON, and not what may stand in a body: no object, too deep, or with text that is none. */
const MISPLACED = [
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '{}',
  `[${GOOD}]`,
  '['.repeat(40) + ']'.repeat(40),
  `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  '['.repeat(15_000) + ']'.repeat(15_000),
  '{"__proto__":{"sku":"A"}}',
  GOOD.replace('"delta":1', '"delta":"1"'),
  GOOD.replace('"delta":1', '"delta":1.5'),
  GOOD.replace('"delta":1', '"delta":1e400'),
  GOOD.replace('"delta":1', '"delta":99999999999999999999'),
  GOOD.replace('"found"', '"\\ud800"'),
  GOOD.replace('"a ', '"\\ud83d a '),
  GOOD.replace('"a ', '"\\u0000 a '),
  GOOD.replace('{', '{"unknown":1,'),
];

const texts = [...CUT, ...INSERTED, ...FOREIGN].filter((text) => !isJson(text));
const BODIES: Uint8Array[] = [
  ...[...new Set(texts), ...MISPLACED].map((text) => Buffer.from(text)),
  ...BYTES.map((bytes) => Uint8Array.from(bytes)),
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function post(bytes: Uint8Array): Promise<{ status: number; problem: Problem }> {
  const client = openRequest(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.bearer, ...freshKey() },
  });
  client.end(bytes);
  const [response] = (await once(client, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, problem: Problem.parse(await readJson(response)) };
}

test('a body that cannot be read is a 400 that says where, and nothing is written', async () => {
  expect(BODIES.length).toBeGreaterThanOrEqual(150);
  for (const bytes of BODIES) {
    const shown = JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 100));
    const { status, problem } = await post(bytes);
    expect(status, shown).toBe(400);
    expect(['malformed', 'too-deep'], shown).toContain(problem.code);
    expect(problem.errors?.length, shown).toBeGreaterThan(0);
  }
  const [ledger] = await server.database.owner.sql<{ seq: number }[]>`
    select head_seq as seq from stock.warehouse_ledgers where warehouse_id = ${warehouseId}`;
  expect(ledger?.seq).toBe(0);
});

test('the very body that they were made from is carried out', async () => {
  const answer = await server.request(path, { body: GOOD, headers: freshKey() });
  expect(answer.status).toBe(200);
});
