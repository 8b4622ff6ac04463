/** Requests under way at once: enough to keep a server busy, too few to fill its queues. */
const AT_ONCE = 16;

/** Does work for every item, some of it at once; ends with the first that fails. */
export async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
