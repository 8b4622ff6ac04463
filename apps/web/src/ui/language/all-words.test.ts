import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './language.ts';

const FILES = import.meta.glob<Record<string, unknown>>('../../**/*.words.ts');

/** Words that German has taken over, signs, and names that are not translated. */
const SAME = new Set([
  'CSV',
  'Code',
  'Esc',
  'Export',
  'Filter',
  'Format',
  'GTIN',
  'GTINs',
  'Import',
  'Live',
  'Name',
  'Normal',
  'OK',
  'Optional',
  'Person',
  'SKU',
  'Status',
  'System',
  'TSV',
  'Version',
  'Zone',
  'in',
]);

type Told = string | ((...args: string[]) => unknown) | null | { [key: string]: Told };

interface Pair {
  path: string;
  en: Told;
  de: Told;
}

function isBranch(value: unknown): value is { [key: string]: Told } {
  return typeof value === 'object' && value !== null;
}

/** Every text of a part with its translation, however deep it stands. */
function* pairsOf(path: string, en: Told, de: Told): Generator<Pair> {
  if (!isBranch(en) || !isBranch(de)) {
    yield { path, en, de };
    return;
  }
  expect(Object.keys(de).sort(), path).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(en)) {
    yield* pairsOf(`${path}.${key}`, text, de[key] ?? null);
  }
}

/** Figures with their units are written alike. */
const UNITS = /^(in )?(\d+ ?)?(h|kB|min|MB|ms|s)( p\d+)?$/;

const MARKS = ['⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧'];

/** The text with a mark for each thing it speaks about; null where it speaks about more than words. */
function spoken(text: Told): string | null {
  if (typeof text === 'string') return text;
  if (typeof text !== 'function') return null;
  try {
    const said = text(...MARKS);
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
}

function checkPair({ path, en, de }: Pair): void {
  expect(typeof de, path).toBe(typeof en);
  const [english, german] = [spoken(en), spoken(de)];
  if (english === null || german === null) return;
  expect(english.trim(), `${path} in English`).not.toBe('');
  expect(german.trim(), `${path} in German`).not.toBe('');
  const marks = (text: string) => MARKS.filter((mark) => text.includes(mark));
  expect(marks(german), `${path} speaks of the same things`).toEqual(marks(english));
  const bare = english.replace(/⟦\d⟧/g, '').trim();
  if (/\p{L}/u.test(bare) && !SAME.has(bare) && !UNITS.test(bare)) {
    expect(german, `${path} is translated`).not.toBe(english);
  }
}

test('the texts of the console are found', () => {
  expect(Object.keys(FILES).length).toBeGreaterThan(20);
});

describe.each(Object.entries(FILES))('%s', (file, load) => {
  test('says the same in every language', async () => {
    for (const [name, value] of Object.entries(await load())) {
      if (!isBranch(value) || !LANGUAGES.every((language) => language in value)) continue;
      const { en = null, de = null } = value;
      for (const pair of pairsOf(`${file} ${name}`, en, de)) checkPair(pair);
    }
  });
});
