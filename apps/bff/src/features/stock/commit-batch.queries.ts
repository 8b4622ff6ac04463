import type { BinKind } from '@stockwire/shared/catalog';
import type { CommandKind } from '@stockwire/shared/stock-commands';
import type { Fragment, SqlOrTx, Tx } from '../../platform/db/database.ts';

export interface HeadRow {
  epoch: number;
  seq: number;
  hash: string;
  recordedAtMs: number;
  databaseNowMs: number;
  /** Read before the rows are, so that facts which change meanwhile are newer than it says. */
  revision: number;
}

/** Locks the head of a warehouse's ledger; whoever holds it is the only writer of that warehouse. */
export async function selectOptionalHeadForUpdate(tx: Tx, warehouseId: number) {
  const rows = await tx<HeadRow[]>`
    select epoch,
           head_seq as seq,
           encode(head_hash, 'hex') as hash,
           floor(extract(epoch from head_recorded_at) * 1000)::float8 as "recordedAtMs",
           floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseNowMs",
           (select catalog.revision_of(${warehouseId})) as revision
    from stock.warehouse_ledgers
    where warehouse_id = ${warehouseId}
    for update`;
  return rows[0];
}

export interface SeenRow {
  commandId: string;
  fingerprint: string;
  seqFrom: number;
  seqTo: number;
}

/**
 * Which of these ids the ledger knows, with the digests of the bodies they came with. The index holds 128 bits
 * of an id under its warehouse; both are compared behind it, the warehouse in a form that no other index knows.
 */
export function selectSeenCommands(tx: SqlOrTx, warehouseId: number, commandIds: string[]) {
  return tx<SeenRow[]>`
    select c.command_id as "commandId",
           encode(c.fingerprint, 'hex') as fingerprint,
           c.seq_from as "seqFrom",
           c.seq_to as "seqTo"
    from unnest(${commandIds}::text[]) as asked (command_id)
    join stock.commands c
      on stock.command_place(c.command_id, c.warehouse_id)
        = stock.command_place(asked.command_id, ${warehouseId}::int)
      and hashtextextended(c.command_id, -c.warehouse_id)
        = hashtextextended(asked.command_id, -${warehouseId}::int)
      and c.warehouse_id + 0 = ${warehouseId}
      and c.command_id = asked.command_id`;
}

export interface ItemRow {
  itemId: number;
  sku: string;
  skuKey: string;
  name: string;
  category: string;
  reorderPoint: number | null;
  homeBinId: number | null;
  homeCode: string | null;
  homeZone: string | null;
  homeKind: BinKind | null;
  homeRetired: boolean | null;
  onHand: number | null;
  sellable: number | null;
  held: number | null;
  allocated: number | null;
  short: number | null;
  version: number | null;
}

/** Folded SKUs, as they are or as SQL that makes an array of them. */
type SkuKeys = string[] | Fragment;

/** Items by folded SKU, each with its level row (null figures: none yet) and settings here. */
export function selectItemsWithLevels(tx: SqlOrTx, warehouseId: number, skuKeys: SkuKeys) {
  return tx<ItemRow[]>`
    select ${itemColumns(tx)}
    from catalog.items i ${itemJoins(tx, warehouseId)}
    where i.sku_key = any(${skuKeys}::text[])`;
}

/** The same rows by item id, for answers that are given again. */
export function selectItemsById(sql: SqlOrTx, warehouseId: number, itemIds: number[]) {
  return sql<ItemRow[]>`
    select ${itemColumns(sql)}
    from catalog.items i ${itemJoins(sql, warehouseId)}
    where i.item_id = any(${itemIds}::int[])`;
}

function itemColumns(sql: SqlOrTx) {
  return sql`
    i.item_id as "itemId", i.sku, i.sku_key as "skuKey", i.name, i.category,
    s.reorder_point as "reorderPoint", s.home_bin_id as "homeBinId",
    h.code as "homeCode", h.zone as "homeZone", h.kind as "homeKind",
    h.retired_at is not null as "homeRetired",
    l.on_hand as "onHand", l.sellable, l.held, l.allocated, l.short, l.version`;
}

function itemJoins(sql: SqlOrTx, warehouseId: number) {
  return sql`
    left join stock.stock_levels l on l.warehouse_id = ${warehouseId} and l.item_id = i.item_id
    left join catalog.item_settings s on s.warehouse_id = ${warehouseId} and s.item_id = i.item_id
    left join catalog.bins h on h.bin_id = s.home_bin_id`;
}

export interface BinStockRow {
  itemId: number;
  binId: number;
  code: string;
  kind: BinKind;
  retired: boolean;
  quantity: number;
  version: number;
}

/** `offset 0` keeps the planner from starting at the warehouse's bins, which it does before it knows their number. */
export function selectBinsOfItems(tx: SqlOrTx, warehouseId: number, skuKeys: SkuKeys) {
  return tx<BinStockRow[]>`
    select s.item_id as "itemId", s.bin_id as "binId", b.code, b.kind,
           b.retired_at is not null as retired,
           s.quantity, s.version
    from catalog.items i
    cross join lateral (
      select *
      from stock.bin_stock
      where warehouse_id = ${warehouseId} and item_id = i.item_id
      offset 0
    ) as s
    join catalog.bins b on b.bin_id = s.bin_id
    where i.sku_key = any(${skuKeys}::text[])`;
}

export interface NamedBinRow {
  binId: number;
  code: string;
  codeKey: string;
  kind: BinKind;
  retired: boolean;
}

