import type { Accepted, Entry } from '@stockwire/shared/stock-entries';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { reverseWords } from './reverse.words.ts';

export interface ReversalLine {
  id: number;
  figure: string;
  text: string;
}

/** What the reversal of a command will post, last entry first, as the ledger will write it. */
export function reversalLines(entries: readonly Entry[]): ReversalLine[] {
  const words = wordsOf(reverseWords);
  return entries.toReversed().map(({ seq, sku, bin, toBin, binDelta }) => {
    const place = bin ?? words.warehouse;
    if (toBin === null) {
      return { id: seq, figure: formatSignedInteger(-binDelta), text: words.inBin(sku, place) };
    }
    const [from, to] = binDelta <= 0 ? [toBin, place] : [place, toBin];
    const pieces = formatInteger(Math.abs(binDelta));
    return { id: seq, figure: pieces, text: words.back(sku, from, to) };
  });
}

/** What an accepted reversal did. */
export function reversedText({ entries }: Accepted): string {
  const words = wordsOf(reverseWords);
  const [line] = reversalLines(entries.map((entry) => ({ ...entry, binDelta: -entry.binDelta })));
  const rest = entries.length > 1 ? words.andMore(entries.length - 1) : '';
  const last = entries.at(-1);
  const now = last ? words.nowOnHand(formatInteger(last.onHand)) : '';
  return line ? words.doneLine(`${line.figure} ${line.text}${rest}${now}`) : words.done;
}
