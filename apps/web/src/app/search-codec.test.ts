import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-codec.ts';

test.each([
  { text: '?site=LDS&item=DNR-20417', search: { site: 'LDS', item: 'DNR-20417' } },
  { text: '?item=20417', search: { item: '20417' } },
  { text: '?item=true&q=%22cup%22', search: { item: 'true', q: '"cup"' } },
  { text: '?q=50+%C3%97+100%26', search: { q: '50 × 100&' } },
  { text: '', search: {} },
])('$text is read and written as plain strings', ({ text, search }) => {
  expect(parseSearch(text)).toEqual(search);
  expect(stringifySearch(search)).toBe(text);
});

test('a parameter without a value is none', () => {
  expect(parseSearch('?site=LDS&item=&q')).toEqual({ site: 'LDS' });
});

test('what is empty or no text leaves no trace', () => {
  expect(stringifySearch({ item: undefined, q: '', page: 3, site: 'LDS' })).toBe('?site=LDS');
});
