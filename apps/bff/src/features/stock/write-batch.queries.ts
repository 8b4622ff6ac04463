import type { Reason } from '@stockwire/shared/reasons';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';
import type { SqlOrTx } from '../../platform/db/database.ts';
import { plainColumn } from '../../platform/db/plain-column.ts';
import { textColumn } from '../../platform/db/text-column.ts';
import type { ChainEnd, Head } from './ledger-head.ts';

export interface LevelWrite {
  itemId: number;
  figures: Figures;
  version: number;
  lastSeq: number;
}

export interface BinWrite {
  itemId: number;
  binId: number;
  quantity: number;
  version: number;
}

export interface CommandWrite {
  commandId: string;
  fingerprint: string;
  kind: EntryKind;
  reason: Reason | null;
  seqFrom: number;
  seqTo: number;
  reversesSeq: number | null;
  correlationId: string;
  causationId: string | null;
  actor: string;
  device: string | null;
  reference: string | null;
  noteDigest: string | null;
  occurredAtMs: number;
  /** The same time in ISO 8601. */
  occurredAt: string;
}

export interface NoteWrite {
  commandId: string;
  salt: string;
  note: string;
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
  /** How many entries of its command stand before it. */
  placeInCommand: number;
}

/** All rows of a batch; of levels and bins, each at most once. */
export interface BatchWrite {
  levels: LevelWrite[];
  bins: BinWrite[];
  commands: CommandWrite[];
  entries: EntryWrite[];
  notes: NoteWrite[];
}

/** What a writer that holds no lock asks for besides the head it expects. */
export interface WriteGuard {
  /** Of the catalog facts that the batch was judged by. */
  revision: number;
  /** This node's idea of the database's clock, which dated the batch. */
  databaseNowMs: number;
}

/** A node whose clock is further off than this may not date a batch: it reads the database's clock first. */
const CLOCK_TOLERANCE_MS = 2_000;

export interface HeadMove {
  from: Head;
  to: ChainEnd;
  /** Null for the holder of the head's lock. */
  guard: WriteGuard | null;
}

/**
 * Writes a batch and moves the head over it, in ONE statement of which every part hangs on the head's
 * being the expected one. Answers the database's clock, or undefined when nothing was written: somebody
 * else wrote, or a fact that the guard names is not so.
 */
export async function writeBatch(sql: SqlOrTx, move: HeadMove, write: BatchWrite) {
  const query = sql<{ databaseNowMs: number }[]>`
    with head as (
      update stock.warehouse_ledgers
      set head_seq = ${move.to.seq},
          head_hash = decode(${move.to.hash}, 'hex'),
          head_recorded_at = ${move.to.recordedAt}::timestamptz
      where ${headIs(sql, move.to.warehouseId, move)}
      returning warehouse_id, head_recorded_at as recorded_at
    ), levels as (${insertLevels(sql, write.levels)}
    ), bins as (${insertBins(sql, write.bins)}
    ), commands as (${insertCommands(sql, write.commands)}
    ), entries as (${insertEntries(sql, write.entries)}
    )${write.notes.length > 0 ? sql`, notes as (${insertNotes(sql, write.notes)})` : sql``}
    select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseNowMs"
    from head`;
  // Sent now, not when it is waited for: what its caller sends next comes behind it.
  const rows = await query.execute();
  return rows[0]?.databaseNowMs;
}

