import { randomUUID } from 'node:crypto';
import type { EntryKind, Figures } from '@stockwire/shared/stock-level';
import type { Tx } from '../src/platform/db/database.ts';
import type { TestDatabase } from './test-database.ts';

type Owner = Pick<TestDatabase, 'owner'>;

export interface WrittenLine {
  itemId: number;
  binId: number;
  toBinId?: number;
  /** Change of `binId`; `toBinId` gets the opposite. All bins count as storage here. */
  delta: number;
}

export interface WrittenCommand {
  warehouseId: number;
  lines: WrittenLine[];
  kind?: EntryKind;
  at?: Date;
  device?: string | null;
  commandId?: string;
  /** First entry of the command that this one takes back. */
  reverses?: number;
}

/**
 * Writes a command with its entries, levels, bins and head as rows, past the ledger writer: for tests of
 * reads. Hashes are zeros. Answers the seqs of its first and last entry.
 */
export function writeCommand(
  { owner: { sql } }: Owner,
  command: WrittenCommand,
): Promise<{ from: number; to: number }> {
  const { warehouseId, lines, kind = 'adjust', at = new Date(), device = null } = command;
  const commandId = command.commandId ?? `tester/${randomUUID()}`;
  return sql.begin(async (tx) => {
    const [head] = await tx<{ from: number; to: number }[]>`
      update stock.warehouse_ledgers
      set head_seq = head_seq + ${lines.length}, head_recorded_at = ${at}
      where warehouse_id = ${warehouseId}
      returning head_seq - ${lines.length} + 1 as "from", head_seq as "to"`;
    if (head === undefined) throw new Error(`no ledger of warehouse ${warehouseId}`);
    await tx`
      insert into stock.commands (
        warehouse_id, seq_from, further_entries, recorded_at, kind, correlation_id, fingerprint,
        command_id, other_actor, device, reverses_seq
      ) values (
        ${warehouseId}, ${head.from}, ${lines.length - 1 || null}, ${at}, ${kind}, ${randomUUID()},
        decode(repeat('00', 16), 'hex'), ${commandId}, 'tester', ${device},
        ${command.reverses ?? null}
      )`;
    for (const [place, line] of lines.entries()) {
      const entry = { warehouseId, kind, at, place, seq: head.from + place };
      await writeEntry(tx, entry, line);
    }
    return { from: head.from, to: head.to };
  });
}

interface EntryFacts {
  warehouseId: number;
  kind: EntryKind;
  at: Date;
  place: number;
  seq: number;
}

async function writeEntry(tx: Tx, entry: EntryFacts, line: WrittenLine): Promise<void> {
  const { warehouseId, kind, at, place, seq } = entry;
  const { itemId, binId, toBinId = null, delta } = line;
  const onHandDelta = toBinId === null ? delta : 0;
  // CHECKs judge the row to insert before the conflict is seen, so a row of zeros comes first.
  await tx`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    ) values (${warehouseId}, ${itemId}, 0, 0, 0, 0, 0, 0, ${seq}, ${at})
    on conflict do nothing`;
  const [level] = await tx<(Figures & { version: number })[]>`
    update stock.stock_levels
    set on_hand = on_hand + ${onHandDelta}, sellable = sellable + ${onHandDelta},
        version = version + 1, last_seq = ${seq}, updated_at = ${at}
    where warehouse_id = ${warehouseId} and item_id = ${itemId}
    returning on_hand as "onHand", sellable, held, allocated, short, version`;
  if (level === undefined) throw new Error('the level was not written');
  await tx`
    insert into stock.inventory_transactions (
      warehouse_id, item_id, seq, recorded_at, bin_id, to_bin_id, kind, bin_delta, delta_sellable,
      version, on_hand, sellable, nonzero_held, nonzero_allocated, nonzero_short, place_in_command, hash
    ) values (
      ${warehouseId}, ${itemId}, ${seq}, ${at}, ${binId}, ${toBinId}, ${kind}, ${delta}, ${onHandDelta},
      ${level.version}, ${level.onHand}, ${level.sellable}, ${level.held || null},
      ${level.allocated || null}, ${level.short || null}, ${place || null},
      decode(repeat('00', 32), 'hex')
    )`;
  await changeBin(tx, entry, { itemId, binId, delta });
  if (toBinId !== null) await changeBin(tx, entry, { itemId, binId: toBinId, delta: -delta });
}

async function changeBin(tx: Tx, { warehouseId, at }: EntryFacts, line: WrittenLine) {
  const { itemId, binId, delta } = line;
  await tx`
    insert into stock.bin_stock (warehouse_id, item_id, bin_id, quantity, version, updated_at)
    values (${warehouseId}, ${itemId}, ${binId}, 0, 0, ${at})
    on conflict do nothing`;
  await tx`
    update stock.bin_stock
    set quantity = quantity + ${delta}, version = version + 1, updated_at = ${at}
    where warehouse_id = ${warehouseId} and item_id = ${itemId} and bin_id = ${binId}`;
}

/** A level row alone, with the figures that matter; its newest entry is missing. */
export async function aLevelRow(
  { owner: { sql } }: Owner,
  level: { warehouseId: number; itemId: number; updatedAt?: Date } & Partial<Figures>,
): Promise<void> {
  const { warehouseId, itemId, updatedAt = new Date() } = level;
  const { sellable = 0, onHand = sellable, held = 0, allocated = 0, short = 0 } = level;
  await sql`
    insert into stock.stock_levels (
      warehouse_id, item_id, on_hand, sellable, held, allocated, short, version, last_seq, updated_at
    ) values (
      ${warehouseId}, ${itemId}, ${onHand}, ${sellable}, ${held}, ${allocated}, ${short}, 1, 1, ${updatedAt}
    )`;
}
