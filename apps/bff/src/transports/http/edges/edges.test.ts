import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { readDeviceName } from './device-name.ts';
import { jsonErrorPlace } from './json-error-place.ts';
import { JSON_DEPTH_MAX, readJsonText } from './json-text.ts';
import { isHostAllowed, isOriginAllowed } from './loopback.ts';
import { readQuery } from './query-text.ts';
import { formatEtag, readIdempotencyKey, readIfMatch } from './request-guards.ts';
import { readTrace } from './trace.ts';

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof HttpRefusal) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

const json = (text: string) => readJsonText(Buffer.from(text));

test('malformed JSON is refused with the position where reading stopped, and without its text', () => {
  const problem = refusalOf(() => json('{"sku":"SECRET" "x":1}'));
  expect(problem).toMatchObject({
    code: 'malformed',
    errors: [{ pointer: '', code: 'ill-formed-json', message: expect.stringContaining('16') }],
  });
  expect(JSON.stringify(problem)).not.toContain('SECRET');
  expect(refusalOf(() => json('{"sku":')).errors?.[0]?.message).toContain('7');
  expect(refusalOf(() => json('')).code).toBe('malformed');
});

test.each([
  ['', 0],
  ['{"sku": }', 8],
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{"a":[{}]]', 9],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['"a\nb"', 0],
  ['{"a":01}', 6],
  ['tru', 0],
  ['1 1', 2],
  ['[}', 1],
  ['{"a":"\\u12"}', 5],
])('the place where %j stops being JSON is %i', (text, place) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(jsonErrorPlace(text)).toBe(place);
});

test('the place is the end of what is JSON after all', () => {
  for (const text of ['{"a":[1,-2.5e3,true,null,{"b":"\\u00e9"}],"c":{}}', ' [ ] ', '"x"', '0']) {
    expect(jsonErrorPlace(text), text).toBe(text.length);
  }
});

test('bytes that are not UTF-8 are refused', () => {
  const problem = refusalOf(() => readJsonText(Uint8Array.from([0x22, 0xff, 0x22])));
  expect(problem.errors).toMatchObject([{ code: 'ill-formed-text' }]);
});

test('JSON as deep as allowed is read, one level more is not, and a tower exhausts nothing', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(json(nested(JSON_DEPTH_MAX))).toBeInstanceOf(Array);
  expect(refusalOf(() => json(nested(JSON_DEPTH_MAX + 1))).code).toBe('too-deep');
  expect(refusalOf(() => json(nested(100_000))).code).toBe('too-deep');
});

test('If-Match reads one strong version and nothing that would let a change through unseen', () => {
  expect(readIfMatch({})).toBeNull();
  expect(readIfMatch({ 'if-match': '"7"' })).toBe(7);
  expect(readIfMatch({ 'if-match': formatEtag(0) })).toBe(0);
  for (const header of ['*', '7', 'W/"7"', '"7", "8"', '"07"', '"-1"', '""', '"2147483648"']) {
    expect(
      refusalOf(() => readIfMatch({ 'if-match': header })),
      header,
    ).toMatchObject({
      code: 'malformed',
      errors: [{ pointer: '#header/if-match' }],
    });
  }
});

test('an Idempotency-Key is needed, and has a form', () => {
  expect(readIdempotencyKey({ 'idempotency-key': '0192-abcdef.ABC:_x' })).toBe(
    '0192-abcdef.ABC:_x',
  );
  expect(refusalOf(() => readIdempotencyKey({})).code).toBe('idempotency-key-missing');
  for (const key of ['short', 'x'.repeat(129), 'sixteen/letters/x', 'naïve-naïve-naïve']) {
    expect(
      refusalOf(() => readIdempotencyKey({ 'idempotency-key': key })),
      key,
    ).toMatchObject({
      code: 'malformed',
      errors: [{ pointer: '#header/idempotency-key' }],
    });
  }
});

test('a device has a name that is percent-encoded, or none', () => {
  expect(readDeviceName({})).toBeNull();
  expect(readDeviceName({ 'stockwire-device': '' })).toBeNull();
  expect(readDeviceName({ 'stockwire-device': encodeURIComponent('Büro 🐧') })).toBe('Büro 🐧');
  const wrong = ['%', '%FF', '%00', '%0A', '%20', encodeURIComponent('ü'.repeat(41))];
  for (const name of wrong) {
    expect(
      refusalOf(() => readDeviceName({ 'stockwire-device': name })),
      name,
    ).toMatchObject({
      errors: [{ pointer: '#header/stockwire-device' }],
    });
  }
});

test('ids that are well-formed are taken over, all others are made', () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  expect(readTrace({ 'x-request-id': 'abc-1', traceparent })).toEqual({
    requestId: 'abc-1',
    traceparent,
    correlationId: '4bf92f3577b34da6a3ce929d0e0e4736',
  });
  const bad = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`;
  const made = readTrace({ 'x-request-id': 'no spaces', traceparent: bad });
  expect(made.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(made.correlationId).toMatch(/^[0-9a-f]{32}$/);
  expect(made.traceparent).not.toBe(bad);
  expect(made.traceparent).toContain(made.correlationId);
});

test('a query parameter that is given twice has no clear meaning', () => {
  expect(readQuery('/x?limit=2&search=a%20b')).toEqual({ limit: '2', search: 'a b' });
  expect(refusalOf(() => readQuery('/x?limit=2&limit=3')).errors).toMatchObject([
    { pointer: '#query/limit' },
  ]);
});

const NO_FRIENDS = { publicUrl: null, allowedOrigins: [] };
const request = (headers: Record<string, string>) =>
  ({ headers, socket: { localPort: 4000 } }) as unknown as IncomingMessage;

test('only names of this machine with our port are served: DNS rebinding meets a wall', () => {
  for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST:4000']) {
    expect(isHostAllowed(request({ host }), NO_FRIENDS), host).toBe(true);
  }
  for (const host of ['localhost', 'localhost:4001', 'evil.example:4000', 'localhost.evil:4000']) {
    expect(isHostAllowed(request({ host }), NO_FRIENDS), host).toBe(false);
  }
  expect(isHostAllowed(request({}), NO_FRIENDS)).toBe(false);
  const published = { publicUrl: 'https://stock.example', allowedOrigins: [] };
  expect(isHostAllowed(request({ host: 'stock.example' }), published)).toBe(true);
});

test('an origin must be the own one or an allowed one; none at all is no browser', () => {
  const host = '127.0.0.1:4000';
  const friends = { publicUrl: 'https://stock.example', allowedOrigins: ['http://localhost:5173'] };
  expect(isOriginAllowed(request({ host }), friends)).toBe(true);
  for (const origin of [`http://${host}`, 'https://stock.example', 'http://localhost:5173']) {
    expect(isOriginAllowed(request({ host, origin }), friends), origin).toBe(true);
  }
  for (const origin of [
    'null',
    'http://evil.example',
    `https://${host}`,
    'http://127.0.0.1:4001',
  ]) {
    expect(isOriginAllowed(request({ host, origin }), friends), origin).toBe(false);
  }
});