/** Whether the head, and what the guard names, is still as expected; answers the database's clock if so. */
export async function selectOptionalExpectedHead(
  sql: SqlOrTx,
  warehouseId: number,
  expected: Pick<HeadMove, 'from' | 'guard'>,
) {
  const rows = await sql<{ databaseNowMs: number }[]>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as "databaseNowMs"
    from stock.warehouse_ledgers
    where ${headIs(sql, warehouseId, expected)}`;
  return rows[0]?.databaseNowMs;
}

function headIs(
  sql: SqlOrTx,
  warehouseId: number,
  { from, guard }: Pick<HeadMove, 'from' | 'guard'>,
) {
  const head = sql`
    warehouse_id = ${warehouseId}
    and epoch = ${from.epoch}
    and head_seq = ${from.seq}
    and head_hash = decode(${from.hash}, 'hex')`;
  if (guard === null) return head;
  return sql`${head}
    and (select catalog.revision_of(${warehouseId})) = ${guard.revision}
    and abs(extract(epoch from clock_timestamp()) * 1000 - ${guard.databaseNowMs}::float8)
      < ${CLOCK_TOLERANCE_MS}::float8`;
}

/** One row a changed item, inserted on its first movement. */
function insertLevels(sql: SqlOrTx, levels: LevelWrite[]) {
  return sql`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    )
    select head.warehouse_id, v.*, head.recorded_at
    from head, unnest(
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

function insertBins(sql: SqlOrTx, bins: BinWrite[]) {
  return sql`
    insert into stock.bin_stock (warehouse_id, item_id, bin_id, quantity, version, updated_at)
    select head.warehouse_id, v.*, head.recorded_at
    from head, unnest(
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

function insertCommands(sql: SqlOrTx, rows: CommandWrite[]) {
  return sql`
    insert into stock.commands (
      warehouse_id, recorded_at, command_id, fingerprint, kind, reason, seq_from, further_entries,
      reverses_seq, correlation_id, causation_id, other_actor, device, reference, note_digest,
      other_occurred_at
    )
    select head.warehouse_id, head.recorded_at, v.command_id, decode(v.fingerprint, 'hex'), v.kind,
           v.reason, v.seq_from, v.further_entries, v.reverses_seq, v.correlation_id, v.causation_id,
           v.other_actor, v.device, v.reference, decode(v.note_digest, 'hex'),
           nullif(v.occurred_at, head.recorded_at)
    from head, unnest(
      ${textColumn(rows, (row) => row.commandId)}::text[],
      ${plainColumn(rows, (row) => row.fingerprint)}::text[],
      ${plainColumn(rows, (row) => row.kind)}::stock.movement_kind[],
      ${plainColumn(rows, (row) => row.reason)}::stock.reason_code[],
      ${plainColumn(rows, (row) => row.seqFrom)}::bigint[],
      ${plainColumn(rows, (row) => row.seqTo - row.seqFrom || null)}::int[],
      ${plainColumn(rows, (row) => row.reversesSeq)}::bigint[],
      ${plainColumn(rows, (row) => row.correlationId)}::uuid[],
      ${textColumn(rows, (row) => row.causationId)}::text[],
      ${textColumn(rows, otherActor)}::text[],
      ${textColumn(rows, (row) => row.device)}::text[],
      ${textColumn(rows, (row) => row.reference)}::text[],
      ${plainColumn(rows, (row) => row.noteDigest)}::text[],
      ${plainColumn(rows, (row) => row.occurredAt)}::timestamptz[]
    ) as v (
      command_id, fingerprint, kind, reason, seq_from, further_entries, reverses_seq,
      correlation_id, causation_id, other_actor, device, reference, note_digest, occurred_at
    )`;
}

/** The actor is stored only where the namespace of the command's id is not the same. */
function otherActor({ actor, commandId }: CommandWrite): string | null {
  return commandId.slice(0, Math.max(0, commandId.indexOf('/'))) === actor ? null : actor;
}

function insertNotes(sql: SqlOrTx, notes: NoteWrite[]) {
  return sql`
    insert into stock.command_notes (warehouse_id, command_id, salt, note)
    select head.warehouse_id, v.command_id, decode(v.salt, 'hex'), v.note
    from head, unnest(
      ${textColumn(notes, (note) => note.commandId)}::text[],
      ${plainColumn(notes, (note) => note.salt)}::text[],
      ${textColumn(notes, (note) => note.note)}::text[]
    ) as v (command_id, salt, note)`;
}

function insertEntries(sql: SqlOrTx, rows: EntryWrite[]) {
  return sql`
    insert into stock.inventory_transactions (
      warehouse_id, recorded_at, seq, item_id, bin_id, to_bin_id, kind, bin_delta, delta_sellable,
      version, on_hand, sellable, nonzero_held, nonzero_allocated, nonzero_short, place_in_command, hash
    )
    select head.warehouse_id, head.recorded_at, v.seq, v.item_id, v.bin_id, v.to_bin_id, v.kind,
           v.bin_delta, v.delta_sellable, v.version, v.on_hand, v.sellable, v.held, v.allocated,
           v.short, v.place_in_command, decode(v.hash, 'hex')
    from head, unnest(
      ${plainColumn(rows, (row) => row.seq)}::bigint[],
      ${plainColumn(rows, (row) => row.itemId)}::int[],
      ${plainColumn(rows, (row) => row.binId)}::int[],
      ${plainColumn(rows, (row) => row.toBinId)}::int[],
      ${plainColumn(rows, (row) => row.kind)}::stock.movement_kind[],
      ${plainColumn(rows, (row) => row.binDelta)}::int[],
      ${plainColumn(rows, (row) => row.deltaSellable)}::int[],
      ${plainColumn(rows, (row) => row.version)}::int[],
      ${plainColumn(rows, (row) => row.figures.onHand)}::int[],
      ${plainColumn(rows, (row) => row.figures.sellable)}::int[],
      ${plainColumn(rows, (row) => row.figures.held || null)}::int[],
      ${plainColumn(rows, (row) => row.figures.allocated || null)}::int[],
      ${plainColumn(rows, (row) => row.figures.short || null)}::int[],
      ${plainColumn(rows, (row) => row.placeInCommand || null)}::int[],
      ${plainColumn(rows, (row) => row.hash)}::text[]
    ) as v (
      seq, item_id, bin_id, to_bin_id, kind, bin_delta, delta_sellable, version,
      on_hand, sellable, held, allocated, short, place_in_command, hash
    )`;
}
