import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGE_KEY, languageNow, languageOf } from './language.ts';

const BOOT_SCRIPT = readFileSync(
  resolve(import.meta.dirname, '../../../public/theme-boot.js'),
  'utf8',
);

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
  document.documentElement.lang = '';
});

test.each([
  { stored: null, browser: ['de-AT', 'en'], spoken: 'de' },
  { stored: null, browser: ['fr', 'de-CH', 'en'], spoken: 'de' },
  { stored: null, browser: ['fr', 'it'], spoken: 'en' },
  { stored: null, browser: [], spoken: 'en' },
  { stored: 'en', browser: ['de'], spoken: 'en' },
  { stored: 'de', browser: ['en'], spoken: 'de' },
  { stored: 'klingon', browser: ['DE'], spoken: 'de' },
])('stored $stored, browser $browser: speaks $spoken before the first paint', (given) => {
  if (given.stored !== null) localStorage.setItem(LANGUAGE_KEY, given.stored);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('navigator', { languages: given.browser });
  runInThisContext(BOOT_SCRIPT);

  expect(languageNow()).toBe(given.spoken);
  expect(languageOf([given.stored, ...given.browser])).toBe(given.spoken);
});
