import { z } from 'zod';
import { Bin, Item, ItemSettings, Supplier, Warehouse } from './catalog.ts';
import { ChangeRequest } from './change-requests.ts';
import { ApiKey, Person } from './identity.ts';
import { Seq } from './ids.ts';
import { Import, ImportProfile } from './imports.ts';
import { Limit, Role } from './permissions.ts';
import { Entry } from './stock-entries.ts';
import { BinStock, LastChange, Level } from './stock-level.ts';

/** Every `code` a problem can bear, with its HTTP status. Closed: a new refusal gets its line here first. */
export const PROBLEM_STATUS = {
  malformed: 400,
  'too-deep': 400,
  'idempotency-key-missing': 400,
  'not-signed-in': 401,
  'session-ended': 401,
  'sign-in-failed': 401,
  'sso-failed': 401,
  'switch-refused': 401,
  forbidden: 403,
  'cross-site': 403,
  'host-not-allowed': 403,
  'origin-not-allowed': 403,
  'second-person': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'version-conflict': 409,
  'count-stale': 409,
  'insufficient-stock': 409,
  'quantity-overflow': 409,
  'bin-retired': 409,
  'reverse-blocked': 409,
  'already-reversed': 409,
  'undo-expired': 409,
  'already-exists': 409,
  'import-state': 409,
  'import-repeats': 409,
  'cursor-ahead': 409,
  'cursor-epoch': 409,
  'approval-needed': 409,
  'request-state': 409,
  'view-gone': 410,
  'version-stale': 412,
  'too-large': 413,
  'media-type': 415,
  validation: 422,
  'not-a-table': 422,
  'idempotency-key-reused': 422,
  'not-storable': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  'too-many-failures': 429,
  internal: 500,
  busy: 503,
  'outcome-unknown': 503,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;
const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

/** What is wrong with one field; `pointer` is a JSON Pointer (RFC 6901) into the body, or `#query/name`. */
export const FieldError = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldError>;

/** The bin as it is now, in a conflict about a bin. */
export const BinNow = BinStock.extend({ lastChange: LastChange.nullable(), level: Level });
export type BinNow = z.infer<typeof BinNow>;

/** The figures and names in a refusal's `detail`, for who says it in another language. */
export const RefusalFacts = z
  .object({
    sku: z.string(),
    bin: z.string(),
    requested: z.int(),
    available: z.int(),
    /** The entry that was reversed already. */
    seq: Seq,
    /** The value that another has. */
    value: z.string(),
    /** How many rows came in before, and the last import that brought some of them. */
    rows: z.int(),
    importId: z.int(),
  })
  .partial();
export type RefusalFacts = z.infer<typeof RefusalFacts>;

/** RFC 9457 problem details, as every refusal is answered. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(PROBLEM_CODES),
  requestId: z.string(),
  retryable: z.boolean(),
  errors: z.array(FieldError).optional(),
  /** What a conflict is about as it is now: the level, the bin when a bin was named, or the document. */
  current: z
    .union([
      BinNow,
      Level,
      Item,
      Warehouse,
      Bin,
      Supplier,
      ItemSettings,
      Import,
      ImportProfile,
      Person,
      ApiKey,
      ChangeRequest,
    ])
    .optional(),
  /** What happened to it since it was read, oldest first. */
  between: z.array(Entry).optional(),
  /** The roles that could have done what was forbidden, and up to three people who hold one there. */
  roles: z.array(Role).optional(),
  people: z.array(z.string()).optional(),
  /** How far the caller may adjust alone, what was asked, and what is left of the day, in pieces. */
  approval: Limit.extend({ asked: z.int(), leftToday: z.int() }).optional(),
  /** Where the pieces are that a reversal would need. */
  whereNow: z.array(z.object({ sku: z.string(), bin: z.string(), quantity: z.int() })).optional(),
  facts: RefusalFacts.optional(),
});
export type Problem = z.infer<typeof Problem>;
