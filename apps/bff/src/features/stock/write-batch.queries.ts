import type { EntryKind, Figures } from '@stockwire/shared/stock-level';
import type { Tx } from '../../platform/db/database.ts';
import { plainColumn } from '../../platform/db/plain-column.ts';

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
      ${plainColumn(levels, (level) => level.itemId)}::int[],
      ${plainColumn(levels, (level) => level.figures.onHand)}::int[],
      ${plainColumn(levels, (level) => level.figures.sellable)}::int[],
      ${plainColumn(levels, (level) => level.figures.held)}::int[],
      ${plainColumn(levels, (level) => level.figures.allocated)}::int[],
      ${plainColumn(levels, (level) => level.figures.short)}::int[],
      ${plainColumn(levels, (level) => level.version)}::int[],
      ${plainColumn(levels, (level) => level.lastSeq)}::bigint[]
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
      ${plainColumn(bins, (bin) => bin.itemId)}::int[],
      ${plainColumn(bins, (bin) => bin.binId)}::int[],
      ${plainColumn(bins, (bin) => bin.quantity)}::int[],
      ${plainColumn(bins, (bin) => bin.version)}::int[]
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
      ${plainColumn(rows, (row) => row.fingerprint)}::text[],
      ${plainColumn(rows, (row) => row.kind)}::text[],
      ${plainColumn(rows, (row) => row.reason)}::text[],
      ${plainColumn(rows, (row) => row.seqFrom)}::bigint[],
      ${plainColumn(rows, (row) => row.seqTo)}::bigint[],
      ${plainColumn(rows, (row) => row.reversesSeq)}::bigint[],
      ${plainColumn(rows, (row) => row.correlationId)}::text[],
      ${rows.map((row) => row.causationId)}::text[],
      ${rows.map((row) => row.actor)}::text[],
      ${rows.map((row) => row.device)}::text[],
      ${rows.map((row) => row.reference)}::text[],
      ${plainColumn(rows, (row) => row.noteDigest)}::text[],
      ${plainColumn(rows, (row) => row.occurredAt)}::text[]
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
      ${plainColumn(notes, (note) => note.salt)}::text[],
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
      ${plainColumn(rows, (row) => row.seq)}::bigint[],
      ${plainColumn(rows, (row) => row.itemId)}::int[],
      ${plainColumn(rows, (row) => row.binId)}::int[],
      ${plainColumn(rows, (row) => row.toBinId)}::int[],
      ${plainColumn(rows, (row) => row.kind)}::text[],
      ${plainColumn(rows, (row) => row.binDelta)}::int[],
      ${plainColumn(rows, (row) => row.deltaOnHand)}::int[],
      ${plainColumn(rows, (row) => row.deltaSellable)}::int[],
      ${plainColumn(rows, (row) => row.version)}::int[],
      ${plainColumn(rows, (row) => row.figures.onHand)}::int[],
      ${plainColumn(rows, (row) => row.figures.sellable)}::int[],
      ${plainColumn(rows, (row) => row.figures.held)}::int[],
      ${plainColumn(rows, (row) => row.figures.allocated)}::int[],
      ${plainColumn(rows, (row) => row.figures.short)}::int[],
      ${plainColumn(rows, (row) => row.hash)}::text[],
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
