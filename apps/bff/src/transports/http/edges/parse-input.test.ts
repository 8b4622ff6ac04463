import { NewItem } from '@stockwire/shared/catalog';
import { Adjustment, CommandBatch } from '@stockwire/shared/stock-commands';
import { NewView } from '@stockwire/shared/stock-views';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { HttpRefusal } from '../problems/http-refusal.ts';
import { FilterText, SortText, wholeNumber } from '../routes/query-forms.ts';
import { FIELD_ERRORS_MAX } from './field-errors.ts';
import { parseInput } from './parse-input.ts';

function problemOf(schema: z.ZodType, value: unknown) {
  try {
    parseInput(schema, value, '');
  } catch (error) {
    if (error instanceof HttpRefusal) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

const codesOf = (schema: z.ZodType, value: unknown) =>
  problemOf(schema, value).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

const adjustment = { sku: 'A', delta: 1, reason: 'found' };

test.each([
  [{ ...adjustment, delta: '1' }, '/delta wrong-type'],
  [{ ...adjustment, delta: 1.5 }, '/delta wrong-type'],
  [{ ...adjustment, delta: 2 ** 31 }, '/delta too-big'],
  [{ ...adjustment, delta: -(2 ** 31) }, '/delta too-small'],
  [{ sku: 'A', reason: 'found' }, '/delta missing'],
  [{ ...adjustment, sku: null }, '/sku wrong-type'],
  [{ ...adjustment, sku: '  ' }, '/sku empty'],
  [{ ...adjustment, sku: 'x'.repeat(65) }, '/sku too-long'],
  [{ ...adjustment, sku: 'a\u0000b' }, '/sku ill-formed-text'],
  [{ ...adjustment, note: '\ud800' }, '/note ill-formed-text'],
  [{ ...adjustment, bin: 'a\nb' }, '/bin control-character'],
  [{ ...adjustment, reason: 'because' }, '/reason not-allowed'],
  [{ ...adjustment, occurredAt: 'yesterday' }, '/occurredAt wrong-form'],
  [{ ...adjustment, extra: 1 }, '/extra unknown-key'],
  [{ ...adjustment, 'a/b~c': 1 }, '/a~1b~0c unknown-key'],
  [
    JSON.parse('{"sku":"A","delta":1,"reason":"found","__proto__":{"x":1}}'),
    '/__proto__ unknown-key',
  ],
  [{ ...adjustment, constructor: {} }, '/constructor unknown-key'],
  [[], ' wrong-type'],
  [null, ' wrong-type'],
])('a wrong adjustment gets a pointer to its field: %j', (body, expected) => {
  expect(problemOf(Adjustment, body).code).toBe('malformed');
  expect(codesOf(Adjustment, body)).toEqual([expected]);
});

test('all mistakes of a body are named at once, up to a limit', () => {
  expect(codesOf(Adjustment, { sku: 1, delta: 'x', more: 1 })).toEqual([
    '/sku wrong-type',
    '/delta wrong-type',
    '/reason missing',
    '/more unknown-key',
  ]);
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`k${place}`, 1]));
  expect(codesOf(Adjustment, { ...adjustment, ...many })).toHaveLength(FIELD_ERRORS_MAX);
});

test('a batch points into its commands', () => {
  const commandId = 'batch-command-0001';
  const commands = [
    { ...adjustment, kind: 'adjust', commandId },
    { ...adjustment, kind: 'adjust', commandId, delta: 'x' },
    { kind: 'explode', commandId },
    { ...adjustment, kind: 'adjust', commandId: 'short' },
  ];
  expect(codesOf(CommandBatch, { commands })).toEqual([
    '/commands/1/delta wrong-type',
    '/commands/2/kind not-allowed',
    '/commands/3/commandId too-short',
  ]);
  expect(codesOf(CommandBatch, { commands: [] })).toEqual(['/commands too-short']);
});

test('a value of a union is told which types it may have', () => {
  expect(problemOf(NewView, { filter: { onHand: { eq: true } } }).errors).toEqual([
    {
      pointer: '/filter/onHand/eq',
      code: 'wrong-type',
      message: 'must be a string or a number',
    },
  ]);
  expect(codesOf(NewView, { filter: { weight: { eq: 1 } } })).toEqual([
    '/filter/weight unknown-key',
  ]);
  expect(codesOf(NewView, { filter: { onHand: { eq: 2 ** 40 } } })).toEqual([
    '/filter/onHand/eq too-big',
  ]);
});

test('what can be read but cannot be so is 422, also beside nothing else', () => {
  const packs = [{ level: 'each', factor: 1, gtin: '4006381333932' }];
  const problem = problemOf(NewItem, { sku: 'A', name: 'B', packs });
  expect(problem).toMatchObject({
    code: 'validation',
    errors: [{ pointer: '/packs/0/gtin', code: 'gtin' }],
  });
  expect(problemOf(NewItem, { sku: 'A', name: 'B', packs, more: 1 }).code).toBe('malformed');
  expect(problemOf(NewItem, { sku: 'A', name: 'B', costMinor: 5 })).toMatchObject({
    code: 'validation',
    errors: [{ pointer: '/currency', code: 'currency-missing' }],
  });
});

test('the detail says in a sentence what is wrong with what', () => {
  const problem = problemOf(Adjustment, { ...adjustment, delta: '1' });
  expect(problem.detail).toBe('/delta must be a number.');
});

test('numbers in a URL are plain digits within their range', () => {
  const Limit = wholeNumber(1, 500);
  expect(parseInput(Limit, '20', '#query')).toBe(20);
  for (const text of ['', '0', '501', '1e2', ' 5', '+5', '-5', '5.0', '0x10', '9'.repeat(40)]) {
    expect(() => parseInput(Limit, text, '#query'), text).toThrow(HttpRefusal);
  }
});

test('sort= and filter= become what the view schemas describe', () => {
  expect(parseInput(SortText, '-available,sku', '#query')).toEqual([
    { column: 'available', direction: 'desc' },
    { column: 'sku', direction: 'asc' },
  ]);
  expect(parseInput(FilterText, '{"onHand":{"lt":5}}', '#query')).toEqual({ onHand: { lt: 5 } });
  for (const text of ['', 'weight', '-', 'sku,', 'sku,name,zone,status,onHand', 'sku;drop']) {
    expect(() => parseInput(SortText, text, '#query'), text).toThrow(HttpRefusal);
  }
  expect(codesOf(z.strictObject({ filter: FilterText }), { filter: '{' })).toEqual([
    '/filter ill-formed-json',
  ]);
});
