import type { ItemCategory } from '@stockwire/shared/item-categories';
import type { Actor } from '../../../domain/actor.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectCategories } from './category.queries.ts';

/** The categories in use, by name, each with how many items bear it. */
export function listCategories({ database }: CatalogDeps, _actor: Actor): Promise<ItemCategory[]> {
  return selectCategories(database.orm);
}
