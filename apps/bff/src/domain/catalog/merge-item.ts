import type { Item, ItemPatch } from '@stockwire/shared/catalog';
import type { FieldError } from '@stockwire/shared/problem';

/** An item with the fields of a patch put in, apart from `retired`, which has no field of its own. */
export function mergeItem(item: Item, patch: ItemPatch): Item {
  const { retired: _, ...fields } = patch;
  // A field given as undefined is one that was not given.
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  return { ...item, ...given };
}

/** What a whole item must satisfy, where a patch by itself could not be judged. */
export function itemFault(
  item: Pick<Item, 'costMinor' | 'priceMinor' | 'currency'>,
): FieldError | null {
  if (item.currency !== null || (item.costMinor === null && item.priceMinor === null)) return null;
  return {
    pointer: '/currency',
    code: 'currency-missing',
    message: 'cost and price need a currency',
  };
}
