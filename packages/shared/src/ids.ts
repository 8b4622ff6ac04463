import { z } from 'zod';
import { COMMAND_ID_LENGTH_MAX, COMMAND_ID_LENGTH_MIN, QUANTITY_MAX } from './limits.ts';

const serial = () => z.int().min(1).max(QUANTITY_MAX);

export const WarehouseId = serial();
export type WarehouseId = z.infer<typeof WarehouseId>;

export const ItemId = serial();
export type ItemId = z.infer<typeof ItemId>;

export const BinId = serial();
export type BinId = z.infer<typeof BinId>;

/** Position in a warehouse's ledger: 1, 2, 3 … without holes over all epochs; 0 is before the first entry. */
export const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export type Seq = z.infer<typeof Seq>;

export const Epoch = z.int().min(1).max(QUANTITY_MAX);
export type Epoch = z.infer<typeof Epoch>;

/** Counts the changes of one row; 0 means that the row does not exist yet. */
export const Version = z.int().min(0).max(QUANTITY_MAX);
export type Version = z.infer<typeof Version>;

/** The key a client chooses for one command; repeated, it gets the first answer again. */
export const CommandId = z
  .string()
  .min(COMMAND_ID_LENGTH_MIN)
  .max(COMMAND_ID_LENGTH_MAX)
  .regex(/^[A-Za-z0-9._:-]+$/, { error: 'may hold A–Z a–z 0–9 . _ : - only' });
export type CommandId = z.infer<typeof CommandId>;

export interface LedgerPosition {
  epoch: Epoch;
  seq: Seq;
}

const CURSOR = /^([1-9]\d{0,9})\.(0|[1-9]\d{0,15})$/;

/** A place in a ledger as text, `<epoch>.<seq>`: in `after`, `Last-Event-ID` and the feed's `cursor`. */
export const LedgerCursor = z
  .string()
  .regex(CURSOR, { error: 'must be <epoch>.<seq>' })
  .transform((text): LedgerPosition => {
    const [epoch, seq] = text.split('.');
    return { epoch: Number(epoch), seq: Number(seq) };
  });

/** Writes a ledger position as the text that `LedgerCursor` reads. */
export function formatLedgerCursor({ epoch, seq }: LedgerPosition): string {
  return `${epoch}.${seq}`;
}

/** A time on the wire: ISO 8601 with an offset or Z. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;
