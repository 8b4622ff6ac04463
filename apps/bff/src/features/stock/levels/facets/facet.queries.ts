import type { SqlOrTx } from '../../../../platform/db/database.ts';
import { levelTables } from '../level-selection.queries.ts';

export interface FacetRow {
  facet: 'category' | 'zone';
  value: string;
  items: number;
}

/** The categories and zones of a warehouse's rows with their items, by name, in one pass over the rows. */
export async function selectFacets(
  sql: SqlOrTx,
  warehouseId: number,
  limit: number,
): Promise<FacetRow[]> {
  return sql<FacetRow[]>`
    select facet, value, items
    from (
      select *, row_number() over (partition by facet order by value_key) as place
      from (
        select case when grouping(category_key) = 0 then 'category' else 'zone' end as facet,
               case when grouping(category_key) = 0 then category_key else zone_key end as value_key,
               case when grouping(category_key) = 0 then min(category) else min(zone) end as value,
               count(*)::integer as items
        from (
          select item.category,
                 home.zone,
                 lower(item.category) as category_key,
                 lower(home.zone) as zone_key
          from ${levelTables(sql, warehouseId)}
          where level.item_id is not null
            or settings.item_id is not null
        ) as grid
        group by grouping sets ((category_key), (zone_key))
      ) as counted
      where value_key is not null
    ) as placed
    where place <= ${limit}
    order by facet, place`;
}
