import type { NewItem } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { Refused } from '../../../../domain/refused.ts';
import type { Orm } from '../../../../platform/db/database.ts';
import { insertNewItems } from '../../../catalog/items/insert-new-items.ts';
import { selectItemIds } from '../../../catalog/items/item.queries.ts';
import { insertMade } from './made.queries.ts';

export interface MadeItems {
  /** Folded SKUs that this import made. */
  made: Set<string>;
  /** Why an item could not be made, by its folded SKU. */
  refused: Map<string, string>;
}

interface Items {
  orm: Orm;
  importId: number;
}

/** Makes the items that are not there; a set that is refused goes in one by one. */
export async function makeItems({ orm, importId }: Items, wanted: NewItem[]): Promise<MadeItems> {
  const byKey = new Map(wanted.map((item) => [foldCode(item.sku), item]));
  const there = await selectItemIds(orm, [...byKey.keys()]);
  for (const { skuKey } of there) byKey.delete(skuKey);
  const result: MadeItems = { made: new Set(), refused: new Map() };
  if (byKey.size === 0) return result;
  const all = [...byKey];
  const refusal = await tryMake({ orm, importId }, all);
  if (refusal === null) {
    for (const [key] of all) result.made.add(key);
    return result;
  }
  for (const one of all) {
    const [key] = one;
    const why = await tryMake({ orm, importId }, [one]);
    if (why === null) result.made.add(key);
    else if (why !== 'sku') result.refused.set(key, why);
  }
  return result;
}

/** Null when all were made; `sku` when somebody else made it meanwhile; else why not. */
async function tryMake(
  { orm, importId }: Items,
  items: (readonly [string, NewItem])[],
): Promise<string | null> {
  try {
    await orm.transaction(async (tx) => {
      await insertNewItems(
        tx,
        items.map(([, item]) => ({ item, pointer: '' })),
      );
      const codeKeys = items.map(([key]) => key);
      await insertMade(tx, importId, { what: 'item', codeKeys });
    });
    return null;
  } catch (cause) {
    if (cause instanceof Refused) return refusalOf(cause.refusal);
    throw cause;
  }
}

function refusalOf(refusal: { code: string; field?: unknown; value?: unknown; errors?: unknown }) {
  if (refusal.code === 'already-exists' && refusal.field === 'sku') return 'sku';
  if (refusal.code === 'already-exists')
    return `the GTIN ${String(refusal.value)} is another item's`;
  const [first] = (refusal.errors ?? []) as { message?: string }[];
  return first?.message ?? 'the catalog did not take it';
}
