import type { Pack } from '@stockwire/shared/catalog';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { itemWords } from './item.words.ts';

/** The pack a warehouse handles, in base units: `1 case = 12 each`; null when it has only singles. */
export function packNote(packs: readonly Pack[]): string | null {
  const words = wordsOf(itemWords);
  const inBulk = packs.filter(({ factor }) => factor > 1);
  const shown = inBulk.find(({ level }) => level === 'case') ?? inBulk[0];
  if (shown === undefined) return null;
  return words.pack(words.packs[shown.level] ?? shown.level, formatInteger(shown.factor));
}
