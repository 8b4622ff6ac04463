import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { newItem, refusalOf } from '../../../test/catalog-fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import type { CatalogDeps } from './catalog-deps.ts';
import { createItem } from './items/create-item.ts';
import { listItems } from './items/list-items.ts';
import { rememberRequest } from './remember-request.ts';
import { putItemSettings } from './settings/put-item-settings.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

function postItem(requestKey: string, sku: string, operation = 'POST /api/v1/items') {
  const body = newItem({ sku });
  return rememberRequest(db, { requestKey, operation, body }, async (deps) => {
    const answer = await createItem(deps, TESTER, body);
    return { status: 201, version: answer.version, answer };
  });
}

test('a key that comes back gets its first answer, to the byte, and nothing is done again', async () => {
  const first = await postItem('tester/key-1', 'ONCE');
  expect(first).toMatchObject({ replayed: false, status: 201, version: 1 });
  const again = await postItem('tester/key-1', 'ONCE');
  expect(again).toEqual({ ...first, replayed: true });
  expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer));
});

test('fifty equal keys at once make one item and give equal answers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => postItem('tester/key-50', 'FIFTY')),
  );
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
  expect((await listItems(db, TESTER, { search: 'fifty', limit: 5 })).rows).toHaveLength(1);
});

test('the order in which fields were written does not make another body', async () => {
  const write = () => Promise.resolve({ status: 200, version: null, answer: { done: true } });
  const request = { requestKey: 'tester/order', operation: 'POST /x' };
  await rememberRequest(db, { ...request, body: { a: 1, b: { c: 2, d: 3 } } }, write);
  const again = await rememberRequest(db, { ...request, body: { b: { d: 3, c: 2 }, a: 1 } }, write);
  expect(again).toEqual({ replayed: true, status: 200, version: null, answer: { done: true } });
});

test('a key used for another body, or on another route, is refused', async () => {
  await postItem('tester/key-2', 'FIRST');
  expect(await refusalOf(postItem('tester/key-2', 'SECOND'))).toEqual({
    code: 'idempotency-key-reused',
  });
  expect(await refusalOf(postItem('tester/key-2', 'FIRST', 'POST /api/v1/other'))).toEqual({
    code: 'idempotency-key-reused',
  });
  expect((await listItems(db, TESTER, { search: 'second', limit: 5 })).rows).toEqual([]);
});

test('a refusal is not remembered: the same key is judged again', async () => {
  await postItem('tester/key-3', 'TAKEN');
  expect(await refusalOf(postItem('tester/key-4', 'TAKEN'))).toMatchObject({
    code: 'already-exists',
  });
  expect(await postItem('tester/key-4', 'FREE')).toMatchObject({ replayed: false });
});

test('a fault after the write takes the write back, and the key stays free', async () => {
  const body = newItem({ sku: 'BACK' });
  const request = { requestKey: 'tester/key-5', operation: 'POST /api/v1/items', body };
  const failed = rememberRequest(db, request, async (deps) => {
    await createItem(deps, TESTER, body);
    throw new Error('lost on the way');
  });
  await expect(failed).rejects.toThrow('lost on the way');
  expect((await listItems(db, TESTER, { search: 'back', limit: 5 })).rows).toEqual([]);
  expect(await postItem('tester/key-5', 'BACK')).toMatchObject({ replayed: false });
});

test('keys of two principals are two keys', async () => {
  expect(await postItem('one/key-6', 'MINE')).toMatchObject({ replayed: false });
  expect(await postItem('two/key-6', 'YOURS')).toMatchObject({ replayed: false });
});

test('two changes that take the same warehouses in opposite order are both made', async () => {
  const [first, second] = [await aWarehouse(db), await aWarehouse(db)];
  const started = { count: 0, both: () => {} };
  const bothStarted = new Promise<void>((resolve) => {
    started.both = resolve;
  });
  const change = async (key: string, warehouses: { warehouseId: number }[]) => {
    const { sku } = await anItem(db);
    const put = (deps: CatalogDeps, { warehouseId }: { warehouseId: number }) => {
      const settings = { homeBin: null, reorderPoint: 5 };
      return putItemSettings(deps, TESTER, { warehouseId, sku, settings, version: 0 });
    };
    const request = { requestKey: key, operation: 'PUT both', body: { sku } };
    return rememberRequest(db, request, async (deps) => {
      const [one, other] = warehouses;
      if (one === undefined || other === undefined) throw new Error('two warehouses are taken');
      await put(deps, one);
      started.count += 1;
      if (started.count === 2) started.both();
      await bothStarted;
      return { status: 200, version: null, answer: await put(deps, other) };
    });
  };
  const answers = await Promise.all([
    change('tester/forth', [first, second]),
    change('tester/back', [second, first]),
  ]);
  expect(answers).toMatchObject([
    { replayed: false, answer: { reorderPoint: 5, version: 1 } },
    { replayed: false, answer: { reorderPoint: 5, version: 1 } },
  ]);
  // One of them was ended by the server and done again.
  expect(started.count).toBe(3);
});