export function selectBinsByCode(tx: SqlOrTx, warehouseId: number, codeKeys: string[]) {
  return tx<NamedBinRow[]>`
    select bin_id as "binId", code, code_key as "codeKey", kind,
           retired_at is not null as retired
    from catalog.bins
    where warehouse_id = ${warehouseId}
      and code_key = any(${codeKeys}::text[])`;
}

/** A bin's zone is fixed when the bin is made. */
export async function selectBinZone(sql: SqlOrTx, binId: number): Promise<string> {
  const [row] = await sql<{ zone: string }[]>`
    select zone
    from catalog.bins
    where bin_id = ${binId}`;
  if (!row) throw new Error(`there is no bin ${binId}`);
  return row.zone;
}

/** A head in any state, as a reader sees it who takes no lock. */
interface ReadHeadRow {
  epoch: number;
  seq: number;
  hash: string;
  revision: number;
}

interface RowsWithHead {
  head: ReadHeadRow | null;
  items: ItemRow[];
  bins: BinStockRow[];
  named: NamedBinRow[];
}

/** Which rows are read with the head. */
export interface WantedRows {
  skuKeys: string[];
  binKeys: string[];
  /** How many of the items come along that follow the first of these by SKU. */
  itemsAhead: number;
}

/** Items, bins and the head of a ledger in ONE statement, so that all of them are of one snapshot. */
export async function selectRowsWithHead(
  sql: SqlOrTx,
  warehouseId: number,
  wanted: WantedRows,
): Promise<RowsWithHead> {
  const skuKeys = wanted.itemsAhead > 0 ? withFollowing(sql, wanted) : wanted.skuKeys;
  const [row] = await sql<[RowsWithHead]>`
    select (
        select json_build_object('epoch', epoch, 'seq', head_seq, 'hash', encode(head_hash, 'hex'),
                                 'revision', catalog.revision_of(${warehouseId}))
        from stock.warehouse_ledgers
        where warehouse_id = ${warehouseId}
      ) as head,
      (select coalesce(json_agg(r), '[]') from (${selectItemsWithLevels(sql, warehouseId, skuKeys)}) r)
        as items,
      (select coalesce(json_agg(r), '[]') from (${selectBinsOfItems(sql, warehouseId, skuKeys)}) r)
        as bins,
      (select coalesce(json_agg(r), '[]') from (${selectBinsByCode(sql, warehouseId, wanted.binKeys)}) r)
        as named`;
  return row;
}

function withFollowing(sql: SqlOrTx, { skuKeys, itemsAhead }: WantedRows): Fragment {
  return sql`array(
    select unnest(${skuKeys}::text[])
    union
    (
      select sku_key
      from catalog.items
      where sku_key > ${skuKeys[0] ?? ''}
      order by sku_key
      limit ${itemsAhead}
    )
  )`;
}

export interface PastRow {
  askedSeq: number;
  seqFrom: number;
  reversed: boolean;
  kind: CommandKind;
  actorId: string;
  /** Under the actor's own namespace: not posted in their name, as requests and imports are. */
  byThemselves: boolean;
  recordedAtMs: number;
  seq: number;
  itemId: number;
  skuKey: string;
  binDelta: number;
  binId: number;
  binCode: string;
  binKind: BinKind;
  binRetired: boolean;
  toBinId: number | null;
  toBinCode: string | null;
  toBinKind: BinKind | null;
  toBinRetired: boolean | null;
}

/**
 * All entries of the commands that wrote the asked entries, and whether each was taken back already. How
 * long a command is, the planner cannot know: each step is its own, or it would read the whole ledger.
 */
export function selectPastCommands(tx: Tx, warehouseId: number, seqs: number[]) {
  return tx<PastRow[]>`
    select asked.seq as "askedSeq", c.seq_from as "seqFrom", c.reversed, c.kind,
           c.actor as "actorId", starts_with(c.command_id, c.actor || '/') as "byThemselves",
           floor(extract(epoch from t.recorded_at) * 1000)::float8 as "recordedAtMs",
           t.seq, t.item_id as "itemId", i.sku_key as "skuKey", t.bin_delta as "binDelta",
           b.bin_id as "binId", b.code as "binCode", b.kind as "binKind",
           b.retired_at is not null as "binRetired",
           o.bin_id as "toBinId", o.code as "toBinCode", o.kind as "toBinKind",
           o.retired_at is not null as "toBinRetired"
    from unnest(${seqs}::bigint[]) as asked(seq)
    cross join lateral (
      select own.seq_from, own.seq_to, own.kind, own.actor, own.command_id, exists (
               select from stock.commands r
               where r.warehouse_id = own.warehouse_id and r.reverses_seq = own.seq_from
             ) as reversed
      from stock.inventory_transactions a
      join stock.commands own on own.warehouse_id = a.warehouse_id and own.seq_from = a.command_seq
      where a.warehouse_id = ${warehouseId} and a.seq = asked.seq
      limit 1
    ) c
    cross join lateral (
      select entry.seq, entry.recorded_at, entry.item_id, entry.bin_id, entry.to_bin_id,
             entry.bin_delta
      from stock.inventory_transactions entry
      where entry.warehouse_id = ${warehouseId} and entry.seq between c.seq_from and c.seq_to
      offset 0
    ) t
    cross join lateral (select sku_key from catalog.items where item_id = t.item_id limit 1) i
    join catalog.bins b on b.bin_id = t.bin_id
    left join catalog.bins o on o.bin_id = t.to_bin_id
    order by asked.seq, t.seq`;
}
