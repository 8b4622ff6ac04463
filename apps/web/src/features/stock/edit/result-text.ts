import type { Entry } from '@stockwire/shared/stock-entries';
import type { EntryKind } from '@stockwire/shared/stock-level';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { type BinCode, effectOn } from './figure.ts';

/** More names than this make a sentence nobody reads; the timeline has them all. */
const NAMED_MAX = 2;

const VERB = {
  receive: 'received',
  move: 'moved',
  adjust: 'adjusted',
  count: 'counted',
  sell: 'sold',
  reverse: 'took back',
} satisfies Record<EntryKind, string>;

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
  const done = `${formatSignedInteger(delta)} applied${bin ? ` to ${bin}` : ''}, now ${formatInteger(now)}`;
  return `${done}; ${sinceOpened({ opened, bin, between })}`;
}

export interface Counted extends Happened {
  counted: number;
  keeps: 'count' | 'difference';
}

/** What a count really posted. */
export function countResultText(count: Counted): string {
  const { counted, delta, now, opened, keeps } = count;
  if (delta === 0 && count.between.length === 0) {
    return `Count of ${count.bin} agrees: ${formatInteger(counted)}, noted without a change`;
  }
  const posted =
    keeps === 'count'
      ? `Counted ${formatInteger(counted)}, ${formatSignedInteger(delta)} posted`
      : `Kept your difference ${formatSignedInteger(delta)}`;
  const place = count.bin ? ` in ${count.bin}` : '';
  return `${posted}, now ${formatInteger(now)}${place}; ${sinceOpened({ ...count, opened })}`;
}

function sinceOpened({ opened, bin, between }: Pick<Happened, 'opened' | 'bin' | 'between'>) {
  const was = `it was ${formatInteger(opened)} when you opened`;
  const others = deeds(between, bin);
  if (others.length === 0) return was;
  const named = others.slice(0, NAMED_MAX);
  const rest = others.length - named.length;
  const more = rest > 0 ? [`${rest} more changed it`] : [];
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
  return [...sums.values()].map(
    ({ by, kind, pieces }) => `${by} ${VERB[kind]} ${figure(kind, pieces)}`,
  );
}

function figure(kind: EntryKind, pieces: number): string {
  const isSignInVerb = kind === 'receive' || kind === 'sell' || kind === 'move';
  return isSignInVerb ? formatInteger(Math.abs(pieces)) : formatSignedInteger(pieces);
}
