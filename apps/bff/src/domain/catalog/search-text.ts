import { foldGtin } from '@stockwire/shared/gtin';

/** Marks above and below letters, after a letter was taken apart into itself and its marks. */
const MARKS = /\p{Mn}+/gu;

/** Case, accents, compatibility forms and runs of space do not count in a search. */
export function foldSearch(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What an item is found by: SKU, name and the GTINs of its packs, folded. */
export function searchTextOf(item: {
  sku: string;
  name: string;
  packs: { gtin: string | null }[];
}): string {
  const gtins = item.packs.flatMap(({ gtin }) => (gtin === null ? [] : [foldGtin(gtin)]));
  return foldSearch([item.sku, item.name, ...gtins].join(' '));
}

/**
 * The LIKE patterns that all must match `search_text`, one for each word typed. GTINs are stored with 14
 * digits, which hold the shorter forms of the same number at their end.
 */
export function searchPatterns(search: string): string[] {
  const words = foldSearch(search).split(' ');
  const kept = [...new Set(words)].filter((word) => word !== '');
  return kept.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
