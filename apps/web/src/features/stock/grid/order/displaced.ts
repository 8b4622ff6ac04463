/**
 * How many rows no longer stand where the order would put them: those outside the longest run that is
 * still in order. Moving just these would sort the rest.
 */
export function countDisplaced(values: readonly number[], direction: 'asc' | 'desc'): number {
  const sign = direction === 'asc' ? 1 : -1;
  // Patience sorting: tails[n] is the smallest value that ends an ordered run of n + 1 rows.
  const tails: number[] = [];
  for (const value of values) {
    const at = firstGreater(tails, value * sign);
    tails[at] = value * sign;
  }
  return values.length - tails.length;
}

function firstGreater(tails: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
