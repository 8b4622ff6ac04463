import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../../test/actors.ts';
import { aSupplier } from '../../../../test/builders.ts';
import { newItem, refusalOf } from '../../../../test/catalog-fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { changeItem } from './change-item.ts';
import { createItem } from './create-item.ts';
import { createItems } from './create-items.ts';
import { listCategories } from './list-categories.ts';
import { type ListItems, listItems } from './list-items.ts';
import { readItem } from './read-item.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await createItem(db, TESTER, newItem({ sku: 'DUP-1' }));
});
afterAll(() => db.drop());

const EACH = { level: 'each', factor: 1, gtin: '6291041500213' } as const;
const CASE = { level: 'case', factor: 12, gtin: '10614141000415' } as const;

test('an item is made with its packs, money and supplier, and read back the same', async () => {
  const supplier = await aSupplier(db, { code: 'ACME' });
  const made = await createItem(
    db,
    TESTER,
    newItem({
      sku: 'KT-100',
      name: 'Kettle',
      category: 'Kitchen',
      packs: [CASE, EACH],
      costMinor: 900,
      priceMinor: 9_007_199_254_740_991,
      currency: 'GBP',
      supplierCode: 'acme',
    }),
  );
  expect(made).toEqual({
    itemId: made.itemId,
    sku: 'KT-100',
    name: 'Kettle',
    category: 'Kitchen',
    packs: [EACH, CASE],
    costMinor: 900,
    priceMinor: 9_007_199_254_740_991,
    currency: 'GBP',
    supplierCode: supplier.code,
    retiredAt: null,
    version: 1,
    createdAt: expect.stringMatching(/Z$/),
    updatedAt: made.createdAt,
  });
  expect(await readItem(db, TESTER, { sku: ' kt-100 ' })).toEqual(made);
});

test.each(['dup-1', ' DUP-1', 'Dup-1\u00a0'])('SKU %j is the same as DUP-1', async (sku) => {
  expect(await refusalOf(createItem(db, TESTER, { ...newItem({ sku: 'x' }), sku }))).toEqual({
    code: 'already-exists',
    what: 'item',
    field: 'sku',
    value: sku,
    pointer: '/sku',
  });
});

test('a GTIN belongs to one item, with whatever zeros it is written', async () => {
  await createItem(
    db,
    TESTER,
    newItem({ sku: 'GT-1', packs: [{ level: 'each', factor: 1, gtin: '036000291452' }] }),
  );
  const packs = [CASE, EACH].map((pack) => ({ ...pack, gtin: null }));
  const taken = { level: 'inner', factor: 6, gtin: '0036000291452' } as const;
  const refusal = await refusalOf(
    createItem(db, TESTER, newItem({ sku: 'GT-2', packs: [...packs, taken] })),
  );
  expect(refusal).toEqual({
    code: 'already-exists',
    what: 'item',
    field: 'gtin',
    value: '0036000291452',
    pointer: '/packs/2/gtin',
  });
  expect(await refusalOf(readItem(db, TESTER, { sku: 'GT-2' }))).toMatchObject({
    code: 'not-found',
  });
  const { packs: shown } = await readItem(db, TESTER, { sku: 'GT-1' });
  expect(shown[0]?.gtin).toBe('036000291452');
});

test('an unknown supplier is named by its field', async () => {
  expect(
    await refusalOf(createItem(db, TESTER, newItem({ sku: 'SU-1', supplierCode: 'NOBODY' }))),
  ).toMatchObject({ code: 'validation', errors: [{ pointer: '/supplierCode' }] });
});

test('a change names its fields, keeps the others and counts the version', async () => {
  const made = await createItem(
    db,
    TESTER,
    newItem({ sku: 'CH-1', costMinor: 5, currency: 'EUR', packs: [{ ...EACH, gtin: '96385074' }] }),
  );
  const changed = await changeItem(db, TESTER, {
    sku: 'ch-1',
    patch: { name: 'Brûlée dish', packs: [{ ...CASE, gtin: '96385074' }] },
    version: 1,
  });
  expect(changed).toEqual({
    ...made,
    name: 'Brûlée dish',
    packs: [{ ...CASE, gtin: '96385074' }],
    version: 2,
    updatedAt: changed.updatedAt,
  });
  expect(changed.updatedAt >= made.updatedAt).toBe(true);
  const found = await listItems(db, TESTER, { search: 'brulee', limit: 10 });
  expect(found.rows.map(({ sku }) => sku)).toEqual(['CH-1']);
});

test('retired is said once, and taken back', async () => {
  await createItem(db, TESTER, newItem({ sku: 'RE-1' }));
  const change = (retired: boolean, version: number) =>
    changeItem(db, TESTER, { sku: 'RE-1', patch: { retired }, version });
  const { retiredAt } = await change(true, 1);
  expect(retiredAt).toMatch(/Z$/);
  expect(await change(true, 2)).toMatchObject({ retiredAt, version: 3 });
  expect(await change(false, 3)).toMatchObject({ retiredAt: null, version: 4 });
});

test('a change on a stale version is refused with the item as it is, and changes nothing', async () => {
  await createItem(db, TESTER, newItem({ sku: 'ST-1' }));
  const current = await changeItem(db, TESTER, { sku: 'ST-1', patch: { name: 'B' }, version: 1 });
  const stale = changeItem(db, TESTER, { sku: 'ST-1', patch: { name: 'C' }, version: 1 });
  expect(await refusalOf(stale)).toEqual({ code: 'version-stale', expectedVersion: 1, current });
  expect(await readItem(db, TESTER, { sku: 'ST-1' })).toEqual(current);
  expect(await refusalOf(changeItem(db, TESTER, { sku: 'NONE', patch: {}, version: 1 }))).toEqual({
    code: 'not-found',
    what: 'item',
  });
});

