import type { BinKind } from '@stockwire/shared/catalog';
import type { EntryKind } from '@stockwire/shared/stock-level';
import { defineWords } from '../ui/language/words.ts';

interface EntryWords {
  /** The name of a kind of movement in filters and lists. */
  kinds: Record<EntryKind, string>;
  /** What lies there is in this condition; a storage bin needs no word for it. */
  conditions: Record<BinKind, string | null>;
  warehouse: string;
  movedBack: (from: string, to: string) => string;
  putAway: (to: string) => string;
  moved: (from: string, to: string) => string;
  movedInto: (to: string, condition: string) => string;
  received: (place: string) => string;
  sold: (place: string) => string;
  counted: (place: string) => string;
  countAgreed: (place: string) => string;
  reversed: (place: string) => string;
  taken: (place: string) => string;
  added: (place: string) => string;
}

/** What an entry of the ledger says happened. */
export const entryWords = defineWords<EntryWords>(
  {
    kinds: {
      receive: 'Received',
      move: 'Moved',
      adjust: 'Adjusted',
      count: 'Counted',
      sell: 'Sold',
      reverse: 'Reversed',
    },
    conditions: {
      receiving: null,
      storage: null,
      staging: 'to ship',
      'quality-hold': 'quality hold',
      damaged: 'damaged',
    },
    warehouse: 'the warehouse',
    movedBack: (from, to) => `Moved back to ${to} from ${from}`,
    putAway: (to) => `Put away to ${to}`,
    moved: (from, to) => `Moved from ${from} to ${to}`,
    movedInto: (to, condition) => `Moved to ${to}, ${condition}`,
    received: (place) => `Received into ${place}`,
    sold: (place) => `Sold from ${place}`,
    counted: (place) => `Counted ${place}`,
    countAgreed: (place) => `Counted ${place}, it agreed`,
    reversed: (place) => `Reversed in ${place}`,
    taken: (place) => `Taken from ${place}`,
    added: (place) => `Added to ${place}`,
  },
  {
    kinds: {
      receive: 'Eingegangen',
      move: 'Umgelagert',
      adjust: 'Korrigiert',
      count: 'Gezählt',
      sell: 'Verkauft',
      reverse: 'Storniert',
    },
    conditions: {
      receiving: null,
      storage: null,
      staging: 'zum Versand',
      'quality-hold': 'in Prüfung',
      damaged: 'beschädigt',
    },
    warehouse: 'Lager',
    movedBack: (from, to) => `Von ${from} zurück nach ${to}`,
    putAway: (to) => `Eingelagert in ${to}`,
    moved: (from, to) => `Umgelagert von ${from} nach ${to}`,
    movedInto: (to, condition) => `Umgelagert nach ${to}, ${condition}`,
    received: (place) => `Eingegangen in ${place}`,
    sold: (place) => `Verkauft aus ${place}`,
    counted: (place) => `${place} gezählt`,
    countAgreed: (place) => `${place} gezählt, stimmt`,
    reversed: (place) => `Storniert in ${place}`,
    taken: (place) => `Entnommen aus ${place}`,
    added: (place) => `Hinzugefügt in ${place}`,
  },
);
