import type { Bin, BinKind } from '@stockwire/shared/catalog';
import type { BinStock } from '@stockwire/shared/stock-level';
import { foldCode } from '@stockwire/shared/text';
import type { Option } from '../../../ui/field/option.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { binKindWords } from './bin-kind.words.ts';

/** As many as a list shows without being searched in. */
const OFFERED_MAX = 12;

/** What a kind of bin is called. */
export function binKindText(kind: BinKind): string {
  return wordsOf(binKindWords)[kind];
}

const KIND_ORDER: readonly BinKind[] = [
  'storage',
  'receiving',
  'staging',
  'quality-hold',
  'damaged',
];

/** Storage first, the home bin before the others, then by code. */
export function sortBins(bins: readonly BinStock[]): BinStock[] {
  return bins.toSorted(
    (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      Number(b.isHome) - Number(a.isHome) ||
      a.bin.localeCompare(b.bin, 'en'),
  );
}

/** The bins to choose from: where the item lies first, then the site's others that match what is typed. */
export function binOptions(
  { held, all }: { held: readonly BinStock[]; all: readonly Bin[] },
  text: string,
): Option[] {
  const wanted = foldCode(text);
  const matches = (code: string) => wanted === '' || foldCode(code).includes(wanted);
  const theirs = sortBins(held)
    .filter((row) => matches(row.bin))
    .map((row) => ({
      id: row.bin,
      label: row.bin,
      detail: `${formatInteger(row.quantity)} · ${binKindText(row.kind)}`,
    }));
  const known = new Set(theirs.map(({ id }) => id));
  const others = all
    .filter(({ code, retiredAt }) => retiredAt === null && !known.has(code) && matches(code))
    .slice(0, Math.max(0, OFFERED_MAX - theirs.length))
    .map(({ code, kind }) => ({ id: code, label: code, detail: `0 · ${binKindText(kind)}` }));
  return [...theirs, ...others];
}
