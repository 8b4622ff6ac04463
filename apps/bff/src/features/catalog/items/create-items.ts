import type { Item, NewItem } from '@stockwire/shared/catalog';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { insertNewItems } from './insert-new-items.ts';

/** Makes many items at once, all or none, and answers them in the order given. */
export function createItems(
  { database }: CatalogDeps,
  _actor: Actor,
  items: NewItem[],
): Promise<Item[]> {
  const placed = items.map((item, index) => ({ item, pointer: `/${index}` }));
  return database.orm.transaction((orm) => insertNewItems(orm, placed));
}
