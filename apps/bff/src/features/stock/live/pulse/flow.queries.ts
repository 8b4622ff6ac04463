import type { Sql } from '../../../../platform/db/database.ts';

/** What moved in one minute, with the items that moved most. */
export interface MinuteRow {
  at: Date;
  unitsIn: number;
  unitsOut: number;
  changes: number;
  /** [itemId, unitsIn, unitsOut], more units first. */
  items: [number, number, number][];
}

/** Minutes of (from, upTo] that had entries, none of which was recorded before `since`. */
export async function selectMinutes(
  sql: Sql,
  range: { warehouseId: number; from: number; upTo: number; since: Date },
  itemsMax: number,
): Promise<MinuteRow[]> {
  return sql<MinuteRow[]>`
    select minute as at,
           sum(units_in)::bigint as "unitsIn",
           sum(units_out)::bigint as "unitsOut",
           sum(changes)::bigint as changes,
           coalesce(
             json_agg(json_build_array(item_id, units_in, units_out) order by place)
               filter (where place <= ${itemsMax} and units_in + units_out > 0),
             '[]'
           ) as items
    from (
      select *,
             row_number() over (
               partition by minute order by units_in + units_out desc, item_id
             ) as place
      from (
        select date_trunc('minute', recorded_at) as minute,
               item_id,
               sum(greatest(delta_on_hand, 0)) as units_in,
               sum(greatest(-delta_on_hand, 0)) as units_out,
               count(*) as changes
        from stock.inventory_transactions
        where warehouse_id = ${range.warehouseId}
          and seq > ${range.from}
          and seq <= ${range.upTo}
          and recorded_at >= ${range.since}
        group by 1, 2
      ) as moved
    ) as ranked
    group by minute
    order by minute`;
}

export interface ItemLabel {
  itemId: number;
  sku: string;
  name: string;
}

/** How people call some items. */
export async function selectItemLabels(sql: Sql, itemIds: number[]): Promise<ItemLabel[]> {
  return sql<ItemLabel[]>`
    select item_id as "itemId", sku, name
    from catalog.items
    where item_id = any(${itemIds}::int[])`;
}
