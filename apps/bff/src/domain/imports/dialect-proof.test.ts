import { ImportDescription } from '@stockwire/shared/imports';
import { describe, expect, test } from 'vitest';
import { CharsetEvidence, nameOfFormat } from './charset-evidence.ts';
import { CsvParser } from './csv-parser.ts';
import { readDate } from './date-forms.ts';
import { descriptionFaults, proposeDescription } from './describe.ts';
import { examine } from './examine.ts';
import { StructureEvidence } from './structure-evidence.ts';

/** The examination of a file that comes in pieces of seven bytes, so that every border is crossed. */
function examined(file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file);
  const charset = new CharsetEvidence();
  const structure = new StructureEvidence();
  for (let at = 0; at < bytes.length; at += 7) {
    charset.push(bytes.subarray(at, at + 7));
    structure.push(bytes.subarray(at, at + 7).toString('latin1'));
  }
  return examine({ charset: charset.end(), structure: structure.end(), unpacked: false });
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const SALES = 'StockCode,Quantity,InvoiceDate\n';

describe('charset', () => {
  test.each([
    ['ASCII alone', 'a,b\n1,2\n', 'utf-8'],
    ['UTF-8', 'a,b\n1,£ € 𝄞\n', 'utf-8'],
    ['a mark', '\uFEFFa,b\n1,2\n', 'utf-8'],
  ])('%s proves it', (_, file, value) => {
    expect(examined(file).charset).toMatchObject({ verdict: 'proven', value });
  });

  test('a pound sign of one byte disproves UTF-8, on its line, and leaves a choice', () => {
    const { charset } = examined(latin1('a,b\n1,2\n3,Voucher £40\n'));
    expect(charset).toMatchObject({ verdict: 'choose', value: null });
    expect(charset.candidates[0]).toBe('windows-1252');
    expect(charset.candidates).not.toContain('utf-8');
    expect(charset.evidence).toMatchObject([{ line: 3 }]);
    expect(charset.evidence[0]?.text).toContain('£40');
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond the last character', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence that is cut', [0xe2, 0x82]],
    ['a lone continuation', [0x80]],
  ])('%s is no UTF-8', (_, bytes) => {
    const { charset } = examined(Buffer.from([0x61, 0x2c, 0x62, 0x0a, ...bytes]));
    expect(charset.verdict).toBe('choose');
  });
});

describe('date order', () => {
  test.each([
    [
      'a day above 12 in the first place',
      { dates: ['1/12/2010', '13/12/2010'], verdict: 'proven', value: 'dmy', lines: [3] },
    ],
    [
      'a day above 12 in the second place',
      { dates: ['12/1/2010 8:26', '12/13/2010 9:02'], verdict: 'proven', value: 'mdy', lines: [3] },
    ],
    [
      'the year in front',
      { dates: ['2010-12-01 08:26:00', '2010-12-13'], verdict: 'proven', value: 'ymd', lines: [2] },
    ],
    [
      'two-digit years',
      { dates: ['12/1/10', '12/31/10'], verdict: 'proven', value: 'mdy', lines: [3] },
    ],
    ['dots', { dates: ['01.12.2010', '31.12.2010'], verdict: 'proven', value: 'dmy', lines: [3] }],
    [
      'no day above 12',
      { dates: ['1/12/2010 8:26', '12/1/2010 8:26'], verdict: 'choose', value: null, lines: [2] },
    ],
    [
      'rows that contradict each other',
      { dates: ['13/12/2010', '12/13/2010'], verdict: 'choose', value: null, lines: [2, 3] },
    ],
  ])('%s', (_, { dates, verdict, value, lines }) => {
    const file = SALES + dates.map((date) => `A,1,${date}\n`).join('');
    const order = examined(file).columns[2]?.dateOrder;
    expect(order).toMatchObject({ verdict, value });
    expect(order?.evidence.map(({ line }) => line)).toEqual(lines);
  });

  test('a proof on the last line of many is found', () => {
    const file = `${SALES}${'A,1,1/12/2010\n'.repeat(30_000)}A,1,13/12/2010`;
    const order = examined(file).columns[2]?.dateOrder;
    expect(order).toMatchObject({ value: 'dmy', evidence: [{ line: 30_002 }] });
  });

  test('what is proven cannot be described otherwise, and what is open must be chosen', () => {
    const proven = examined(`${SALES}A,1,13/12/2010\n`);
    const columns = proposeDescription('sales', proven).columns;
    const dialect = { charset: 'utf-8' as const, delimiter: ',' as const, header: true };
    const faults = (dateOrder: 'dmy' | 'mdy' | null) =>
      descriptionFaults(
        'sales',
        proven,
        ImportDescription.parse({ dialect: { ...dialect, dateOrder }, columns }),
      ).map(({ code }) => code);
    expect(faults('dmy')).toEqual([]);
    expect(faults('mdy')).toEqual(['date-order-disproved']);
    expect(faults(null)).toEqual(['date-order-open']);
  });

  test.each([
    ['29/2/2011', 'dmy', null],
    ['29/2/2012', 'dmy', '2012-02-29 00:00:00'],
    ['12/1/10 8:26', 'mdy', '2010-12-01 08:26:00'],
    ['12/1/70', 'mdy', '1970-12-01 00:00:00'],
    ['12/1/2010 12:05 AM', 'mdy', '2010-12-01 00:05:00'],
    ['2010-12-01T08:26:00', 'mdy', '2010-12-01 08:26:00'],
    ['1/12/2010', 'ymd', null],
    ['1/13/2010', 'dmy', null],
    ['2010-12-01 24:00', 'ymd', null],
    ['1/2-2010', 'dmy', null],
  ] as const)('%s read as %s', (text, order, local) => {
    expect(readDate(text, order)?.local ?? null).toBe(local);
  });
});

