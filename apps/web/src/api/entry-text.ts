import type { BinKind } from '@stockwire/shared/catalog';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { EntryKind } from '@stockwire/shared/stock-level';
import { wordsOf } from '../ui/language/words.ts';
import { entryWords } from './entry.words.ts';
import { reasonText } from './reason-text.ts';

/** Tells the kind of a bin where the screen knows it. */
export type BinKindOf = (bin: string) => BinKind | undefined;

type Told = Pick<Entry, 'kind' | 'bin' | 'toBin' | 'binDelta' | 'reason'>;

/** The name of a kind of movement in filters and lists. */
export function entryKindText(kind: EntryKind): string {
  return wordsOf(entryWords).kinds[kind];
}

/** What an entry says happened, as a sentence without its figure: `Moved to DMG-01, damaged`. */
export function entryText(entry: Told, kindOf: BinKindOf = () => undefined): string {
  // That a count may vary goes without saying.
  const given = entry.kind === 'count' && entry.reason === 'count-variance' ? null : entry.reason;
  const reason = given === null ? null : reasonText(given);
  return [happening(entry, kindOf), reason].filter(Boolean).join(', ');
}

function happening(entry: Told, kindOf: BinKindOf): string {
  const words = wordsOf(entryWords);
  const place = entry.bin ?? words.warehouse;
  if (entry.toBin === null) return inOneBin(entry, place);
  const [from, to] = entry.binDelta <= 0 ? [place, entry.toBin] : [entry.toBin, place];
  return entry.kind === 'reverse' ? words.movedBack(from, to) : moved(from, to, kindOf);
}

/** What a movement does to one bin. */
function inOneBin({ kind, binDelta }: Told, place: string): string {
  const words = wordsOf(entryWords);
  switch (kind) {
    case 'receive':
      return words.received(place);
    case 'sell':
      return words.sold(place);
    case 'count':
      return binDelta === 0 ? words.countAgreed(place) : words.counted(place);
    case 'reverse':
      return words.reversed(place);
    case 'move':
    case 'adjust':
      return binDelta < 0 ? words.taken(place) : words.added(place);
  }
}

function moved(from: string, to: string, kindOf: BinKindOf): string {
  const words = wordsOf(entryWords);
  const kind = kindOf(to);
  if (kindOf(from) === 'receiving' && kind === 'storage') return words.putAway(to);
  const condition = kind === undefined ? null : words.conditions[kind];
  return condition === null ? words.moved(from, to) : words.movedInto(to, condition);
}

/** The figure that an entry is shown with: its effect on hand, else on what can be sold; else what it moved. */
export function entryDelta(entry: Pick<Entry, 'deltaOnHand' | 'deltaSellable' | 'binDelta'>): {
  pieces: number;
  isNeutral: boolean;
} {
  const change = entry.deltaOnHand || entry.deltaSellable;
  return change === 0
    ? { pieces: Math.abs(entry.binDelta), isNeutral: true }
    : { pieces: change, isNeutral: false };
}
