import type { SqlOrTx } from '../../../../platform/db/database.ts';
import { levelTables } from '../level-selection.queries.ts';

export interface FacetRow {
  facet: 'category' | 'zone';
  value: string;
  items: number;
}

/**
 * The categories and zones of a warehouse's rows with their items, by name, in one pass over the rows;
 * spellings that fold to the same are put together afterwards, when there are few of them.
 */
export async function selectFacets(
  sql: SqlOrTx,
  warehouseId: number,
  limit: number,
): Promise<FacetRow[]> {
  return sql<FacetRow[]>`
    select facet, value, items
    from (
      select facet,
             min(value) as value,
             sum(items)::integer as items,
             row_number() over (partition by facet order by lower(value)) as place
      from (
        select case when grouping(category) = 0 then 'category' else 'zone' end as facet,
               case when grouping(category) = 0 then category else zone end as value,
               count(*) as items
        from (
          select item.category, home.zone
          from ${levelTables(sql, warehouseId)}
          where level.item_id is not null
            or settings.item_id is not null
        ) as grid
        group by grouping sets ((category), (zone))
      ) as written
      where value is not null
      group by facet, lower(value)
    ) as placed
    where place <= ${limit}
    order by facet, place`;
}
