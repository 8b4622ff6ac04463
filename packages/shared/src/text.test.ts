import { expect, test } from 'vitest';
import { foldCode, isWellFormed, lineUpTo, textUpTo } from './text.ts';

test.each([
  [' ab-12 ', 'AB-12'],
  ['AB-12', 'AB-12'],
  ['Straße', 'STRASSE'],
  ['\u00a0é\u2003', 'É'],
  ['a  b', 'A  B'],
])('%j is unique as %j', (code, key) => {
  expect(foldCode(code)).toBe(key);
});

test('folding twice changes nothing', () => {
  for (const code of ['ß', 'ŉ', 'ǰ', ' x ', 'ﬀ', 'İ', 'ı']) {
    expect(foldCode(foldCode(code))).toBe(foldCode(code));
  }
});

test.each([
  ['a pair of surrogates', 'box 📦', true],
  ['half a pair at the end', 'box \ud83d', false],
  ['the other half', '\udce6 box', false],
  ['halves the wrong way round', '\udce6\ud83d', false],
  ['NUL', 'a\u0000b', false],
  ['a line break', 'a\nb', true],
])('%s: well-formed is %s', (_, text, expected) => {
  expect(isWellFormed(text)).toBe(expected);
});

function codeOf(schema: ReturnType<typeof textUpTo>, text: string): unknown {
  const issue = schema.safeParse(text).error?.issues[0];
  return issue?.code === 'custom' ? issue.params?.code : issue?.code;
}

test('text is trimmed, and its length is judged as sent', () => {
  expect(textUpTo(5).parse(' abc ')).toBe('abc');
  expect(codeOf(textUpTo(5), '  abcd')).toBe('too_big');
  expect(codeOf(textUpTo(9), '\ud83d')).toBe('ill-formed-text');
});

test('a line has a visible character and no control character', () => {
  expect(lineUpTo(9).parse(' a ')).toBe('a');
  expect(codeOf(lineUpTo(9), '   ')).toBe('empty');
  expect(codeOf(lineUpTo(9), 'a\tb')).toBe('control-character');
  expect(codeOf(lineUpTo(9), 'a\u007f')).toBe('control-character');
});
