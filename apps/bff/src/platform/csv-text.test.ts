import { expect, test } from 'vitest';
import { csvLine } from './csv-text.ts';

test('figures and plain texts are written as they are, and nothing is an empty cell', () => {
  expect(csvLine(['MUG-1', -3, 0, null, 'Oak tray'])).toBe('MUG-1,-3,0,,Oak tray\r\n');
});

test('what would break the table is quoted', () => {
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines', ' edge'])).toBe(
    '"a,b","say ""hi""","two\nlines"," edge"\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
  'the text %j is no formula any more',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

test('an inert formula with a comma and quotes stays one cell', () => {
  expect(csvLine(['=HYPERLINK("http://x","y")'])).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
});
