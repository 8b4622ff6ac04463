import type { BinKind } from '@stockwire/shared/catalog';
import { defineWords } from '../../../ui/language/words.ts';

/** What each kind of bin is called. */
export const binKindWords = defineWords<Record<BinKind, string>>(
  {
    receiving: 'receiving',
    storage: 'storage',
    staging: 'staging',
    'quality-hold': 'quality hold',
    damaged: 'damaged',
  },
  {
    receiving: 'Wareneingang',
    storage: 'Lager',
    staging: 'Versandzone',
    'quality-hold': 'Prüfung',
    damaged: 'Beschädigt',
  },
);
