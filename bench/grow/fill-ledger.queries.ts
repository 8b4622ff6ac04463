import type { Writable } from 'node:stream';
import type { Sql } from '../../apps/bff/src/platform/db/database.ts';

/** Where rows of the two growing tables are copied to, as lines of PostgreSQL's text format. */
export interface LedgerCopy {
  commands: Writable;
  entries: Writable;
}

export async function openLedgerCopy(sql: Sql): Promise<LedgerCopy> {
  const [commands, entries] = await Promise.all([
    sql`
      copy stock.commands (
        seq_from, recorded_at, warehouse_id, kind, reason, correlation_id, fingerprint, command_id, device
      ) from stdin`.writable(),
    sql`
      copy stock.inventory_transactions (
        seq, recorded_at, warehouse_id, item_id, bin_id, kind, bin_delta, delta_sellable, version,
        on_hand, sellable, hash
      ) from stdin`.writable(),
  ]);
  return { commands, entries };
}

/**
 * Drops the indexes that rows would be scattered over and answers their definitions: made anew behind the
 * rows they take a tenth of the time.
 */
export async function dropScatteredIndexes(sql: Sql): Promise<string[]> {
  const [row] = await sql<[{ definitions: string[] }]>`
    select array[
      pg_get_indexdef('stock.commands_id'::regclass),
      pg_get_indexdef('stock.inventory_transactions_item'::regclass)
    ] as definitions`;
  await sql`drop index stock.commands_id, stock.inventory_transactions_item`;
  return row.definitions.map((definition) => definition.replace(' ON ONLY ', ' ON '));
}

export async function createIndexes(sql: Sql, definitions: readonly string[]): Promise<void> {
  for (const definition of definitions) await sql.unsafe(definition);
}

export interface FilledHead {
  epoch: number;
  seq: number;
  hash: string;
  recordedAtMs: number;
}

export async function selectHead(sql: Sql, warehouseId: number): Promise<FilledHead> {
  const [row] = await sql<FilledHead[]>`
    select epoch, head_seq as seq, encode(head_hash, 'hex') as hash,
           floor(extract(epoch from head_recorded_at) * 1000)::float8 as "recordedAtMs"
    from stock.warehouse_ledgers
    where warehouse_id = ${warehouseId}`;
  if (!row) throw new Error(`warehouse ${warehouseId} has no ledger`);
  return row;
}

export async function updateHead(sql: Sql, warehouseId: number, head: FilledHead): Promise<void> {
  await sql`
    update stock.warehouse_ledgers
    set head_seq = ${head.seq},
        head_hash = decode(${head.hash}, 'hex'),
        head_recorded_at = ${new Date(head.recordedAtMs)}
    where warehouse_id = ${warehouseId}`;
}

export async function vacuumAnalyze(sql: Sql): Promise<void> {
  await sql`vacuum analyze`;
  await sql`checkpoint`;
}
