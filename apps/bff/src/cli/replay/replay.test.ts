import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saleCommand } from '../../domain/imports/sales-kind.ts';
import { zonedTimeReader } from '../../domain/imports/zoned-time.ts';
import { differences } from './compare-quantities.ts';
import { planItems } from './plan-items.ts';
import { readCsv } from './read-csv.ts';
import { readSalesRows, type SalesRow } from './sales-rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stockwire-replay-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: string | Buffer, name = 'rows.csv'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const sales = async (...lines: string[]) =>
  collect(readSalesRows(await fileOf([HEADER, ...lines, ''].join('\n'))));

describe('CSV', () => {
  test('reads quotes, doubled quotes, commas and line ends inside fields, CRLF and a missing last line end', async () => {
    const file = await fileOf('a,b\r\n"x, ""y""\nz",\r\n,last');
    expect(await collect(readCsv(file))).toMatchObject([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x, "y"\nz', ''] },
      { line: 4, fields: ['', 'last'] },
    ]);
  });

  test('reads gzip by its content, and names the line of a quote that stays open', async () => {
    const zipped = await fileOf(gzipSync('a\nb\n'), 'rows.gz');
    expect((await collect(readCsv(zipped))).map(({ fields }) => fields[0])).toEqual(['a', 'b']);
    await expect(collect(readCsv(await fileOf('a\n"b\nc')))).rejects.toThrow('line 2');
  });

  test('refuses bytes that are not UTF-8', async () => {
    await expect(collect(readCsv(await fileOf(Buffer.from([0x61, 0xa3, 0x0a]))))).rejects.toThrow();
  });
});

describe('sales rows', () => {
  test.each([
    ['536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,UK', 'sale'],
    ['C536379,22423,STAND,-1,2010-12-01 09:41:00,10,17850.0,UK', 'cancellation'],
    ['536589,21777,,-10,2010-12-01 16:50:00,0.0,,UK', 'adjustment_out'],
    ['536414,22139,found,56,2010-12-01 11:52:00,0.0,,UK', 'adjustment_in'],
    ['537197,22841,TIN,1,2010-12-05 14:02:00,0.0,12647.0,UK', 'free_of_charge'],
    ['C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,UK', 'service'],
    ['536365,gift_0001_20,Voucher,1,2010-12-01 09:41:00,16,,UK', 'service'],
  ])('%s is a %s', async (line, kind) => {
    expect(await sales(line)).toMatchObject([{ kind }]);
  });

  test('finds columns by their names in any order, in both editions of the table', async () => {
    const file = await fileOf(
      'Customer ID,Price,Invoice,Quantity,StockCode,Description,InvoiceDate\n1,2.5,5,3, 85123a ,X,2010-12-01 08:26:00\n',
    );
    expect(await collect(readSalesRows(file))).toMatchObject([
      { code: '85123a', codeKey: '85123A', quantity: 3 },
    ]);
  });

  test.each([
    ['5,A,X,six,2010-12-01 08:26:00,1,,UK', 'line 2: the quantity six'],
    ['5,A,X,6,12/1/10 8:26,1,,UK', 'line 2: 12/1/10 8:26'],
    ['5,A,X', 'line 2: has 3 fields'],
    ['5,,X,6,2010-12-01 08:26:00,1,,UK', 'line 2: the stock code is empty'],
  ])('%s is refused with its line', async (line, why) => {
    await expect(sales(line)).rejects.toThrow(why);
  });
});

describe('plan', () => {
  async function* of(rows: Partial<SalesRow>[]): AsyncGenerator<SalesRow> {
    for (const row of rows) {
      yield {
        line: 1,
        kind: 'sale',
        invoice: '1',
        code: 'A',
        codeKey: 'A',
        description: 'Mug',
        quantity: 1,
        localTime: '2010-12-01 08:26',
        priced: true,
        ...row,
      };
    }
  }

  test('opens with just what keeps every moment at or above zero', async () => {
    const plan = await planItems(
      of([
        { quantity: 5 },
        { kind: 'cancellation', quantity: -4 },
        { kind: 'adjustment_out', quantity: -7 },
        { kind: 'adjustment_in', quantity: 20 },
      ]),
    );
    expect(plan.items.get('A')).toMatchObject({ opening: 8, netQuantity: 14 });
  });

  test('never takes a hand-typed note for the name', async () => {
    const plan = await planItems(
      of([
        { description: 'damaged', priced: false, kind: 'adjustment_out', quantity: -1 },
        { description: 'White mug' },
      ]),
    );
    expect(plan.items.get('A')?.name).toBe('White mug');
  });
});

test('a row becomes the command that says what happened', () => {
  const row: SalesRow = {
    line: 2,
    kind: 'adjustment_out',
    invoice: '9',
    code: 'A',
    codeKey: 'A',
    description: 'wet pallet',
    quantity: -3,
    localTime: '',
    priced: false,
  };
  expect(saleCommand(row, '2011-06-29T14:58:00.000Z')).toMatchObject({
    kind: 'adjust',
    delta: -3,
    reason: 'damaged-in-handling',
    note: 'wet pallet',
    reference: '9',
  });
  expect(saleCommand({ ...row, kind: 'sale', quantity: 4 }, '')).toMatchObject({
    kind: 'sell',
    lines: [{ sku: 'A', quantity: 4 }],
  });
  expect(saleCommand({ ...row, kind: 'cancellation', quantity: -4 }, '')).toMatchObject({
    delta: 4,
    reason: 'customer-return',
  });
  expect(saleCommand({ ...row, kind: 'service' }, '')).toBeNull();
  expect(saleCommand({ ...row, quantity: 0, kind: 'sale' }, '')).toBeNull();
});

test('local times become instants over both changes of the clock', () => {
  const read = zonedTimeReader('Europe/London');
  expect(read('2010-12-01 08:26:00')).toBe('2010-12-01T08:26:00.000Z');
  expect(read('2011-06-29 15:58:00')).toBe('2011-06-29T14:58:00.000Z');
  expect(read('2011-03-27 02:30')).toBe('2011-03-27T01:30:00.000Z');
});

test('codes that differ in either direction are named, charges are not compared', () => {
  const expected = new Map([
    ['A', 1],
    ['B', 2],
    ['POST', 9],
  ]);
  const ledger = new Map([
    ['A', 1],
    ['C', 3],
  ]);
  expect(differences(expected, ledger, (code) => code === 'POST')).toEqual([
    { code: 'B', expected: 2, ledger: 0 },
    { code: 'C', expected: 0, ledger: 3 },
  ]);
});
