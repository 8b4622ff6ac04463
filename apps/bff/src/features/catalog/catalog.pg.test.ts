import { afterAll, beforeAll, expect, test } from 'vitest';
import { TESTER } from '../../../test/actors.ts';
import { anItem, aWarehouse } from '../../../test/builders.ts';
import { refusalOf, untilSomebodyWaits } from '../../../test/catalog-fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { changeBin } from './bins/change-bin.ts';
import { createBin } from './bins/create-bin.ts';
import { createBinRange } from './bins/create-bin-range.ts';
import { createBins } from './bins/create-bins.ts';
import { listBins } from './bins/list-bins.ts';
import { readBin } from './bins/read-bin.ts';
import { putItemSettings } from './settings/put-item-settings.ts';
import { putItemSettingsMany } from './settings/put-item-settings-many.ts';
import { readItemSettings } from './settings/read-item-settings.ts';
import { changeSupplier } from './suppliers/change-supplier.ts';
import { createSupplier } from './suppliers/create-supplier.ts';
import { listSuppliers } from './suppliers/list-suppliers.ts';
import { readSupplier } from './suppliers/read-supplier.ts';
import { changeWarehouse } from './warehouses/change-warehouse.ts';
import { createWarehouse } from './warehouses/create-warehouse.ts';
import { listWarehouses } from './warehouses/list-warehouses.ts';
import { readWarehouse } from './warehouses/read-warehouse.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const LEEDS = { code: 'LDS', name: 'Leeds', timeZone: 'Europe/London' };
const NOWHERE = 2_000_000_000;

test('a warehouse comes with its two bins and an open, empty ledger', async () => {
  const made = await createWarehouse(db, TESTER, LEEDS);
  expect(made).toEqual({ ...LEEDS, warehouseId: made.warehouseId, version: 1 });
  const { warehouseId } = made;
  const { rows } = await listBins(db, TESTER, { warehouseId, limit: 10 });
  expect(rows).toMatchObject([
    { code: 'RECEIVING', zone: 'RECEIVING', kind: 'receiving', version: 1 },
    { code: 'UNPLACED', zone: 'UNPLACED', kind: 'storage', version: 1 },
  ]);
  const { sql } = db.database;
  expect(
    await sql`select epoch, head_seq from stock.warehouse_ledgers where warehouse_id = ${warehouseId}`,
  ).toEqual([{ epoch: 1, head_seq: 0 }]);
  expect(
    await sql`select epoch, first_seq, reason from stock.ledger_epochs where warehouse_id = ${warehouseId}`,
  ).toEqual([{ epoch: 1, first_seq: 1, reason: 'warehouse opened' }]);
});

test('a warehouse code is unique after folding, and a refused one leaves nothing behind', async () => {
  const before = await listWarehouses(db, TESTER);
  expect(await refusalOf(createWarehouse(db, TESTER, { ...LEEDS, code: ' lds ' }))).toMatchObject({
    code: 'already-exists',
    what: 'warehouse',
    pointer: '/code',
  });
  expect(await listWarehouses(db, TESTER)).toEqual(before);
});

test('a warehouse is changed under its version', async () => {
  const { warehouseId } = await createWarehouse(db, TESTER, { ...LEEDS, code: 'YRK' });
  const change = (version: number) =>
    changeWarehouse(db, TESTER, { warehouseId, patch: { name: 'York' }, version });
  const current = await change(1);
  expect(current).toMatchObject({
    code: 'YRK',
    name: 'York',
    timeZone: 'Europe/London',
    version: 2,
  });
  expect(await refusalOf(change(1))).toEqual({
    code: 'version-stale',
    expectedVersion: 1,
    current,
  });
  expect(await readWarehouse(db, TESTER, { warehouseId })).toEqual(current);
  const missing = changeWarehouse(db, TESTER, { warehouseId: NOWHERE, patch: {}, version: 1 });
  expect(await refusalOf(missing)).toEqual({ code: 'not-found', what: 'warehouse' });
  expect(await refusalOf(readWarehouse(db, TESTER, { warehouseId: NOWHERE }))).toMatchObject({
    code: 'not-found',
  });
});

test('a bin is made once per warehouse, read by any case, and listed by code', async () => {
  const { warehouseId } = await aWarehouse(db);
  const other = await aWarehouse(db);
  const bin = { code: 'A-01-03', zone: 'A', kind: 'storage' } as const;
  const made = await createBin(db, TESTER, { warehouseId, bin });
  expect(await readBin(db, TESTER, { warehouseId, code: ' a-01-03' })).toEqual(made);
  expect(await refusalOf(createBin(db, TESTER, { warehouseId, bin }))).toMatchObject({
    code: 'already-exists',
    what: 'bin',
    pointer: '/code',
  });
  await createBin(db, TESTER, { warehouseId: other.warehouseId, bin });
  const nowhere = createBin(db, TESTER, { warehouseId: NOWHERE, bin });
  expect(await refusalOf(nowhere)).toEqual({ code: 'not-found', what: 'warehouse' });
  expect(await refusalOf(readBin(db, TESTER, { warehouseId, code: 'B' }))).toEqual({
    code: 'not-found',
    what: 'bin',
  });
});

