import { StockCommand } from '@stockwire/shared/stock-commands';
import { Accepted } from '@stockwire/shared/stock-entries';
import { textUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import type { Refusal } from '../ledger.ts';

/** The path that commands of another process come to. */
export const internalCommandsPath = (warehouseId: number | ':warehouseId') =>
  `/internal/v1/warehouses/${warehouseId}/commands`;

/** As many as a client may send; a call is under way for no longer than they take. */
export const SUBMISSIONS_PER_CALL_MAX = 500;

/** Every id of ours is shorter. */
const ID_LENGTH_MAX = 200;
/** People's names and devices are shorter by rule. */
const NAME_LENGTH_MAX = 500;

const Id = z
  .string()
  .regex(/^[\x21-\x7e]+$/)
  .max(ID_LENGTH_MAX);

const SentSubmission = z.strictObject({
  commandId: Id,
  command: StockCommand,
  /** On whose behalf: the writing side judges what they may. */
  actor: z.strictObject({
    id: Id,
    device: textUpTo(NAME_LENGTH_MAX).nullable(),
    name: textUpTo(NAME_LENGTH_MAX),
  }),
  correlationId: z.string().regex(/^[\da-f]{32}$/),
  causationId: Id.exactOptional(),
});

/** Body of a call: commands of one warehouse in their order. */
export const LedgerCall = z.strictObject({
  submissions: z.array(SentSubmission).min(1).max(SUBMISSIONS_PER_CALL_MAX),
});

const REASONS = {
  validation: true,
  'version-conflict': true,
  'version-stale': true,
  'count-stale': true,
  'insufficient-stock': true,
  'quantity-overflow': true,
  'bin-retired': true,
  'reverse-blocked': true,
  'already-reversed': true,
  'undo-expired': true,
  'idempotency-key-reused': true,
  busy: true,
  'outcome-unknown': true,
  'not-storable': true,
  'too-many-failures': true,
  forbidden: true,
} as const satisfies Record<Refusal['reason']['code'], true>;

const Reasoned = z.object({ reason: z.object({ code: z.string() }) });

function isRefusal(value: unknown): boolean {
  const read = Reasoned.safeParse(value);
  return read.success && Object.hasOwn(REASONS, read.data.reason.code);
}

/** Its answer: an outcome for each, in their order. */
export const LedgerAnswer = z.object({
  outcomes: z.array(
    z.discriminatedUnion('accepted', [
      z.object({ accepted: z.literal(true), replayed: z.boolean(), answer: Accepted }),
      z.object({ accepted: z.literal(false), refusal: z.custom<Refusal>(isRefusal) }),
    ]),
  ),
});
