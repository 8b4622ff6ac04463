import type { BinKind } from '@stockwire/shared/catalog';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { EntryKind } from '@stockwire/shared/stock-level';
import { reasonText } from './reason-text.ts';

/** Tells the kind of a bin where the screen knows it. */
export type BinKindOf = (bin: string) => BinKind | undefined;

type Told = Pick<Entry, 'kind' | 'bin' | 'toBin' | 'binDelta' | 'reason'>;

/** What lies there is in this condition; a storage bin needs no word for it. */
const CONDITION = {
  receiving: null,
  storage: null,
  staging: 'to ship',
  'quality-hold': 'quality hold',
  damaged: 'damaged',
} satisfies Record<BinKind, string | null>;

/** The name of a kind of movement in filters and lists. */
export const ENTRY_KIND_TEXT = {
  receive: 'Received',
  move: 'Moved',
  adjust: 'Adjusted',
  count: 'Counted',
  sell: 'Sold',
  reverse: 'Reversed',
} satisfies Record<EntryKind, string>;

/** What an entry says happened, as a sentence without its figure: `Moved to DMG-01, damaged`. */
export function entryText(entry: Told, kindOf: BinKindOf = () => undefined): string {
  // That a count may vary goes without saying.
  const given = entry.kind === 'count' && entry.reason === 'count-variance' ? null : entry.reason;
  const reason = given === null ? null : reasonText(given);
  return [happening(entry, kindOf), reason].filter(Boolean).join(', ');
}

function happening(entry: Told, kindOf: BinKindOf): string {
  const place = entry.bin ?? 'the warehouse';
  if (entry.toBin === null) return HAPPENINGS[entry.kind](place, entry.binDelta);
  const [from, to] = entry.binDelta <= 0 ? [place, entry.toBin] : [entry.toBin, place];
  return entry.kind === 'reverse' ? `Moved back to ${to} from ${from}` : moved(from, to, kindOf);
}

const addedOrTaken = (place: string, delta: number) =>
  delta < 0 ? `Taken from ${place}` : `Added to ${place}`;

/** What each kind of movement does to one bin. */
const HAPPENINGS = {
  receive: (place) => `Received into ${place}`,
  sell: (place) => `Sold from ${place}`,
  count: (place, delta) => (delta === 0 ? `Counted ${place}, it agreed` : `Counted ${place}`),
  reverse: (place) => `Reversed in ${place}`,
  move: addedOrTaken,
  adjust: addedOrTaken,
} satisfies Record<EntryKind, (place: string, delta: number) => string>;

function moved(from: string, to: string, kindOf: BinKindOf): string {
  const kind = kindOf(to);
  if (kindOf(from) === 'receiving' && kind === 'storage') return `Put away to ${to}`;
  const condition = kind === undefined ? null : CONDITION[kind];
  return condition === null ? `Moved from ${from} to ${to}` : `Moved to ${to}, ${condition}`;
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
