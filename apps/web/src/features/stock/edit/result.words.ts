import type { EntryKind } from '@stockwire/shared/stock-level';
import { defineWords } from '../../../ui/language/words.ts';

interface ResultWords {
  applied: (delta: string, bin: string | null, now: string) => string;
  agrees: (bin: string, counted: string) => string;
  counted: (counted: string, delta: string) => string;
  keptDifference: (delta: string) => string;
  countedNow: (posted: string, now: string, bin: string | null) => string;
  was: (figure: string) => string;
  /** What somebody else did in the meantime, by the kind of movement. */
  deeds: Record<EntryKind, (by: string, pieces: string) => string>;
  othersChanged: (count: string) => string;
  moved: (pieces: string, from: string, to: string) => string;
  movedBack: string;
  posted: (delta: string) => string;
  nowOnHand: (figure: string) => string;
  undone: (what: string, now: string) => string;
  undo: string;
  again: string;
  changedBy: (who: string, time: string) => string;
  changedAndBack: (by: string, now: string) => string;
  changedTo: (now: string, by: string, was: string) => string;
}

/** What a command really did, and what others did meanwhile. */
export const resultWords = defineWords<ResultWords>(
  {
    applied: (delta, bin, now) => `${delta} applied${bin ? ` to ${bin}` : ''}, now ${now}`,
    agrees: (bin, counted) => `Count of ${bin} agrees: ${counted}, noted without a change`,
    counted: (counted, delta) => `Counted ${counted}, ${delta} posted`,
    keptDifference: (delta) => `Kept your difference ${delta}`,
    countedNow: (posted, now, bin) => `${posted}, now ${now}${bin ? ` in ${bin}` : ''}`,
    was: (figure) => `it was ${figure} when you opened`,
    deeds: {
      receive: (by, pieces) => `${by} received ${pieces}`,
      move: (by, pieces) => `${by} moved ${pieces}`,
      adjust: (by, pieces) => `${by} adjusted ${pieces}`,
      count: (by, pieces) => `${by} counted ${pieces}`,
      sell: (by, pieces) => `${by} sold ${pieces}`,
      reverse: (by, pieces) => `${by} took back ${pieces}`,
    },
    othersChanged: (count) => `${count} more changed it`,
    moved: (pieces, from, to) => `${pieces} moved from ${from} to ${to}`,
    movedBack: 'the pieces moved back',
    posted: (delta) => `${delta} posted`,
    nowOnHand: (figure) => `, now ${figure} on hand`,
    undone: (what, now) =>
      `Undone: ${what} as data entry error${now}. Both entries stay in the ledger`,
    undo: 'Undo',
    again: 'Try again',
    changedBy: (who, time) => ` by ${who} at ${time}`,
    changedAndBack: (by, now) => `Moved${by}, and is ${now} again, as when you opened.`,
    changedTo: (now, by, was) => `Changed to ${now}${by}; it was ${was} when you opened.`,
  },
  {
    applied: (delta, bin, now) => `${delta} gebucht${bin ? ` auf ${bin}` : ''}, jetzt ${now}`,
    agrees: (bin, counted) => `Zählung von ${bin} stimmt: ${counted}, ohne Änderung vermerkt`,
    counted: (counted, delta) => `${counted} gezählt, ${delta} gebucht`,
    keptDifference: (delta) => `Ihre Differenz ${delta} behalten`,
    countedNow: (posted, now, bin) => `${posted}, jetzt ${now}${bin ? ` auf ${bin}` : ''}`,
    was: (figure) => `es waren ${figure}, als Sie öffneten`,
    deeds: {
      receive: (by, pieces) => `${by} nahm ${pieces} an`,
      move: (by, pieces) => `${by} lagerte ${pieces} um`,
      adjust: (by, pieces) => `${by} korrigierte ${pieces}`,
      count: (by, pieces) => `${by} zählte ${pieces}`,
      sell: (by, pieces) => `${by} verkaufte ${pieces}`,
      reverse: (by, pieces) => `${by} stornierte ${pieces}`,
    },
    othersChanged: (count) => `${count} weitere änderten etwas`,
    moved: (pieces, from, to) => `${pieces} von ${from} nach ${to} umgelagert`,
    movedBack: 'die Ware ist zurückgelagert',
    posted: (delta) => `${delta} gebucht`,
    nowOnHand: (figure) => `, Bestand jetzt ${figure}`,
    undone: (what, now) =>
      `Rückgängig gemacht: ${what} als Erfassungsfehler${now}. Beide Buchungen bleiben im Journal`,
    undo: 'Rückgängig',
    again: 'Erneut versuchen',
    changedBy: (who, time) => ` durch ${who} um ${time}`,
    changedAndBack: (by, now) => `Bewegt${by} und wieder ${now}, wie beim Öffnen.`,
    changedTo: (now, by, was) => `Geändert auf ${now}${by}; es waren ${was}, als Sie öffneten.`,
  },
);