test('many bins are made in the order given, all or none, and paged', async () => {
  const { warehouseId } = await aWarehouse(db);
  const bins = ['C-3', 'C-1', 'C-2'].map((code) => ({ code, zone: 'C', kind: 'storage' as const }));
  const made = await createBins(db, TESTER, { warehouseId, bins });
  expect(made.map(({ code }) => code)).toEqual(['C-3', 'C-1', 'C-2']);
  const twice = [...bins.map((bin) => ({ ...bin, code: `D${bin.code}` })), bins[1]].flatMap(
    (bin) => bin ?? [],
  );
  expect(await refusalOf(createBins(db, TESTER, { warehouseId, bins: twice }))).toMatchObject({
    pointer: '/3/code',
  });
  const first = await listBins(db, TESTER, { warehouseId, limit: 3 });
  expect(first.rows.map(({ code }) => code)).toEqual(['C-1', 'C-2', 'C-3']);
  const rest = await listBins(db, TESTER, {
    warehouseId,
    limit: 3,
    cursor: first.nextCursor ?? undefined,
  });
  expect(rest.rows.map(({ code }) => code)).toEqual(['RECEIVING', 'UNPLACED']);
  expect(rest.nextCursor).toBeNull();
});

test('a range of bins is made in its order, all or none', async () => {
  const { warehouseId } = await aWarehouse(db);
  const range = { first: 'A-01-1', last: 'A-02-2', zone: 'A', kind: 'storage' } as const;
  const made = await createBinRange(db, TESTER, { warehouseId, range });
  expect(made.map(({ code }) => code)).toEqual(['A-01-1', 'A-01-2', 'A-02-1', 'A-02-2']);
  const overlap = { ...range, first: 'A-02-2', last: 'A-02-9' };
  expect(await refusalOf(createBinRange(db, TESTER, { warehouseId, range: overlap }))).toEqual({
    code: 'already-exists',
    what: 'bin',
    field: 'code',
    value: 'A-02-2',
    pointer: '/first',
  });
  const { rows } = await listBins(db, TESTER, { warehouseId, limit: 20 });
  expect(rows).toHaveLength(6);
});

test('a bin is retired and brought back under its version; the standing bins stay', async () => {
  const { warehouseId } = await aWarehouse(db);
  const bin = { code: 'R-1', zone: 'R', kind: 'storage' } as const;
  await createBin(db, TESTER, { warehouseId, bin });
  const change = (retired: boolean, version: number) =>
    changeBin(db, TESTER, { warehouseId, code: 'r-1', patch: { retired }, version });
  const retired = await change(true, 1);
  expect(retired).toMatchObject({ code: 'R-1', version: 2, retiredAt: expect.any(String) });
  expect(await refusalOf(change(false, 1))).toMatchObject({
    code: 'version-stale',
    current: retired,
  });
  expect(await change(false, 2)).toMatchObject({ retiredAt: null, version: 3 });
  for (const code of ['RECEIVING', 'unplaced']) {
    const standing = changeBin(db, TESTER, {
      warehouseId,
      code,
      patch: { retired: true },
      version: 1,
    });
    expect(await refusalOf(standing)).toMatchObject({
      code: 'validation',
      errors: [{ pointer: '/retired', code: 'standing-bin' }],
    });
  }
});

test('a supplier is made, changed under its version, and paged by code', async () => {
  const made = await createSupplier(db, TESTER, { code: 'Zeta', name: 'Zeta', leadTimeDays: 9 });
  expect(await readSupplier(db, TESTER, { code: 'ZETA' })).toEqual(made);
  const twin = createSupplier(db, TESTER, { code: ' zeta', name: 'Z', leadTimeDays: 1 });
  expect(await refusalOf(twin)).toMatchObject({ code: 'already-exists', what: 'supplier' });
  const change = (version: number) =>
    changeSupplier(db, TESTER, { code: 'zeta', patch: { leadTimeDays: 3 }, version });
  const current = await change(1);
  expect(current).toEqual({ ...made, leadTimeDays: 3, version: 2 });
  expect(await refusalOf(change(1))).toMatchObject({ code: 'version-stale', current });
  await createSupplier(db, TESTER, { code: 'alpha', name: 'Alpha', leadTimeDays: 1 });
  const first = await listSuppliers(db, TESTER, { limit: 1 });
  const second = await listSuppliers(db, TESTER, {
    limit: 1,
    cursor: first.nextCursor ?? undefined,
  });
  expect([...first.rows, ...second.rows].map(({ code }) => code)).toEqual(['alpha', 'Zeta']);
  expect(second.nextCursor).toBeNull();
});

