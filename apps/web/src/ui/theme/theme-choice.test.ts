import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { applyTheme, asThemeChoice, THEME_CHOICES, THEME_KEY } from './theme-choice.ts';

const BOOT_SCRIPT = readFileSync(
  resolve(import.meta.dirname, '../../../public/theme-boot.js'),
  'utf8',
);

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
  for (const name of document.documentElement.getAttributeNames()) {
    document.documentElement.removeAttribute(name);
  }
});

function attributes(root: HTMLElement): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(root.dataset));
}

test('forces light or dark, and leaves the rest to the system', () => {
  const root = document.createElement('html');
  applyTheme(root, 'dark', false);
  expect(attributes(root)).toEqual({ themeChoice: 'dark', theme: 'dark' });
  applyTheme(root, 'high-contrast', false);
  expect(attributes(root)).toEqual({ themeChoice: 'high-contrast', contrast: 'more' });
  applyTheme(root, 'system', false);
  expect(attributes(root)).toEqual({ themeChoice: 'system' });
});

test('honours a system that prefers more contrast, whatever theme is chosen', () => {
  const root = document.createElement('html');
  applyTheme(root, 'light', true);
  expect(attributes(root)).toEqual({ themeChoice: 'light', theme: 'light', contrast: 'more' });
});

const CASES = [...THEME_CHOICES, 'nonsense'].flatMap((stored) =>
  [false, true].map((prefersContrast) => ({ stored, prefersContrast })),
);

test.each(CASES)(
  'before the first paint $stored (more contrast: $prefersContrast) is the same',
  ({ stored, prefersContrast }) => {
    localStorage.setItem(THEME_KEY, stored);
    vi.stubGlobal('matchMedia', () => ({ matches: prefersContrast }));
    runInThisContext(BOOT_SCRIPT);

    const expected = document.createElement('html');
    applyTheme(expected, asThemeChoice(stored), prefersContrast);
    expect(attributes(document.documentElement)).toEqual(attributes(expected));
  },
);
