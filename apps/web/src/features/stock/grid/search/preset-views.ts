import type { Pulse } from '@stockwire/shared/live';
import { wordsOf } from '../../../../ui/language/words.ts';
import { type GridSearch, NO_SEARCH, writeGridSearch } from './grid-search.ts';
import { presetWords } from './preset.words.ts';

type PresetId = keyof (typeof presetWords)['en'];

/** A way to look at the stock that everybody needs; its search is all that it is. */
export interface PresetView {
  id: PresetId;
  search: GridSearch;
  /** How many rows it holds by the warehouse's pulse; null where the pulse does not say. */
  count: (pulse: Pulse) => number | null;
}

export const PRESET_VIEWS: readonly PresetView[] = [
  { id: 'all', search: NO_SEARCH, count: ({ items }) => items },
  {
    id: 'low-and-out',
    search: {
      ...NO_SEARCH,
      status: ['shortfall', 'out', 'low'],
      sort: { column: 'status', direction: 'asc' },
    },
    count: ({ low, out, shortfalls }) => low + out + shortfalls,
  },
  {
    id: 'shortfalls',
    search: { ...NO_SEARCH, status: ['shortfall'] },
    count: ({ shortfalls }) => shortfalls,
  },
  {
    id: 'just-moved',
    search: { ...NO_SEARCH, sort: { column: 'updatedAt', direction: 'desc' } },
    count: () => null,
  },
];

export function presetTitle(id: PresetId): string {
  return wordsOf(presetWords)[id];
}

/** The preset that a search is, to the letter; undefined when it is somebody's own. */
export function presetOf(search: GridSearch): PresetView | undefined {
  const text = JSON.stringify(writeGridSearch(search));
  return PRESET_VIEWS.find((view) => JSON.stringify(writeGridSearch(view.search)) === text);
}