describe('shape', () => {
  test.each([
    ['SKU;Qty\nA;1,5\nB;2,5\n', ';'],
    ['SKU\tQty\nA, B\t1\nC\t2\n', '\t'],
    ['SKU|Qty\nA|1\n', '|'],
  ])('%j', (file, value) => {
    expect(examined(file).delimiter).toMatchObject({ verdict: 'proven', value });
  });

  test('one column proves no delimiter, and two possible ones none either', () => {
    expect(examined('SKU\nA\nB\n').delimiter.verdict).toBe('choose');
    expect(examined('a,b;c\n1,2;3\n').delimiter).toMatchObject({ verdict: 'choose' });
  });

  test('words above figures are a header, figures above figures are none, words alone are open', () => {
    expect(examined('SKU,Qty\nA,1\nB,2\n').header).toMatchObject({ value: true });
    const bare = examined('A,1\nB,2\n');
    expect(bare.header).toMatchObject({ value: false });
    expect(bare.columns.map(({ name }) => name)).toEqual(['1', '2']);
    expect(bare.rows).toBe(2);
    expect(examined('Name,Zone\nA,B\n').header.verdict).toBe('choose');
  });

  test('line ends, the mark and a missing end are told, a repeated header gets a number', () => {
    const found = examined('\uFEFFA,A,\r\n1,2,3\n4,5,6\r7,8,9');
    expect(found).toMatchObject({
      byteOrderMark: true,
      lineEnds: { lf: 1, crlf: 1, cr: 1 },
      endsWithNewline: false,
      rows: 3,
    });
    expect(found.columns.map(({ name }) => name).slice(1)).toEqual(['A (2)', '3']);
  });

  test.each([
    ['an XLSX workbook', [0x50, 0x4b, 3, 4]],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
    ['a web page', [...new TextEncoder().encode('\uFEFF\n<!DOCTYPE html><title>Sign in')]],
  ])('%s is named for what it is', (name, bytes) => {
    expect(nameOfFormat(Uint8Array.from(bytes))).toContain(name);
  });
});

test('a million rows are read in pieces, and the one that lacks a field is named by its line', () => {
  const parser = new CsvParser({ delimiter: ',', quote: '"' });
  const block = '100,SKU-1,"a ""quoted"", text",3\r\n'.repeat(1_000);
  let rows = 0;
  const short: number[] = [];
  for (let from = 0; from < 1_000_000; from += 1_000) {
    const text = from === 899_000 ? `${block.slice(34)}100,SKU-1,3\n` : block;
    for (const { fields, line } of parser.push(text)) {
      rows += 1;
      if (fields.length !== 4) short.push(line);
    }
  }
  rows += parser.end().length;
  expect({ rows, short }).toEqual({ rows: 1_000_000, short: [900_000] });
}, 30_000);
