import { z } from 'zod';
import { Instant, Seq, Version, WarehouseId } from './ids.ts';
import { NOTE_LENGTH_MAX, QUANTITY_MAX } from './limits.ts';
import { Limit } from './permissions.ts';
import { Adjustment } from './stock-commands.ts';
import { textUpTo } from './text.ts';

/** A change that nobody decides about for this long is asked for anew: the stock is another by then. */
export const REQUEST_LIFE_DAYS = 7;

export const REQUEST_STATES = ['waiting', 'approved', 'declined', 'withdrawn', 'expired'] as const;
export const RequestState = z.enum(REQUEST_STATES);
export type RequestState = z.infer<typeof RequestState>;

export const RequestId = z.int().min(1).max(QUANTITY_MAX);
export type RequestId = z.infer<typeof RequestId>;

/** The commands that a person's limit is about. */
export const RequestedCommand = Adjustment.extend({ kind: z.literal('adjust') });
export type RequestedCommand = z.infer<typeof RequestedCommand>;

/** `POST …/requests`: a command that goes beyond the caller's limit, for a second person to decide. */
export const NewChangeRequest = z.strictObject({ command: RequestedCommand });
export type NewChangeRequest = z.infer<typeof NewChangeRequest>;

const DecisionNote = textUpTo(NOTE_LENGTH_MAX);

/**
 * `POST …/requests/:requestId/approve`. `seenVersion` is the version of the bin, or of the level where no
 * bin is named, that the approver looked at; without it the command is posted as it was asked.
 */
export const RequestApproval = z.strictObject({
  note: DecisionNote.optional(),
  seenVersion: Version.optional(),
});
export type RequestApproval = z.infer<typeof RequestApproval>;

/** `POST …/requests/:requestId/decline` and `…/withdraw`. */
export const RequestNote = z.strictObject({ note: DecisionNote.optional() });
export type RequestNote = z.infer<typeof RequestNote>;

const Party = z.object({ actorId: z.string(), name: z.string() });
/** The bin's figure when the command names a bin, else what is on hand. */
const RequestedFigure = z.object({ quantity: z.int(), version: Version });

/** A change that waits for a second person, or what became of it. */
export const ChangeRequest = z.object({
  requestId: RequestId,
  warehouseId: WarehouseId,
  state: RequestState,
  command: RequestedCommand,
  /** The item as it is called now. */
  sku: z.string(),
  name: z.string(),
  /** Why a second person is needed: how far the asker goes alone, and what was left of the day. */
  approval: Limit.extend({ asked: z.int(), leftToday: z.int() }),
  askedBy: Party,
  device: z.string().nullable(),
  askedAt: Instant,
  expiresAt: Instant,
  /** The figure when it was asked, and as it is now. */
  seen: RequestedFigure,
  now: RequestedFigure,
  /** Who approved, declined or withdrew it. */
  decision: z.object({ by: Party, at: Instant, note: z.string().nullable() }).nullable(),
  /** Why the ledger did not take it when it was last approved: it goes on waiting. */
  refusal: z.object({ code: z.string(), detail: z.string(), at: Instant }).nullable(),
  /** Its entry in the ledger; null too while an approved one is being posted. */
  seq: Seq.nullable(),
  version: Version,
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export const ChangeRequestPage = z.object({
  rows: z.array(ChangeRequest),
  /** How many wait, whatever the page is of. */
  waiting: z.int().min(0),
  nextCursor: z.string().nullable(),
});
export type ChangeRequestPage = z.infer<typeof ChangeRequestPage>;
