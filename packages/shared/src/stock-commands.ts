import { z } from 'zod';
import { Code, Sku } from './catalog.ts';
import { CommandId, Instant, Seq, Version } from './ids.ts';
import {
  COMMANDS_PER_REQUEST_MAX,
  LINES_PER_COMMAND_MAX,
  NOTE_LENGTH_MAX,
  QUANTITY_MAX,
  REFERENCE_LENGTH_MAX,
} from './limits.ts';
import { Reason } from './reasons.ts';
import { lineUpTo, textUpTo } from './text.ts';

const Pieces = z.int().min(1).max(QUANTITY_MAX);
const Quantity = z.int().min(0).max(QUANTITY_MAX);
const Note = textUpTo(NOTE_LENGTH_MAX);
const common = {
  /** When it happened on the floor, by the device's clock; recordedAt is the ledger's own. */
  occurredAt: Instant.optional(),
  /** The paper or document it belongs to, such as an order or delivery number. */
  reference: lineUpTo(REFERENCE_LENGTH_MAX).optional(),
};

/** Changes what is there by `delta`, in `bin` or where pieces without a bin go or come from. */
export const Adjustment = z.strictObject({
  sku: Sku,
  bin: Code.optional(),
  delta: z.int().min(-QUANTITY_MAX).max(QUANTITY_MAX),
  reason: Reason,
  note: Note.optional(),
  /** The bin's version when `bin` is named, else the level's. */
  expectedVersion: Version.optional(),
  ...common,
});
export type Adjustment = z.infer<typeof Adjustment>;

const Seen = z.strictObject({ quantity: Quantity, version: Version });
export const COUNT_CHOICES = ['keep-count', 'keep-difference'] as const;

/** States what lies in a bin; `base` is what the counter saw before counting. */
export const Count = z.strictObject({
  sku: Sku,
  bin: Code,
  counted: Quantity,
  base: Seen,
  reason: Reason.optional(),
  note: Note.optional(),
  resolve: z.strictObject({ choice: z.enum(COUNT_CHOICES), seen: Seen }).optional(),
  ...common,
});
export type Count = z.infer<typeof Count>;

const lines = <Line extends z.ZodType>(line: Line) =>
  z.array(line).min(1).max(LINES_PER_COMMAND_MAX);

/** Goods arrived; without a bin they lie in the warehouse's bin RECEIVING. */
export const Receipt = z.strictObject({
  lines: lines(z.strictObject({ sku: Sku, quantity: Pieces, bin: Code.optional() })),
  note: Note.optional(),
  ...common,
});
export type Receipt = z.infer<typeof Receipt>;

/** A walk-in sale: taken from storage bins, at most what is available. */
export const Sale = z.strictObject({
  lines: lines(z.strictObject({ sku: Sku, quantity: Pieces })),
  note: Note.optional(),
  ...common,
});
export type Sale = z.infer<typeof Sale>;

/** Moves pieces between two bins of the warehouse. */
export const Move = z.strictObject({
  sku: Sku,
  from: Code,
  to: Code,
  quantity: Pieces,
  note: Note.optional(),
  ...common,
});
export type Move = z.infer<typeof Move>;

/** Posts the exact opposite of the command that wrote entry `seq`. */
export const Reversal = z.strictObject({
  seq: Seq.min(1),
  reason: Reason,
  note: Note.optional(),
  ...common,
});
export type Reversal = z.infer<typeof Reversal>;

/** A command of the stock room: what a person or machine wants to have written. */
export const StockCommand = z.discriminatedUnion('kind', [
  Adjustment.extend({ kind: z.literal('adjust') }),
  Count.extend({ kind: z.literal('count') }),
  Receipt.extend({ kind: z.literal('receive') }),
  Sale.extend({ kind: z.literal('sell') }),
  Move.extend({ kind: z.literal('move') }),
  Reversal.extend({ kind: z.literal('reverse') }),
]);
export type StockCommand = z.infer<typeof StockCommand>;
export type CommandKind = StockCommand['kind'];

/** Body of `POST …/stock/commands`: each judged by itself, answered in order. */
export const CommandBatch = z.strictObject({
  commands: z
    .array(
      z.discriminatedUnion('kind', [
        Adjustment.extend({ kind: z.literal('adjust'), commandId: CommandId }),
        Count.extend({ kind: z.literal('count'), commandId: CommandId }),
        Receipt.extend({ kind: z.literal('receive'), commandId: CommandId }),
        Sale.extend({ kind: z.literal('sell'), commandId: CommandId }),
        Move.extend({ kind: z.literal('move'), commandId: CommandId }),
        Reversal.extend({ kind: z.literal('reverse'), commandId: CommandId }),
      ]),
    )
    .min(1)
    .max(COMMANDS_PER_REQUEST_MAX),
});
export type CommandBatch = z.infer<typeof CommandBatch>;
