import type { EntryKind, Figures } from '@stockwire/shared/stock-level';
import type { Tx } from '../../platform/db/database.ts';
import { plainArray } from '../../platform/db/plain-array.ts';

/** Where and when a batch is written; the time is ISO 8601 with milliseconds. */
export interface BatchPlace {
  warehouseId: number;
  recordedAt: string;
}

export interface LevelWrite {
  itemId: number;
  figures: Figures;
  version: number;
  lastSeq: number;
}

/** Hot statement: one row a changed item, inserted on its first movement. */
export function writeLevels(tx: Tx, { warehouseId, recordedAt }: BatchPlace, levels: LevelWrite[]) {
  return tx`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    )
    select ${warehouseId}::int, v.*, ${recordedAt}::timestamptz
    from unnest(
      ${plainArray(levels.map((level) => level.itemId))}::int[],
      ${plainArray(levels.map((level) => level.figures.onHand))}::int[],
      ${plainArray(levels.map((level) => level.figures.sellable))}::int[],
      ${plainArray(levels.map((level) => level.figures.held))}::int[],
      ${plainArray(levels.map((level) => level.figures.allocated))}::int[],
      ${plainArray(levels.map((level) => level.figures.short))}::int[],
      ${plainArray(levels.map((level) => level.version))}::int[],
      ${plainArray(levels.map((level) => level.lastSeq))}::bigint[]
    ) as v
    on conflict (warehouse_id, item_id) do update
    set on_hand = excluded.on_hand,
        sellable = excluded.sellable,
        held = excluded.held,
        allocated = excluded.allocated,
        short = excluded.short,
        version = excluded.version,
        last_seq = excluded.last_seq,
        updated_at = excluded.updated_at`;
}

export interface BinWrite {
  itemId: number;
  binId: number;
  quantity: number;
  version: number;
}

export function writeBins(tx: Tx, { warehouseId, recordedAt }: BatchPlace, bins: BinWrite[]) {
  return tx`
    insert into stock.bin_stock (warehouse_id, item_id, bin_id, quantity, version, updated_at)
    select ${warehouseId}::int, v.*, ${recordedAt}::timestamptz
    from unnest(
      ${plainArray(bins.map((bin) => bin.itemId))}::int[],
      ${plainArray(bins.map((bin) => bin.binId))}::int[],
      ${plainArray(bins.map((bin) => bin.quantity))}::int[],
      ${plainArray(bins.map((bin) => bin.version))}::int[]
    ) as v
    on conflict (warehouse_id, item_id, bin_id) do update
    set quantity = excluded.quantity,
        version = excluded.version,
        updated_at = excluded.updated_at`;
}

export interface CommandWrite {
  commandId: string;
  fingerprint: string;
  kind: EntryKind;
  reason: string | null;
  seqFrom: number;
  seqTo: number;
  reversesSeq: number | null;
  correlationId: string;
  causationId: string | null;
  actor: string;
  device: string | null;
  reference: string | null;
  noteDigest: string | null;
  occurredAt: string;
}

export function insertCommands(
  tx: Tx,
  { warehouseId, recordedAt }: BatchPlace,
  rows: CommandWrite[],
) {
  return tx`
    insert into stock.commands (
      warehouse_id, recorded_at, command_id, fingerprint, kind, reason, seq_from, seq_to, reverses_seq,
      correlation_id, causation_id, actor, device, reference, note_digest, occurred_at
    )
    select ${warehouseId}::int, ${recordedAt}::timestamptz, v.command_id, decode(v.fingerprint, 'hex'),
           v.kind::stock.movement_kind, v.reason::stock.reason_code, v.seq_from, v.seq_to, v.reverses_seq,
           v.correlation_id::uuid, v.causation_id, v.actor, v.device, v.reference,
           decode(v.note_digest, 'hex'), v.occurred_at::timestamptz
    from unnest(
      ${rows.map((row) => row.commandId)}::text[],
      ${plainArray(rows.map((row) => row.fingerprint))}::text[],
      ${plainArray(rows.map((row) => row.kind))}::text[],
      ${plainArray(rows.map((row) => row.reason))}::text[],
      ${plainArray(rows.map((row) => row.seqFrom))}::bigint[],
      ${plainArray(rows.map((row) => row.seqTo))}::bigint[],
      ${plainArray(rows.map((row) => row.reversesSeq))}::bigint[],
      ${plainArray(rows.map((row) => row.correlationId))}::text[],
      ${rows.map((row) => row.causationId)}::text[],
      ${rows.map((row) => row.actor)}::text[],
      ${rows.map((row) => row.device)}::text[],
      ${rows.map((row) => row.reference)}::text[],
      ${plainArray(rows.map((row) => row.noteDigest))}::text[],
      ${plainArray(rows.map((row) => row.occurredAt))}::text[]
    ) as v (
      command_id, fingerprint, kind, reason, seq_from, seq_to, reverses_seq,
      correlation_id, causation_id, actor, device, reference, note_digest, occurred_at
    )`;
}

