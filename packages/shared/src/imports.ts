import { z } from 'zod';
import { TimeZone } from './catalog.ts';
import { Instant, Seq, Version, WarehouseId } from './ids.ts';
import { finding } from './import-finding.ts';
import {
  CHARSETS,
  DATE_ORDERS,
  DECIMALS,
  DELIMITERS,
  EXAMINED_COLUMNS_MAX,
  IMPORT_FAILURES,
  IMPORT_KINDS,
  IMPORT_STATES,
  QUOTES,
} from './import-forms.ts';
import { NAME_LENGTH_MAX, QUANTITY_MAX } from './limits.ts';
import { lineUpTo } from './text.ts';

/** An unpacked file: three times the largest year of sales rows we know. */
export const IMPORT_BYTES_MAX = 256 * 1024 * 1024;
/** More are counted and not kept: a file with this many is described wrongly, not typed wrongly. */
export const IMPORT_PROBLEMS_KEPT_MAX = 10_000;
export const IMPORT_PROBLEMS_PER_PAGE_MAX = 500;
export const IMPORT_FIXES_MAX = 10_000;
export const IMPORTS_PER_PAGE_MAX = 100;
export const IMPORT_CELL_LENGTH_MAX = 4_000;

const Name = lineUpTo(NAME_LENGTH_MAX);
const Count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const ImportId = z.int().min(1).max(QUANTITY_MAX);
export const ImportKind = z.enum(IMPORT_KINDS);
export type ImportKind = z.infer<typeof ImportKind>;

/**
 * Life of an import. `uploaded` lacks a description; `described` has one and is to be checked; `checked`
 * may be started. Which action fits which state is `IMPORT_ACTIONS` in `import-forms`.
 */
export const ImportState = z.enum(IMPORT_STATES);
export type ImportState = z.infer<typeof ImportState>;

