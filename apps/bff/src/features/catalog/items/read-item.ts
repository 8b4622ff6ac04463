import type { Item } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import type { Actor } from '../../../domain/actor.ts';
import { refuse } from '../../../domain/catalog/refusals.ts';
import type { CatalogDeps } from '../catalog-deps.ts';
import { selectOptionalItem } from './item.queries.ts';

export async function readItem(
  { database }: CatalogDeps,
  _actor: Actor,
  { sku }: { sku: string },
): Promise<Item> {
  const item = await selectOptionalItem(database.orm, foldCode(sku));
  if (item === undefined) throw refuse({ code: 'not-found', what: 'item' });
  return item;
}
