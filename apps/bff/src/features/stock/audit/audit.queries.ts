import type { EntryKind } from '@stockwire/shared/stock-level';
import type { SqlOrTx, Tx } from '../../../platform/db/database.ts';

export interface AuditedWarehouse {
  warehouseId: number;
  code: string;
  epoch: number;
  headSeq: number;
  headHash: string;
}

export function selectWarehousesWithHeads(sql: SqlOrTx) {
  return sql<AuditedWarehouse[]>`
    select w.warehouse_id as "warehouseId", w.code, l.epoch, l.head_seq as "headSeq",
           encode(l.head_hash, 'hex') as "headHash"
    from catalog.warehouses w
    join stock.warehouse_ledgers l on l.warehouse_id = w.warehouse_id
    order by w.warehouse_id`;
}

export interface EpochRow {
  epoch: number;
  firstSeq: number;
}

export function selectEpochs(sql: SqlOrTx, warehouseId: number) {
  return sql<EpochRow[]>`
    select epoch, first_seq as "firstSeq"
    from stock.ledger_epochs
    where warehouse_id = ${warehouseId}
    order by epoch`;
}

/** An entry with every field that its hash covers. */
export interface AuditedEntry {
  seq: number;
  recordedAtMs: number;
  kind: EntryKind;
  itemId: number;
  binId: number;
  toBinId: number | null;
  binDelta: number;
  deltaOnHand: number;
  deltaSellable: number;
  deltaHeld: number;
  deltaAllocated: number;
  deltaShort: number;
  version: number;
  onHand: number;
  sellable: number;
  held: number;
  allocated: number;
  short: number;
  hash: string;
  commandId: string;
  seqFrom: number;
  seqTo: number;
  actor: string;
  device: string | null;
  reason: string | null;
  noteDigest: string | null;
  reference: string | null;
  correlationId: string;
  causationId: string | null;
  occurredAtMs: number;
  reversesSeq: number | null;
}

/** The next page of the ledger; `recordedFromMs` lets the database skip the months before. */
export function selectAuditedEntries(
  sql: SqlOrTx,
  warehouseId: number,
  after: { seq: number; recordedFromMs: number; limit: number },
) {
  return sql<AuditedEntry[]>`
    select t.seq, (extract(epoch from t.recorded_at) * 1000)::float8 as "recordedAtMs", t.kind,
           t.item_id as "itemId", t.bin_id as "binId", t.to_bin_id as "toBinId",
           t.bin_delta as "binDelta", t.delta_on_hand as "deltaOnHand",
           t.delta_sellable as "deltaSellable", t.delta_held as "deltaHeld",
           t.delta_allocated as "deltaAllocated", t.delta_short as "deltaShort", t.version,
           t.on_hand as "onHand", t.sellable, t.held, t.allocated, t.short,
           encode(t.hash, 'hex') as hash, c.command_id as "commandId",
           c.seq_from as "seqFrom", c.seq_to as "seqTo", c.actor, c.device, c.reason,
           encode(c.note_digest, 'hex') as "noteDigest", c.reference,
           replace(c.correlation_id::text, '-', '') as "correlationId",
           c.causation_id as "causationId",
           (extract(epoch from c.occurred_at) * 1000)::float8 as "occurredAtMs",
           c.reverses_seq as "reversesSeq"
    from stock.inventory_transactions t
    join stock.commands c on c.warehouse_id = t.warehouse_id and c.seq_from = t.command_seq
    where t.warehouse_id = ${warehouseId}
      and t.seq > ${after.seq}
      and t.recorded_at >= to_timestamp(${after.recordedFromMs}::float8 / 1000)
    order by t.seq
    limit ${after.limit}`;
}

export interface Drift {
  what: string;
  itemId: number;
  binId: number | null;
  stored: string;
  fromLedger: string;
}

/** Levels whose stored figures, version or newest seq are not what the ledger adds up to. */
export function selectLevelDrifts(sql: SqlOrTx, warehouseId: number, limit: number) {
  return sql<Drift[]>`
    with summed as (
      select item_id, sum(delta_on_hand) as on_hand, sum(delta_sellable) as sellable,
             sum(delta_held) as held, sum(delta_allocated) as allocated, sum(delta_short) as short,
             count(*) as version, max(seq) as last_seq
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId}
      group by item_id
    )
    select 'level' as what, coalesce(l.item_id, s.item_id) as "itemId", null::int as "binId",
           concat_ws(' ', l.on_hand, l.sellable, l.held, l.allocated, l.short, 'v', l.version, '#', l.last_seq)
             as stored,
           concat_ws(' ', s.on_hand, s.sellable, s.held, s.allocated, s.short, 'v', s.version, '#', s.last_seq)
             as "fromLedger"
    from (select * from stock.stock_levels where warehouse_id = ${warehouseId}) l
    full join summed s on s.item_id = l.item_id
    where (l.on_hand, l.sellable, l.held, l.allocated, l.short, l.version, l.last_seq)
      is distinct from (s.on_hand, s.sellable, s.held, s.allocated, s.short, s.version, s.last_seq)
    order by 2
    limit ${limit}`;
}

