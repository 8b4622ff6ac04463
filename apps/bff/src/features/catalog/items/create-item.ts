import type { Item, NewItem } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertNewItems } from './insert-new-items.ts';

/** Makes an item; refused where its SKU or a GTIN is taken, or its supplier unknown. */
export function createItem({ database }: CatalogDeps, _actor: Actor, item: NewItem): Promise<Item> {
  return database.orm.transaction(async (orm) => {
    const [made] = await insertNewItems(orm, [{ item, pointer: '' }]);
    if (made === undefined) throw new Error(`item ${item.sku} was inserted and is not there`);
    return made;
  });
}
