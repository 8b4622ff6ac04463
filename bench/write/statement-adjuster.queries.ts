import type { Sql } from '../../apps/bff/src/platform/db/database.ts';
import type { Adjustment } from './adjuster.ts';
import type { BaselineFacts } from './baseline-facts.ts';

/** The baselines take their seqs from here, without a lock and so with holes when one is refused. */
export async function createBaselineSequence(sql: Sql): Promise<void> {
  // Behind the openings, which the product's writer wrote into the baselines' warehouses too.
  await sql`create sequence stock.baseline_seq start 1000000000 cache 32`;
  await sql`grant usage on sequence stock.baseline_seq to stockwire_app`;
}

export interface StatementAdjustment extends Adjustment {
  warehouseId: number;
  facts: BaselineFacts;
}

/** The product's four writes as one statement, which the driver prepares on its first use. */
export async function adjustInOneStatement(
  sql: Sql,
  { warehouseId, item, commandId, expectedVersion, facts }: StatementAdjustment,
): Promise<number | undefined> {
  const rows = await sql<{ version: number }[]>`
    with next as (
      select nextval('stock.baseline_seq') as seq
    ), level as (
      update stock.stock_levels l
      set on_hand = l.on_hand + 1, sellable = l.sellable + 1, version = l.version + 1,
          last_seq = next.seq, updated_at = now()
      from next
      where l.warehouse_id = ${warehouseId}
        and l.item_id = ${item.itemId}
        and (${expectedVersion}::int is null or l.version = ${expectedVersion})
      returning l.item_id, l.on_hand, l.sellable, l.held, l.allocated, l.short, l.version, next.seq
    ), bin as (
      insert into stock.bin_stock (warehouse_id, item_id, bin_id, quantity, version, updated_at)
      select ${warehouseId}::int, item_id, ${item.binId}::int, 1, 1, now()
      from level
      on conflict (warehouse_id, item_id, bin_id) do update
      set quantity = bin_stock.quantity + 1, version = bin_stock.version + 1,
          updated_at = excluded.updated_at
    ), command as (
      insert into stock.commands (
        warehouse_id, recorded_at, command_id, fingerprint, kind, reason, seq_from, further_entries,
        reverses_seq, correlation_id, causation_id, other_actor, device, reference, note_digest,
        other_occurred_at
      )
      select ${warehouseId}::int, now(), ${commandId}, ${facts.fingerprint}, 'adjust', 'found', seq,
             null, null, ${facts.correlationId}, null, null, 'Bench', null, null, null
      from level
    ), entry as (
      insert into stock.inventory_transactions (
        warehouse_id, item_id, seq, recorded_at, bin_id, to_bin_id, kind, bin_delta, delta_sellable,
        version, on_hand, sellable, nonzero_held, nonzero_allocated, nonzero_short, place_in_command,
        hash
      )
      select ${warehouseId}::int, item_id, seq, now(), ${item.binId}::int, null, 'adjust', 1, 1,
             version, on_hand, sellable, nullif(held, 0), nullif(allocated, 0), nullif(short, 0), null,
             ${facts.hash}
      from level
    )
    select version from level`;
  return rows[0]?.version;
}