/** Bins whose quantity or version is not what the ledger adds up to. */
export function selectBinDrifts(sql: SqlOrTx, warehouseId: number, limit: number) {
  return sql<Drift[]>`
    with changes as (
      select item_id, bin_id, bin_delta as delta
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId} and bin_delta <> 0
      union all
      select item_id, to_bin_id, -bin_delta
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId} and bin_delta <> 0 and to_bin_id is not null
    ), summed as (
      select item_id, bin_id, sum(delta) as quantity, count(*) as version
      from changes
      group by item_id, bin_id
    )
    select 'bin' as what, coalesce(b.item_id, s.item_id) as "itemId",
           coalesce(b.bin_id, s.bin_id) as "binId",
           concat_ws(' ', b.quantity, 'v', b.version) as stored,
           concat_ws(' ', s.quantity, 'v', s.version) as "fromLedger"
    from (select * from stock.bin_stock where warehouse_id = ${warehouseId}) b
    full join summed s on s.item_id = b.item_id and s.bin_id = b.bin_id
    where (b.quantity, b.version) is distinct from (s.quantity, s.version)
    order by 2, 3
    limit ${limit}`;
}

/** Items whose bins do not add up to what is on hand, or whose storage bins not to what is sellable. */
export function selectBinSumDrifts(sql: SqlOrTx, warehouseId: number, limit: number) {
  return sql<Drift[]>`
    with bins as (
      select s.item_id, sum(s.quantity) as on_hand,
             coalesce(sum(s.quantity) filter (where b.kind = 'storage'), 0) as sellable
      from stock.bin_stock s
      join catalog.bins b on b.bin_id = s.bin_id
      where s.warehouse_id = ${warehouseId}
      group by s.item_id
    )
    select 'bins of level' as what, l.item_id as "itemId", null::int as "binId",
           concat_ws(' ', l.on_hand, l.sellable) as stored,
           concat_ws(' ', coalesce(b.on_hand, 0), coalesce(b.sellable, 0)) as "fromLedger"
    from stock.stock_levels l
    left join bins b on b.item_id = l.item_id
    where l.warehouse_id = ${warehouseId}
      and (l.on_hand, l.sellable) is distinct from (coalesce(b.on_hand, 0), coalesce(b.sellable, 0))
    order by 2
    limit ${limit}`;
}

/** Writes the levels that the ledger adds up to over those stored; the caller holds the head's lock. */
export function rewriteLevels(tx: Tx, warehouseId: number) {
  return tx`
    insert into stock.stock_levels as l (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    )
    select warehouse_id, item_id, sum(delta_on_hand), sum(delta_sellable), sum(delta_held),
           sum(delta_allocated), sum(delta_short), count(*), max(seq), max(recorded_at)
    from stock.inventory_transactions
    where warehouse_id = ${warehouseId}
    group by warehouse_id, item_id
    on conflict (warehouse_id, item_id) do update
    set on_hand = excluded.on_hand, sellable = excluded.sellable, held = excluded.held,
        allocated = excluded.allocated, short = excluded.short, version = excluded.version,
        last_seq = excluded.last_seq, updated_at = excluded.updated_at
    where (l.on_hand, l.sellable, l.held, l.allocated, l.short, l.version, l.last_seq)
      is distinct from (excluded.on_hand, excluded.sellable, excluded.held, excluded.allocated,
                        excluded.short, excluded.version, excluded.last_seq)`;
}

/** Writes the bin quantities that the ledger adds up to; the caller holds the head's lock. */
export function rewriteBins(tx: Tx, warehouseId: number) {
  return tx`
    insert into stock.bin_stock as b (warehouse_id, item_id, bin_id, quantity, version, updated_at)
    select ${warehouseId}::int, item_id, bin_id, sum(delta), count(*), max(recorded_at)
    from (
      select item_id, bin_id, bin_delta as delta, recorded_at
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId} and bin_delta <> 0
      union all
      select item_id, to_bin_id, -bin_delta, recorded_at
      from stock.inventory_transactions
      where warehouse_id = ${warehouseId} and bin_delta <> 0 and to_bin_id is not null
    ) as changes
    group by item_id, bin_id
    on conflict (warehouse_id, item_id, bin_id) do update
    set quantity = excluded.quantity, version = excluded.version, updated_at = excluded.updated_at
    where (b.quantity, b.version) is distinct from (excluded.quantity, excluded.version)`;
}

/** Opens the next epoch behind the head; the caller holds the head's lock. */
export async function insertEpoch(tx: Tx, warehouseId: number, reason: string): Promise<EpochRow> {
  const [row] = await tx<EpochRow[]>`
    with moved as (
      update stock.warehouse_ledgers
      set epoch = epoch + 1
      where warehouse_id = ${warehouseId}
      returning warehouse_id, epoch, head_seq
    )
    insert into stock.ledger_epochs (warehouse_id, epoch, first_seq, reason)
    select warehouse_id, epoch, head_seq + 1, ${reason}
    from moved
    returning epoch, first_seq as "firstSeq"`;
  if (!row) throw new Error(`warehouse ${warehouseId} has no ledger`);
  return row;
}
