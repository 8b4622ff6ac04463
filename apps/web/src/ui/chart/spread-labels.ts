/** Moves places along a line apart until none is nearer than `gap` to the next; their order stays. */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(places, a) - at(places, b));
  const spread = [...places];
  order.forEach((index, rank) => {
    const before = order[rank - 1];
    if (before === undefined) return;
    spread[index] = Math.max(at(spread, index), at(spread, before) + gap);
  });
  return spread;
}

function at(places: readonly number[], index: number): number {
  return places[index] ?? 0;
}
