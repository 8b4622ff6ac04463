import type { Entry } from '@stockwire/shared/stock-entries';
import type { EntryKind } from '@stockwire/shared/stock-level';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type BinCode, effectOn } from './figure.ts';
import { resultWords } from './result.words.ts';

/** More names than this make a sentence nobody reads; the timeline has them all. */
const NAMED_MAX = 2;

export interface Happened {
  delta: number;
  /** The figure after the command. */
  now: number;
  /** The figure that the person saw when they opened the form. */
  opened: number;
  bin: BinCode;
  /** What others did to the figure since then, oldest first. */
  between: readonly Entry[];
}

/** What an adjustment really did: `−3 applied, now 12; it was 17 when you opened, Picker 2 moved 2`. */
export function adjustResultText({ delta, now, opened, bin, between }: Happened): string {
  const words = wordsOf(resultWords);
  const done = words.applied(formatSignedInteger(delta), bin, formatInteger(now));
  return `${done}; ${sinceOpened({ opened, bin, between })}`;
}

export interface Counted extends Happened {
  counted: number;
  keeps: 'count' | 'difference';
}

/** What a count really posted. */
export function countResultText(count: Counted): string {
  const { counted, delta, now, opened, keeps } = count;
  const words = wordsOf(resultWords);
  if (delta === 0 && count.between.length === 0) {
    return words.agrees(count.bin ?? '', formatInteger(counted));
  }
  const posted =
    keeps === 'count'
      ? words.counted(formatInteger(counted), formatSignedInteger(delta))
      : words.keptDifference(formatSignedInteger(delta));
  const done = words.countedNow(posted, formatInteger(now), count.bin);
  return `${done}; ${sinceOpened({ ...count, opened })}`;
}

function sinceOpened({ opened, bin, between }: Pick<Happened, 'opened' | 'bin' | 'between'>) {
  const words = wordsOf(resultWords);
  const was = words.was(formatInteger(opened));
  const others = deeds(between, bin);
  if (others.length === 0) return was;
  const named = others.slice(0, NAMED_MAX);
  const rest = others.length - named.length;
  const more = rest > 0 ? [words.othersChanged(formatInteger(rest))] : [];
  return [was, ...named, ...more].join(', ');
}

/** One phrase a person and kind of movement, in the order of their first movement. */
function deeds(between: readonly Entry[], bin: BinCode): string[] {
  const sums = new Map<string, { by: string; kind: EntryKind; pieces: number }>();
  for (const entry of between) {
    const key = `${entry.kind} ${entry.by}`;
    const sum = sums.get(key) ?? { by: entry.by, kind: entry.kind, pieces: 0 };
    // A move within the site leaves on hand as it is, and is still what happened.
    sum.pieces += effectOn(entry, bin) || (bin === null ? entry.deltaSellable : 0);
    sums.set(key, sum);
  }
  const told = wordsOf(resultWords).deeds;
  return [...sums.values()].map(({ by, kind, pieces }) => told[kind](by, figure(kind, pieces)));
}

function figure(kind: EntryKind, pieces: number): string {
  const isSignInVerb = kind === 'receive' || kind === 'sell' || kind === 'move';
  return isSignInVerb ? formatInteger(Math.abs(pieces)) : formatSignedInteger(pieces);
}
