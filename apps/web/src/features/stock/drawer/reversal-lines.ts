import type { Accepted, Entry } from '@stockwire/shared/stock-entries';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';

export interface ReversalLine {
  id: number;
  figure: string;
  text: string;
}

/** What the reversal of a command will post, last entry first, as the ledger will write it. */
export function reversalLines(entries: readonly Entry[]): ReversalLine[] {
  return entries.toReversed().map(({ seq, sku, bin, toBin, binDelta }) => {
    const place = bin ?? 'the warehouse';
    if (toBin === null) {
      return { id: seq, figure: formatSignedInteger(-binDelta), text: `of ${sku} in ${place}` };
    }
    const [from, to] = binDelta <= 0 ? [toBin, place] : [place, toBin];
    const pieces = formatInteger(Math.abs(binDelta));
    return { id: seq, figure: pieces, text: `of ${sku} back from ${from} to ${to}` };
  });
}

/** What an accepted reversal did. */
export function reversedText({ entries }: Accepted): string {
  const [line] = reversalLines(entries.map((entry) => ({ ...entry, binDelta: -entry.binDelta })));
  const rest = entries.length > 1 ? ` and ${entries.length - 1} more` : '';
  const last = entries.at(-1);
  const now = last ? `, now ${formatInteger(last.onHand)} on hand` : '';
  return line ? `Reversed: ${line.figure} ${line.text}${rest}${now}` : 'Reversed';
}
