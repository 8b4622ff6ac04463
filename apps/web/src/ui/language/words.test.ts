import { afterEach, expect, test } from 'vitest';
import { asLanguage, localeNow } from './language.ts';
import { defineWords, wordsOf } from './words.ts';

afterEach(() => {
  document.documentElement.lang = '';
});

const rows = defineWords(
  { rows: (count: number) => (count === 1 ? 'one row' : `${count} rows`) },
  { rows: (count: number) => (count === 1 ? 'eine Zeile' : `${count} Zeilen`) },
);

test('speaks the language of the page, and English where it has none', () => {
  expect(wordsOf(rows).rows(1)).toBe('one row');
  document.documentElement.lang = 'de';
  expect(wordsOf(rows).rows(2)).toBe('2 Zeilen');
  expect(localeNow()).toBe('de-DE');
});

test.each([
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-US', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [null, 'en'],
])('a browser that says %s is answered in %s', (said, language) => {
  expect(asLanguage(said)).toBe(language);
});
