import { Package } from 'lucide-react';
import { afterEach, expect, test } from 'vitest';
import type { PaletteEntry } from './palette-entry.ts';
import { paletteSections } from './palette-sections.ts';
import { rankEntries, scoreText } from './rank-entries.ts';
import { noteRecent, readRecent } from './recent-entries.ts';

afterEach(() => localStorage.clear());

const anEntry = (label: string, over: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: label,
  group: 'actions',
  label,
  icon: Package,
  run: () => undefined,
  ...over,
});

const labelsOf = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label);

test.each([
  ['th', ['Theme: dark', 'Go to: The other']],
  ['td', ['Theme: dark']],
  ['them da', ['Theme: dark']],
  ['hem', ['Theme: dark']],
  ['tk', []],
  ['ubersicht', ['Übersicht']],
  ['xyz', []],
])('%s finds %j', (question, labels) => {
  const entries = ['Go to: The other', 'Theme: dark', 'Übersicht'].map((label) => anEntry(label));
  expect(labelsOf(rankEntries(entries, question, []))).toEqual(labels);
});

test('a word wins over the same letters as initials, and letters within words answer nothing', () => {
  const initials = scoreText('stock', 'suggest the other clocks kept') ?? Number.NaN;
  expect(scoreText('stock', 'Go to Stock')).toBeGreaterThan(initials);
  expect(scoreText('mug', 'Hamburg')).toBeNull();
});

test('a keyword finds what its label does not say, after those whose label does', () => {
  const dark = anEntry('Dark', { keywords: 'night theme' });
  const night = anEntry('Night shift');
  expect(labelsOf(rankEntries([dark, night], 'night', []))).toEqual(['Night shift', 'Dark']);
});

test('without a question what was used lately stands first, and only once', () => {
  const entries = ['Stock', 'Pause', 'Theme'].map((label) => anEntry(label));
  const sections = paletteSections(entries, [], { text: '', recent: ['Theme', 'gone'] });
  expect(sections.map(({ group }) => group)).toEqual(['recent', 'actions']);
  expect(sections.map((section) => labelsOf(section.entries))).toEqual([
    ['Theme'],
    ['Stock', 'Pause'],
  ]);
});

test('items that the server found come below what stood there when they came', () => {
  const mug = anEntry('Mug', { group: 'items' });
  const sections = paletteSections([anEntry('Mugs only')], [mug], { text: 'mug', recent: [] });
  expect(sections.map(({ group }) => group)).toEqual(['actions', 'items']);
});

test('what was used is remembered newest first, a few of it, and nonsense is forgotten', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a']) noteRecent(localStorage, id);
  expect(readRecent(localStorage)).toEqual(['a', 'g', 'f', 'e', 'd', 'c']);
  localStorage.setItem('stockwire.palette', '{oops');
  expect(readRecent(localStorage)).toEqual([]);
});
