import type { Reason } from '@stockwire/shared/reasons';
import type { Entry } from '@stockwire/shared/stock-entries';
import type { EntryKind } from '@stockwire/shared/stock-level';
import type { Sql, Tx } from '../../platform/db/database.ts';
import { shownBy } from './shown-by.queries.ts';

type Reader = Sql | Tx;

interface EntryRow extends Omit<Entry, 'commandId' | 'recordedAt' | 'occurredAt'> {
  kind: EntryKind;
  reason: Reason | null;
  storedCommandId: string;
  recordedAt: Date;
  occurredAt: Date;
}

/** The select list and joins of an entry as the wire shows it; the caller adds its own conditions. */
function entryColumns(sql: Reader) {
  return sql`
    t.seq, t.kind, t.item_id as "itemId", i.sku, b.code as bin, o.code as "toBin",
    t.bin_delta as "binDelta", t.delta_on_hand as "deltaOnHand", t.delta_sellable as "deltaSellable",
    t.delta_held as "deltaHeld", t.delta_allocated as "deltaAllocated", t.delta_short as "deltaShort",
    t.version, t.on_hand as "onHand", t.sellable, t.held, t.allocated, t.short,
    c.reason, n.note, ${shownBy(sql, 'c')} as by, c.device, t.recorded_at as "recordedAt", c.occurred_at as "occurredAt",
    c.command_id as "storedCommandId", replace(c.correlation_id::text, '-', '') as "correlationId",
    c.reference, encode(t.hash, 'hex') as hash`;
}

/**
 * Commands, items and bins of the entries. `offset 0` makes it one look-up by key an entry: on a young
 * ledger without statistics the planner began with all commands of the warehouse, for seconds.
 */
function entryJoins(sql: Reader) {
  return sql`
    cross join lateral (
      select *
      from stock.commands
      where warehouse_id = t.warehouse_id and seq_from = t.command_seq
      offset 0
    ) as c
    join catalog.items i on i.item_id = t.item_id
    join catalog.bins b on b.bin_id = t.bin_id
    left join catalog.bins o on o.bin_id = t.to_bin_id
    left join stock.command_notes n on n.warehouse_id = t.warehouse_id and n.command_id = c.command_id`;
}

/** On the wire a command is known by the key its client sent, without the principal's namespace. */
export function wireCommandId(stored: string): string {
  return stored.slice(stored.indexOf('/') + 1);
}

/** Fields stand in the order of the first answer, so that a repeated one is the same to the byte. */
function toEntry(row: EntryRow): Entry {
  return {
    seq: row.seq,
    kind: row.kind,
    itemId: row.itemId,
    sku: row.sku,
    bin: row.bin,
    toBin: row.toBin,
    binDelta: row.binDelta,
    deltaOnHand: row.deltaOnHand,
    deltaSellable: row.deltaSellable,
    deltaHeld: row.deltaHeld,
    deltaAllocated: row.deltaAllocated,
    deltaShort: row.deltaShort,
    version: row.version,
    onHand: row.onHand,
    sellable: row.sellable,
    held: row.held,
    allocated: row.allocated,
    short: row.short,
    reason: row.reason,
    note: row.note,
    by: row.by,
    device: row.device,
    recordedAt: row.recordedAt.toISOString(),
    occurredAt: row.occurredAt.toISOString(),
    commandId: wireCommandId(row.storedCommandId),
    correlationId: row.correlationId,
    reference: row.reference,
    hash: row.hash,
  };
}

/** Entries from one seq to another, both inclusive, in seq order. */
export async function selectEntriesOfSeqs(
  sql: Reader,
  warehouseId: number,
  { from, to }: { from: number; to: number },
) {
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(sql)}
    from (
      select *
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId}
        and seq between ${from} and ${to}
      order by seq
    ) as t ${entryJoins(sql)}
    order by t.seq`;
  return rows.map(toEntry);
}

/** Entries of one item from one seq to another, both inclusive, in seq order. */
export async function selectItemEntriesOfSeqs(
  sql: Reader,
  item: { warehouseId: number; itemId: number },
  seqs: { from: number; to: number },
) {
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(sql)}
    from (
      select *
      from stock.inventory_transactions
      where warehouse_id = ${item.warehouseId}
        and item_id = ${item.itemId}
        and seq between ${seqs.from} and ${seqs.to}
      order by seq
    ) as t ${entryJoins(sql)}
    order by t.seq`;
  return rows.map(toEntry);
}

/** The newest entries of an item whose level version lies in (after, upTo], oldest first. */
export async function selectItemEntriesBetweenVersions(
  sql: Reader,
  item: { warehouseId: number; itemId: number },
  versions: { after: number; upTo: number; limit: number },
) {
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(sql)}
    from (
      select *
      from stock.inventory_transactions
      where warehouse_id = ${item.warehouseId}
        and item_id = ${item.itemId}
        and version > ${versions.after}
        and version <= ${versions.upTo}
      order by seq desc
      limit ${versions.limit}
    ) as t ${entryJoins(sql)}
    order by t.seq`;
  return rows.map(toEntry);
}

/** The newest entries that changed one bin's quantity of an item, up to a level version, oldest first. */
export async function selectBinEntriesUpTo(
  sql: Reader,
  place: { warehouseId: number; itemId: number; binId: number },
  newest: { levelVersion: number; limit: number },
) {
  const rows = await sql<EntryRow[]>`
    select ${entryColumns(sql)}
    from (
      select *
      from stock.inventory_transactions
      where warehouse_id = ${place.warehouseId}
        and item_id = ${place.itemId}
        and version <= ${newest.levelVersion}
        and bin_delta <> 0
        and (bin_id = ${place.binId} or to_bin_id = ${place.binId})
      order by seq desc
      limit ${newest.limit}
    ) as t ${entryJoins(sql)}
    order by t.seq`;
  return rows.map(toEntry);
}

/** The epoch a seq belongs to: seqs go on over epochs. */
export async function selectEpochOfSeq(sql: Reader, warehouseId: number, seq: number) {
  const [row] = await sql<{ epoch: number }[]>`
    select max(epoch) as epoch
    from stock.ledger_epochs
    where warehouse_id = ${warehouseId}
      and first_seq <= ${seq}`;
  if (!row) throw new Error(`warehouse ${warehouseId} has no epoch for seq ${seq}`);
  return row.epoch;
}
