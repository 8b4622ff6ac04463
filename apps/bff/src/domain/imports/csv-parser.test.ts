import { describe, expect, test } from 'vitest';
import { type CsvForm, CsvParser, type CsvRow, ROW_CHARS_MAX } from './csv-parser.ts';

const COMMA: CsvForm = { delimiter: ',', quote: '"' };

function parse(text: string, pieces = text.length || 1, form = COMMA): CsvRow[] {
  const parser = new CsvParser(form);
  const rows: CsvRow[] = [];
  for (let at = 0; at < text.length; at += pieces)
    rows.push(...parser.push(text.slice(at, at + pieces)));
  return [...rows, ...parser.end()];
}

/** A small generator of our own: a failing seed can be named and run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('rows', () => {
  test('are told with the line they begin on, quotes, doubled quotes and line ends inside', () => {
    expect(parse('a,b\r\n"x, ""y""\nz",\n,last')).toEqual([
      { line: 1, fields: ['a', 'b'], fault: null },
      { line: 2, fields: ['x, "y"\nz', ''], fault: null },
      { line: 4, fields: ['', 'last'], fault: null },
    ]);
  });

  test('end with LF, CRLF and CR in one file, and blank lines count as lines alone', () => {
    expect(parse('a\n\r\nb\rc\r\n\nd').map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, 'c'],
      [6, 'd'],
    ]);
  });

  test('keep a quote inside an unquoted field, and inches at its end', () => {
    expect(parse('6" PLATE,12"\nx,y')[0]).toMatchObject({
      fields: ['6" PLATE', '12"'],
      fault: null,
    });
  });

  test('may have no quotes at all, or single ones', () => {
    expect(parse('"a,b"\n', 5, { delimiter: ',', quote: 'none' })[0]?.fields).toEqual(['"a', 'b"']);
    expect(parse("'a;b';c\n", 5, { delimiter: ';', quote: "'" })[0]?.fields).toEqual(['a;b', 'c']);
  });
});

describe('damage', () => {
  test('a quote that never ends costs its own line only', () => {
    const rows = parse('a,b\n"open,1\nc,2\nd,3\n');
    expect(rows.map(({ line, fault, fields }) => [line, fault, fields.length])).toEqual([
      [1, null, 2],
      [2, 'quote-open', 1],
      [3, null, 2],
      [4, null, 2],
    ]);
  });

  test('a quote that never ends in a large file is given up early, whatever the pieces', () => {
    const text = `"open\n${'c,2\n'.repeat(ROW_CHARS_MAX)}`;
    for (const pieces of [1_000, 65_536, text.length]) {
      const rows = parse(text, pieces);
      expect(rows).toHaveLength(ROW_CHARS_MAX + 1);
      expect(rows[0]?.fault).toBe('quote-open');
      expect(rows.at(-1)).toEqual({ line: ROW_CHARS_MAX + 1, fields: ['c', '2'], fault: null });
    }
  });

  test('text behind a closing quote is a fault of that row', () => {
    expect(parse('"a"b,c\nd,e\n')).toEqual([
      { line: 1, fields: ['ab', 'c'], fault: 'quote-trailing' },
      { line: 2, fields: ['d', 'e'], fault: null },
    ]);
  });

  test('a line without an end is named once and skipped', () => {
    const rows = parse(`a,b\n${'x'.repeat(300_000)}\nc,d\n`, 10_000);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'row-too-long'],
      [3, null],
    ]);
  });

  test('quotes that are broken everywhere end in one clear word', () => {
    const far = `"x\n${`${'c'.repeat(999)}\n`.repeat(70)}`;
    expect(() => parse(far.repeat(101), 100_000)).toThrow('quote character');
  });
});

test.each(Array.from({ length: 50 }, (_, seed) => seed + 1))(
  'seed %i: what is written is read back, in pieces of any size',
  (seed) => {
    const next = random(seed);
    const pick = (from: string[]) => from[Math.floor(next() * from.length)] ?? '';
    const cell = () =>
      Array.from({ length: Math.floor(next() * 6) }, () =>
        pick(['a', '"', ',', '\n', '\r\n', ' ', 'é', '€']),
      ).join('');
    const rows = Array.from({ length: 20 }, () => ['k', ...Array.from({ length: 3 }, cell)]);
    const text = rows
      .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
      .map((line) => line + pick(['\n', '\r\n', '\r']))
      .join('');
    expect(parse(text, 1 + Math.floor(next() * 9)).map(({ fields }) => fields)).toEqual(rows);
  },
);
