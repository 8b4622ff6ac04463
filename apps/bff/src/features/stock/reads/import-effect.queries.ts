import type { SqlOrTx } from '../../../platform/db/database.ts';

/** The entries whose commands' ids begin with one text, and where in the ledger they lie. */
export interface CommandsOf {
  warehouseId: number;
  prefix: string;
  firstSeq: number;
  lastSeq: number;
}

interface ReversalTotals {
  commands: number;
  entries: number;
  piecesIn: number;
  piecesOut: number;
  reversedAlready: number;
}

/** Entries of these commands that nobody has taken back; for a `with` clause. */
function openEntries(sql: SqlOrTx, { warehouseId, prefix, firstSeq, lastSeq }: CommandsOf) {
  return sql`
    command as (
      select seq_from
      from stock.commands
      where warehouse_id = ${warehouseId}
        and seq_from between ${firstSeq} and ${lastSeq}
        and starts_with(command_id, ${prefix})
    ),
    reversed as (
      select command.seq_from
      from command
      join stock.commands counter
        on counter.warehouse_id = ${warehouseId} and counter.reverses_seq = command.seq_from
    ),
    entry as (
      select item_id, bin_id, bin_delta, delta_on_hand, seq, seq_from
      from stock.inventory_transactions t
      join command on command.seq_from = t.command_seq
      where t.warehouse_id = ${warehouseId}
        and t.seq between ${firstSeq} and ${lastSeq}
        and command.seq_from not in (select seq_from from reversed)
    )`;
}

/** What taking these commands back would write. */
export async function selectReversalTotals(
  sql: SqlOrTx,
  commands: CommandsOf,
): Promise<ReversalTotals> {
  const [row] = await sql<ReversalTotals[]>`
    with ${openEntries(sql, commands)}
    select count(distinct seq_from) as commands, count(*) as entries,
           coalesce(sum(-delta_on_hand) filter (where delta_on_hand < 0), 0)::bigint as "piecesIn",
           coalesce(sum(delta_on_hand) filter (where delta_on_hand > 0), 0)::bigint as "piecesOut",
           (select count(*) from reversed) as "reversedAlready"
    from entry`;
  if (row === undefined) throw new Error('sums answered no row');
  return row;
}

interface BlockedPlace {
  sku: string;
  bin: string;
  /** Pieces that are not there to be taken back. */
  pieces: number;
  there: number;
  total: number;
}

/**
 * Bins from which more would have to be taken than lies there. Commands are taken back last one first, so
 * what counts is the most that is out at any moment of the way back.
 */
export function selectBlockedPlaces(
  sql: SqlOrTx,
  commands: CommandsOf,
  limit: number,
): Promise<BlockedPlace[]> {
  return sql<BlockedPlace[]>`
    with ${openEntries(sql, commands)},
    way_back as (
      select item_id, bin_id,
             sum(bin_delta) over (
               partition by item_id, bin_id order by seq desc rows unbounded preceding
             ) as taken
      from entry
    ),
    most as (
      select item_id, bin_id, max(taken) as taken
      from way_back
      group by item_id, bin_id
    )
    select item.sku, bin.code as bin,
           (most.taken - coalesce(stock.quantity, 0))::bigint as pieces,
           coalesce(stock.quantity, 0) as there, count(*) over () as total
    from most
    join catalog.items item on item.item_id = most.item_id
    join catalog.bins bin on bin.bin_id = most.bin_id
    left join stock.bin_stock stock
      on stock.warehouse_id = ${commands.warehouseId}
      and stock.item_id = most.item_id
      and stock.bin_id = most.bin_id
    where most.taken > coalesce(stock.quantity, 0)
    order by most.taken - coalesce(stock.quantity, 0) desc, item.sku_key
    limit ${limit}`;
}

/** Those of these SKUs that no command moved but ones whose ids begin with one of these texts. */
export async function selectIdleSkuKeys(
  sql: SqlOrTx,
  skuKeys: string[],
  { own, mustBeEmpty }: { own: string[]; mustBeEmpty: boolean },
): Promise<string[]> {
  const rows = await sql<{ skuKey: string }[]>`
    select item.sku_key as "skuKey"
    from catalog.items item
    where item.sku_key = any(${skuKeys}::text[])
      and item.retired_at is null
      and not exists (
        select
        from catalog.warehouses warehouse
        cross join lateral (
          select
          from stock.inventory_transactions entry
          join stock.commands command
            on command.warehouse_id = entry.warehouse_id and command.seq_from = entry.command_seq
          where entry.warehouse_id = warehouse.warehouse_id
            and entry.item_id = item.item_id
            and not exists (
              select from unnest(${own}::text[]) as prefix
              where starts_with(command.command_id, prefix)
            )
          limit 1
        ) as foreign_entry
      )
      and not (${mustBeEmpty} and exists (
        select
        from catalog.warehouses warehouse
        join stock.stock_levels level
          on level.warehouse_id = warehouse.warehouse_id and level.item_id = item.item_id
        where level.on_hand <> 0
      ))`;
  return rows.map(({ skuKey }) => skuKey);
}

/** Those of these bins in which nothing lies. */
export async function selectIdleBinKeys(
  sql: SqlOrTx,
  warehouseId: number,
  binKeys: string[],
): Promise<string[]> {
  const rows = await sql<{ codeKey: string }[]>`
    select bin.code_key as "codeKey"
    from catalog.bins bin
    where bin.warehouse_id = ${warehouseId}
      and bin.code_key = any(${binKeys}::text[])
      and not exists (
        select
        from stock.bin_stock stock
        where stock.warehouse_id = ${warehouseId}
          and stock.bin_id = bin.bin_id
          and stock.quantity > 0
      )`;
  return rows.map(({ codeKey }) => codeKey);
}

/** The last entries of commands behind a seq whose ids begin with a text, ascending. */
export async function selectCommandSeqsBehind(
  sql: SqlOrTx,
  { warehouseId, prefix, seq }: { warehouseId: number; prefix: string; seq: number },
): Promise<number[]> {
  const rows = await sql<{ seq: number }[]>`
    select seq_to as seq
    from stock.commands
    where warehouse_id = ${warehouseId}
      and seq_from > ${seq}
      and starts_with(command_id, ${prefix})
    order by seq_from`;
  return rows.map((row) => row.seq);
}