/** One column as the file has it. A file without a header has the columns `1`, `2`, … */
export const ImportColumn = z.object({
  /** Unique in the file: a repeated header gets ` (2)`. */
  name: z.string(),
  samples: z.array(z.string()),
  /** For a column of dates: the order of day, month and year; null for any other. */
  dateOrder: finding(z.enum(DATE_ORDERS)).nullable(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** What the whole file says about itself, found while it was uploaded. */
export const Examination = z.object({
  charset: finding(z.enum(CHARSETS)),
  delimiter: finding(z.enum(DELIMITERS)),
  header: finding(z.boolean()),
  /** Facts that need no choice. */
  byteOrderMark: z.boolean(),
  lineEnds: z.object({ lf: z.int(), crlf: z.int(), cr: z.int() }),
  endsWithNewline: z.boolean(),
  unpacked: z.boolean(),
  rows: Count,
  columns: z.array(ImportColumn).max(EXAMINED_COLUMNS_MAX),
  /** Rows whose number of fields is not that of most; the first few lines of them. */
  raggedRows: Count,
  raggedLines: z.array(z.int()),
});
export type Examination = z.infer<typeof Examination>;

/** How the bytes are to be read: what was proven, completed by what was chosen. */
export const Dialect = z.strictObject({
  charset: z.enum(CHARSETS),
  delimiter: z.enum(DELIMITERS),
  quote: z.enum(QUOTES).default('"'),
  header: z.boolean(),
  /** Null only where no column of dates is matched. Year first is understood in every order. */
  dateOrder: z.enum(DATE_ORDERS).nullable().default(null),
  decimal: z.enum(DECIMALS).default('.'),
  /** Zone of local times; null is the warehouse's own. */
  timeZone: TimeZone.nullable().default(null),
});
export type Dialect = z.infer<typeof Dialect>;

/** Field of the kind (`IMPORT_FIELDS`) → name of the column. */
export const ImportColumns = z.record(z.string().max(40), z.string().max(IMPORT_CELL_LENGTH_MAX));

export const ImportOptions = z.strictObject({
  /** SKUs the catalog lacks are made at their first row; otherwise such rows are problems. */
  makeItems: z.boolean().default(true),
  category: Name.default('Imported'),
  /** Sales: before an item's first row, open with the least that keeps every moment at or above zero. */
  openBalances: z.boolean().default(true),
  /** Sales: charges and corrections (`POST`, `M`, `BANK CHARGES` …) move no stock and are skipped. */
  skipServiceCodes: z.boolean().default(true),
  /**
   * Rows that an earlier import of this kind and warehouse brought in already: `skip` leaves them out, as
   * often as they came; `import` brings them in again. Null until chosen, needed only where there are any.
   */
  repeats: z.enum(['skip', 'import']).nullable().default(null),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** Body of `PUT …/description`. */
export const ImportDescription = z.strictObject({
  dialect: Dialect,
  columns: ImportColumns,
  options: ImportOptions.default(ImportOptions.parse({})),
});
export type ImportDescription = z.infer<typeof ImportDescription>;

/** How many rows will do what, by effect; the names are `IMPORT_EFFECTS`. */
const Effects = z.record(z.string(), Count);

/** What a dry run found; nothing was written. */
export const CheckReport = z.object({
  checkedAt: Instant,
  rows: Count,
  effects: Effects,
  /** Rows that will not be imported as they stand; fix, skip, or start without them. */
  problemRows: Count,
  /** The same by problem code. */
  problemsByCode: z.record(z.string(), Count),
  itemsToMake: Count,
  /** The first few SKUs to make, with the name each will get. */
  itemsToMakeSample: z.array(z.object({ sku: z.string(), name: z.string() })),
  openings: z.object({ items: Count, pieces: Count }),
  piecesIn: Count,
  piecesOut: Count,
  firstOccurredAt: Instant.nullable(),
  lastOccurredAt: Instant.nullable(),
  /** Rows that earlier imports brought in, and which imports those are. */
  repeats: z.object({
    rows: Count,
    imports: z.array(z.object({ importId: ImportId, rows: Count, startedAt: Instant })),
    /** An earlier import of the very same bytes, or null. */
    sameFile: ImportId.nullable(),
  }),
  /** Rows as they are understood: the field's value after reading, and what it will do. */
  sample: z.array(
    z.object({
      row: z.int(),
      line: z.int(),
      fields: z.record(z.string(), z.string()),
      effect: z.string(),
    }),
  ),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** What is wrong with one row. */
export const RowProblem = z.object({
  /** Number of the row, from 1, the header not counted: the key for fixing it. */
  row: z.int(),
  /** Line of the file the row begins on, from 1. */
  line: z.int(),
  /** Field of the kind, or null when it is about the whole row. */
  field: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
  suggestion: z.string().nullable(),
  cells: z.array(z.string()),
  /** What was put in its place since, to be checked; null when nothing was. */
  fix: z
    .union([z.object({ cells: z.array(z.string()) }), z.object({ skip: z.literal(true) })])
    .nullable(),
});
export type RowProblem = z.infer<typeof RowProblem>;

export const RowProblemPage = z.object({
  rows: z.array(RowProblem),
  total: Count,
  nextRow: z.int().nullable(),
});
export type RowProblemPage = z.infer<typeof RowProblemPage>;

/** Body of `PUT …/fixes/:row`: other cells, leave the row out, or take the fix back. The file stays as it is. */
export const RowFix = z.union([
  z.strictObject({
    cells: z.array(z.string().max(IMPORT_CELL_LENGTH_MAX)).max(EXAMINED_COLUMNS_MAX),
  }),
  z.strictObject({ skip: z.literal(true) }),
  z.strictObject({ undo: z.literal(true) }),
]);
export type RowFix = z.infer<typeof RowFix>;

/** What the row says with its fix: the problems left, none when it can be read now. */
export const FixedRow = z.object({
  row: z.int(),
  version: Version,
  problems: z.array(RowProblem.omit({ fix: true, cells: true })),
});

/** How far the work under way is: the check, the run or the undo. */
export const ImportProgress = z.object({
  rowsDone: Count,
  /** Known before a run; of a first check, as counted while uploading. */
  rowsTotal: Count,
  bytesDone: Count,
  bytesTotal: Count,
  accepted: Count,
  refused: Count,
  skipped: Count,
  /** Over the last seconds; null when nothing runs. */
  rowsPerSecond: z.number().nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** What an undo would do, or did. */
export const UndoPreview = z.object({
  /** Commands to take back, each by its own counter-entries. */
  commands: Count,
  entries: Count,
  piecesIn: Count,
  piecesOut: Count,
  reversedAlready: Count,
  /** Pieces that later movements took away or that lie elsewhere now: taking them back will be refused. */
  blocked: z.array(
    z.object({ sku: z.string(), bin: z.string(), pieces: Count, there: Count, why: z.string() }),
  ),
  blockedItems: Count,
  /** Items the import made: retired when nothing else ever used them, kept otherwise. */
  itemsToRetire: Count,
  itemsToKeep: Count,
});
export type UndoPreview = z.infer<typeof UndoPreview>;

export const Import = z.object({
  importId: ImportId,
  kind: ImportKind,
  /** Null for items, which belong to no warehouse. */
  warehouseId: WarehouseId.nullable(),
  fileName: z.string(),
  fileBytes: Count,
  contentSha256: z.string(),
  state: ImportState,
  /** Changes with every state and description, not with progress; its ETag. */
  version: Version,
  uploadedAt: Instant,
  uploadedBy: z.string(),
  examination: Examination,
  /** What the file proves and the header names suggest; null for what must be chosen. */
  proposal: z.object({
    dialect: Dialect.partial(),
    columns: ImportColumns,
    /** Traits that must be chosen before the description is complete. */
    choose: z.array(z.enum(['charset', 'delimiter', 'header', 'dateOrder'])),
    profileId: z.int().nullable(),
  }),
  description: ImportDescription.nullable(),
  check: CheckReport.nullable(),
  /** True when the description or a fix changed after the check. */
  checkOutdated: z.boolean(),
  progress: ImportProgress,
  /** Ledger seqs of what it wrote, or null. */
  firstSeq: Seq.nullable(),
  lastSeq: Seq.nullable(),
  itemsMade: Count,
  /** Why the last work stopped, in English; null when it did not. */
  failure: z.string().nullable(),
  /** The same for a screen, which has the words; imports of before have none. */
  failureCode: z.enum(IMPORT_FAILURES).nullable().default(null),
  /** The line of the file it is about, where it is about one. */
  failureLine: z.int().nullable().default(null),
});
export type Import = z.infer<typeof Import>;

export const ImportPage = z.object({ rows: z.array(Import), nextCursor: z.string().nullable() });

/** Saved matching and dialect of files from one source. */
export const NewImportProfile = z.strictObject({
  name: Name,
  kind: ImportKind,
  description: ImportDescription,
});
export type NewImportProfile = z.infer<typeof NewImportProfile>;

export const PutImportProfile = NewImportProfile.omit({ kind: true });
export type PutImportProfile = z.infer<typeof PutImportProfile>;

export const ImportProfile = z.object({
  profileId: z.int(),
  name: z.string(),
  kind: ImportKind,
  description: ImportDescription,
  version: Version,
});
export type ImportProfile = z.infer<typeof ImportProfile>;

export const ImportProfileList = z.object({ rows: z.array(ImportProfile) });
export type ImportProfileList = z.infer<typeof ImportProfileList>;