export interface NoteWrite {
  commandId: string;
  salt: string;
  note: string;
}

export function insertNotes(tx: Tx, warehouseId: number, notes: NoteWrite[]) {
  return tx`
    insert into stock.command_notes (warehouse_id, command_id, salt, note)
    select ${warehouseId}::int, v.command_id, decode(v.salt, 'hex'), v.note
    from unnest(
      ${notes.map((note) => note.commandId)}::text[],
      ${plainArray(notes.map((note) => note.salt))}::text[],
      ${notes.map((note) => note.note)}::text[]
    ) as v (command_id, salt, note)`;
}

export interface EntryWrite {
  seq: number;
  itemId: number;
  binId: number;
  toBinId: number | null;
  kind: EntryKind;
  binDelta: number;
  deltaOnHand: number;
  deltaSellable: number;
  deltaHeld: number;
  deltaAllocated: number;
  deltaShort: number;
  version: number;
  figures: Figures;
  hash: string;
  commandId: string;
}

export function insertEntries(tx: Tx, { warehouseId, recordedAt }: BatchPlace, rows: EntryWrite[]) {
  return tx`
    insert into stock.inventory_transactions (
      warehouse_id, recorded_at, delta_held, delta_allocated, delta_short, seq, item_id, bin_id, to_bin_id,
      kind, bin_delta, delta_on_hand, delta_sellable, version, on_hand, sellable, held, allocated, short,
      hash, command_id
    )
    select ${warehouseId}::int, ${recordedAt}::timestamptz, 0, 0, 0, v.seq, v.item_id, v.bin_id, v.to_bin_id,
           v.kind::stock.movement_kind, v.bin_delta, v.delta_on_hand, v.delta_sellable, v.version,
           v.on_hand, v.sellable, v.held, v.allocated, v.short, decode(v.hash, 'hex'), v.command_id
    from unnest(
      ${plainArray(rows.map((row) => row.seq))}::bigint[],
      ${plainArray(rows.map((row) => row.itemId))}::int[],
      ${plainArray(rows.map((row) => row.binId))}::int[],
      ${plainArray(rows.map((row) => row.toBinId))}::int[],
      ${plainArray(rows.map((row) => row.kind))}::text[],
      ${plainArray(rows.map((row) => row.binDelta))}::int[],
      ${plainArray(rows.map((row) => row.deltaOnHand))}::int[],
      ${plainArray(rows.map((row) => row.deltaSellable))}::int[],
      ${plainArray(rows.map((row) => row.version))}::int[],
      ${plainArray(rows.map((row) => row.figures.onHand))}::int[],
      ${plainArray(rows.map((row) => row.figures.sellable))}::int[],
      ${plainArray(rows.map((row) => row.figures.held))}::int[],
      ${plainArray(rows.map((row) => row.figures.allocated))}::int[],
      ${plainArray(rows.map((row) => row.figures.short))}::int[],
      ${plainArray(rows.map((row) => row.hash))}::text[],
      ${rows.map((row) => row.commandId)}::text[]
    ) as v (
      seq, item_id, bin_id, to_bin_id, kind, bin_delta, delta_on_hand, delta_sellable, version,
      on_hand, sellable, held, allocated, short, hash, command_id
    )`;
}

/** Moves the head; the caller holds its lock. */
export function updateHead(
  tx: Tx,
  warehouseId: number,
  head: { seq: number; hash: string; recordedAt: string },
) {
  return tx`
    update stock.warehouse_ledgers
    set head_seq = ${head.seq},
        head_hash = decode(${head.hash}, 'hex'),
        head_recorded_at = ${head.recordedAt}::timestamptz
    where warehouse_id = ${warehouseId}`;
}
