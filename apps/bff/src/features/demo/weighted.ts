import type { Random } from './random.ts';

/** Draws from a list so that each entry comes as often as its weight says. */
export interface Weighted<T> {
  draw(random: Random): T;
}

/** Sums the weights once; a draw then costs one binary search. */
export function weighted<T>(entries: readonly T[], weightOf: (entry: T) => number): Weighted<T> {
  const sums: number[] = [];
  let total = 0;
  for (const entry of entries) {
    total += weightOf(entry);
    sums.push(total);
  }
  if (!(total > 0)) throw new Error('nothing can be drawn: all weights are zero');

  return {
    draw(random) {
      const found = entries[firstAbove(sums, random.unit() * total)];
      if (found === undefined) throw new Error('the weights have been miscounted');
      return found;
    },
  };
}

function firstAbove(sums: readonly number[], mark: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