test('settings begin at version 0, are made once, and replaced under their version', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku, itemId } = await anItem(db);
  await createBin(db, TESTER, { warehouseId, bin: { code: 'H-1', zone: 'H', kind: 'storage' } });
  const none = { warehouseId, itemId, sku, homeBin: null, reorderPoint: null, version: 0 };
  expect(await readItemSettings(db, TESTER, { warehouseId, sku })).toEqual(none);
  const put = (homeBin: string | null, version: number) =>
    putItemSettings(db, TESTER, {
      warehouseId,
      sku,
      settings: { homeBin, reorderPoint: 12 },
      version,
    });
  expect(await refusalOf(put(null, 1))).toMatchObject({ code: 'version-stale', current: none });
  const made = await put(' h-1 ', 0);
  expect(made).toEqual({ ...none, homeBin: 'H-1', reorderPoint: 12, version: 1 });
  expect(await refusalOf(put(null, 0))).toMatchObject({ code: 'version-stale', current: made });
  expect(await put(null, 1)).toEqual({ ...made, homeBin: null, version: 2 });
});

test('settings that somebody else makes between the read and the write are not overwritten', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku, itemId } = await anItem(db);
  const settings = { homeBin: null, reorderPoint: 5 };
  let late: Promise<unknown> | undefined;
  await db.owner.sql.begin(async (tx) => {
    await tx`
      insert into catalog.item_settings (warehouse_id, item_id, reorder_point)
      values (${warehouseId}, ${itemId}, 9)`;
    late = refusalOf(putItemSettings(db, TESTER, { warehouseId, sku, settings, version: 0 }));
    await untilSomebodyWaits(db);
  });
  expect(await late).toMatchObject({ code: 'version-stale', current: { reorderPoint: 9 } });
});

test.each([
  ['of another warehouse', 'FOREIGN', 'unknown-bin'],
  ['that does not exist', 'NONE', 'unknown-bin'],
  ['that is retired', 'OLD', 'bin-retired'],
  ['that is not for storage', 'DAMAGED', 'bin-kind'],
])('a home bin %s is refused', async (_, homeBin, code) => {
  const { warehouseId } = await aWarehouse(db);
  const other = await aWarehouse(db);
  const { sku } = await anItem(db);
  const bins = [
    { code: 'OLD', zone: 'A', kind: 'storage' },
    { code: 'DAMAGED', zone: 'A', kind: 'damaged' },
  ] as const;
  await createBins(db, TESTER, { warehouseId, bins: [...bins] });
  await changeBin(db, TESTER, { warehouseId, code: 'OLD', patch: { retired: true }, version: 1 });
  await createBin(db, TESTER, {
    warehouseId: other.warehouseId,
    bin: { code: 'FOREIGN', zone: 'A', kind: 'storage' },
  });
  const settings = { homeBin, reorderPoint: null };
  expect(
    await refusalOf(putItemSettings(db, TESTER, { warehouseId, sku, settings, version: 0 })),
  ).toMatchObject({ code: 'validation', errors: [{ pointer: '/homeBin', code }] });
  const many = putItemSettingsMany(db, TESTER, { warehouseId, settings: [{ ...settings, sku }] });
  expect(await refusalOf(many)).toMatchObject({ errors: [{ pointer: '/0/homeBin', code }] });
  expect((await readItemSettings(db, TESTER, { warehouseId, sku })).version).toBe(0);
});

test('settings of an unknown warehouse or item are not found', async () => {
  const { warehouseId } = await aWarehouse(db);
  const { sku } = await anItem(db);
  expect(await refusalOf(readItemSettings(db, TESTER, { warehouseId, sku: 'NONE' }))).toEqual({
    code: 'not-found',
    what: 'item',
  });
  const nowhere = readItemSettings(db, TESTER, { warehouseId: NOWHERE, sku });
  expect(await refusalOf(nowhere)).toEqual({ code: 'not-found', what: 'warehouse' });
});

test('many settings are made and replaced in one go, and every bad one is named', async () => {
  const { warehouseId } = await aWarehouse(db);
  const items = await Promise.all([anItem(db), anItem(db), anItem(db)]);
  const rows = items.map(({ sku }, reorderPoint) => ({ sku, homeBin: 'unplaced', reorderPoint }));
  const put = (settings: typeof rows) => putItemSettingsMany(db, TESTER, { warehouseId, settings });
  expect(await put(rows)).toBe(3);
  expect(await put(rows.slice(1))).toBe(2);
  const versions = await Promise.all(
    rows.map(async ({ sku }) => {
      const { homeBin, reorderPoint, version } = await readItemSettings(db, TESTER, {
        warehouseId,
        sku,
      });
      return { homeBin, reorderPoint, version };
    }),
  );
  expect(versions).toEqual([
    { homeBin: 'UNPLACED', reorderPoint: 0, version: 1 },
    { homeBin: 'UNPLACED', reorderPoint: 1, version: 2 },
    { homeBin: 'UNPLACED', reorderPoint: 2, version: 2 },
  ]);
  const bad = [...rows, ...rows.slice(0, 1), { sku: 'NONE', homeBin: 'unplaced', reorderPoint: 1 }];
  expect(await refusalOf(put(bad))).toMatchObject({
    errors: [
      { pointer: '/3/sku', code: 'item-twice' },
      { pointer: '/4/sku', code: 'unknown-item' },
    ],
  });
});
