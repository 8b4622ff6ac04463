/** Which element shows which line. */
export type Slots = ReadonlyMap<number, number>;

/**
 * Gives every line an element. A line keeps the one it has, and with it a focus that lies in it; lines that
 * came take over the elements of lines that went, so that scrolling makes no new ones.
 */
export function assignSlots(previous: Slots, lines: readonly number[]): Slots {
  const slots = new Map<number, number>();
  const taken = new Set<number>();
  for (const line of lines) {
    const slot = previous.get(line);
    if (slot === undefined) continue;
    slots.set(line, slot);
    taken.add(slot);
  }
  let next = 0;
  for (const line of lines) {
    if (slots.has(line)) continue;
    while (taken.has(next)) next += 1;
    slots.set(line, next);
    taken.add(next);
  }
  return slots;
}
