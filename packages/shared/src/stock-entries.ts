import { z } from 'zod';
import { Epoch, Instant, ItemId, Seq, Version } from './ids.ts';
import { Reason } from './reasons.ts';
import { EntryKind, figures, Level } from './stock-level.ts';

/** One ledger entry as it is shown: what changed, with who and why of its command. */
export const Entry = z.object({
  seq: Seq,
  kind: EntryKind,
  itemId: ItemId,
  sku: z.string(),
  bin: z.string().nullable(),
  toBin: z.string().nullable(),
  /** Change of `bin`; `toBin` changed by the opposite. */
  binDelta: z.int(),
  deltaOnHand: z.int(),
  deltaSellable: z.int(),
  deltaHeld: z.int(),
  deltaAllocated: z.int(),
  deltaShort: z.int(),
  /** The level's version and figures after this entry. */
  version: Version,
  ...figures,
  reason: Reason.nullable(),
  note: z.string().nullable(),
  /** Who, as screens show it: the device's name while there is no sign-in. */
  by: z.string(),
  device: z.string().nullable(),
  recordedAt: Instant,
  occurredAt: Instant,
  commandId: z.string(),
  correlationId: z.string(),
  reference: z.string().nullable(),
  /** Hex SHA-256 that chains this entry to the one before. */
  hash: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** Answer to one accepted command: `level` where it has one item, `levels` where it has lines. */
export const Accepted = z.object({
  seq: Seq,
  epoch: Epoch,
  level: Level.optional(),
  levels: z.array(Level).optional(),
  entries: z.array(Entry),
});
export type Accepted = z.infer<typeof Accepted>;

/** An entry as lists show it: with what may change after it was written. */
export const ShownEntry = Entry.extend({
  /** The item's name as it is now. */
  name: z.string(),
  /** First entry of the command that took this one's command back; null while none has. */
  reversedBy: Seq.nullable(),
});
export type ShownEntry = z.infer<typeof ShownEntry>;

/** A page of the change feed: gap-free, in seq order, never cutting a command. */
export const EntryPage = z.object({
  rows: z.array(ShownEntry),
  /** Head of the ledger when the page was read. */
  head: Seq,
  cursor: z.string(),
});
export type EntryPage = z.infer<typeof EntryPage>;

/** Answer of `GET …/transactions/at?at=`: the last entry recorded by then; 0 and null before the first. */
export const EntryAt = z.object({ seq: Seq, at: Instant.nullable() });
export type EntryAt = z.infer<typeof EntryAt>;