test('of many changes on one version exactly one wins', async () => {
  await createItem(db, TESTER, newItem({ sku: 'RACE' }));
  const changes = Array.from({ length: 20 }, (_, index) =>
    refusalOf(changeItem(db, TESTER, { sku: 'RACE', patch: { name: `N${index}` }, version: 1 })),
  );
  const outcomes = await Promise.all(changes);
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome !== 'accepted')).toEqual(
    Array.from({ length: 19 }, () => expect.objectContaining({ code: 'version-stale' })),
  );
  expect((await readItem(db, TESTER, { sku: 'RACE' })).version).toBe(2);
});

test('taking the currency from money is refused, though the patch alone looks harmless', async () => {
  await createItem(db, TESTER, newItem({ sku: 'MO-1', costMinor: 5, currency: 'EUR' }));
  expect(
    await refusalOf(changeItem(db, TESTER, { sku: 'MO-1', patch: { currency: null }, version: 1 })),
  ).toMatchObject({ code: 'validation', errors: [{ pointer: '/currency' }] });
});

test('many items are made in one go and answered in the order given', async () => {
  const skus = Array.from({ length: 2_300 }, (_, index) => `BULK-${(index * 7_919) % 2_300}`);
  const made = await createItems(
    db,
    TESTER,
    skus.map((sku) => newItem({ sku, supplierCode: 'ACME' })),
  );
  expect(made.map(({ sku }) => sku)).toEqual(skus);
});

test('one bad item of many keeps all of them out and is named', async () => {
  const items = ['BA-1', 'BA-2', 'ba-1'].map((sku) => newItem({ sku }));
  expect(await refusalOf(createItems(db, TESTER, items))).toMatchObject({
    code: 'already-exists',
    pointer: '/2/sku',
  });
  const second = ['BB-1', 'BULK-7'].map((sku) => newItem({ sku }));
  expect(await refusalOf(createItems(db, TESTER, second))).toMatchObject({ pointer: '/1/sku' });
  expect((await listItems(db, TESTER, { search: 'bb-1', limit: 5 })).rows).toEqual([]);
  expect(await createItems(db, TESTER, [])).toEqual([]);
});

test('a list by cursor gives every item once, in the order of the folded SKU', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listItems(db, TESTER, { search: 'bulk-1', limit: 100, cursor });
    seen.push(...page.rows.map(({ sku }) => sku));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const expected = Array.from({ length: 2_300 }, (_, index) => `BULK-${index}`)
    .filter((sku) => sku.startsWith('BULK-1'))
    .sort();
  expect(seen).toEqual(expected);
});

test.each([
  ['a word of the name and one of the SKU', 'item bulk-77'],
  ['with case and accents', 'ÍTEM BULK-77'],
])('search finds %s', async (_, search) => {
  const { rows } = await listItems(db, TESTER, { search, limit: 500 });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ sku }) => sku.startsWith('BULK-77'))).toBe(true);
});

test.each(['036000291452', '0036000291452', '00036000291452', '36000291'])(
  'search finds an item by its barcode %s',
  async (search) => {
    const { rows } = await listItems(db, TESTER, { search, limit: 5 });
    expect(rows.map(({ sku }) => sku)).toEqual(['GT-1']);
  },
);

test('signs that mean something to LIKE are searched for themselves', async () => {
  expect((await listItems(db, TESTER, { search: 'b_lk', limit: 5 })).rows).toEqual([]);
  expect((await listItems(db, TESTER, { search: '%', limit: 5 })).rows).toEqual([]);
});

test.each(['x', '***', 'AA', ''])(
  'a cursor that was not made here, %j, is refused',
  async (cursor) => {
    expect(await refusalOf(listItems(db, TESTER, { limit: 5, cursor }))).toMatchObject({
      code: 'validation',
      errors: [{ pointer: '#query/cursor' }],
    });
  },
);

test('a list holds items in use or retired ones, of one category, of one supplier', async () => {
  await aSupplier(db, { code: 'NORD' });
  const made = { category: 'Lamps of the list', supplierCode: 'nord' };
  await createItem(db, TESTER, newItem({ sku: 'LST-1', ...made }));
  await createItem(db, TESTER, newItem({ sku: 'LST-2', ...made, supplierCode: null }));
  await createItem(db, TESTER, newItem({ sku: 'LST-3', category: 'Other', supplierCode: 'NORD' }));
  await changeItem(db, TESTER, { sku: 'LST-2', patch: { retired: true }, version: 1 });
  const skusOf = async (asked: Omit<ListItems, 'limit'>) =>
    (await listItems(db, TESTER, { ...asked, search: 'lst-', limit: 10 })).rows.map(
      ({ sku }) => sku,
    );
  expect(await skusOf({})).toEqual(['LST-1', 'LST-2', 'LST-3']);
  expect(await skusOf({ state: 'active' })).toEqual(['LST-1', 'LST-3']);
  expect(await skusOf({ state: 'retired' })).toEqual(['LST-2']);
  expect(await skusOf({ category: 'Lamps of the list' })).toEqual(['LST-1', 'LST-2']);
  expect(await skusOf({ supplier: ' nord' })).toEqual(['LST-1', 'LST-3']);
  expect(await listCategories(db, TESTER)).toContainEqual({
    category: 'Lamps of the list',
    items: 2,
  });
});

test('a word of a search is looked up in the trigram index, not in every row', async () => {
  const plan = await db.owner.sql.begin(async (tx) => {
    await tx`analyze catalog.items`;
    await tx`set local enable_seqscan = off`;
    return tx`explain select item_id from catalog.items where search_text like '%bulk-77%'`;
  });
  expect(JSON.stringify(plan)).toContain('items_search');
});
