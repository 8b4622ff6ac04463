import { ItemId } from '@stockwire/shared/ids';
import { EXPORT_RUNS_MAX } from '@stockwire/shared/limits';
import {
  EXPORT_COLUMNS,
  ExportColumn,
  LEVEL_COLUMNS,
  type LevelColumn,
  LevelFilter,
  type LevelSort,
  type RowRun,
} from '@stockwire/shared/stock-views';
import { z } from 'zod';

/** How a value that is text in the URL is described to callers: its JSON Schema, or JSON as text. */
const urlForms = new WeakMap<object, UrlForm>();

interface UrlForm {
  schema?: object;
  json?: z.ZodType;
}

/** How the text of this schema is described, where the schema alone would say less. */
export function urlFormOf(schema: object): UrlForm | undefined {
  return urlForms.get(schema);
}

const DIGITS_MAX = 15;

/** A whole number in a path or query: plain digits, never a coerced text. */
export function wholeNumber(minimum: number, maximum: number) {
  const schema = z
    .string()
    .regex(new RegExp(`^(0|[1-9]\\d{0,${DIGITS_MAX - 1}})$`), { error: 'must be a whole number' })
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum));
  urlForms.set(schema, { schema: { type: 'integer', minimum, maximum } });
  return schema;
}

/** `filter=`: the JSON text of a LevelFilter. */
export const FilterText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      context.addIssue({
        code: 'custom',
        message: 'is not JSON',
        params: { code: 'ill-formed-json' },
      });
      return z.NEVER;
    }
  })
  .pipe(LevelFilter);
urlForms.set(FilterText, { json: LevelFilter });

/** `items=3,1,2`: ids of items, as many as one request may ask for. */
export function idList(countMax: number) {
  return z
    .string()
    .regex(new RegExp(`^[1-9]\\d{0,9}(,[1-9]\\d{0,9}){0,${countMax - 1}}$`), {
      error: `must be up to ${countMax} ids such as 7,12`,
    })
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(ItemId));
}

const COLUMN_NAMES = Object.keys(LEVEL_COLUMNS).join('|');
const SORT_COLUMNS_MAX = 4;

/** `sort=-available,sku`: columns in order, a minus for descending. */
export const SortText = z
  .string()
  .regex(new RegExp(`^-?(${COLUMN_NAMES})(,-?(${COLUMN_NAMES})){0,${SORT_COLUMNS_MAX - 1}}$`), {
    error: `must be up to ${SORT_COLUMNS_MAX} columns such as -available,sku`,
  })
  .transform((text): LevelSort => text.split(',').map(toSortColumn));

/** `columns=sku,onHand`: what an export writes, each once, in this order. */
export const ColumnsText = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(ExportColumn).min(1).max(EXPORT_COLUMNS.length))
  .refine((columns) => new Set(columns).size === columns.length, { error: 'names a column twice' });
urlForms.set(ColumnsText, { schema: { type: 'string', examples: ['sku,name,onHand'] } });

const RUN = '(0|[1-9]\\d{0,9})(-(0|[1-9]\\d{0,9}))?';

/** `rows=0-4,7`: runs of positions in a view, upwards, each position once. */
export const RowsText = z
  .string()
  .regex(new RegExp(`^${RUN}(,${RUN}){0,${EXPORT_RUNS_MAX - 1}}$`), {
    error: `must be up to ${EXPORT_RUNS_MAX} runs of rows such as 0-4,7`,
  })
  .transform((text) => text.split(',').map(toRun))
  .refine(goUpwards, { error: 'must go upwards and name no row twice' });

function toRun(part: string): RowRun {
  const [first = 0, last = first] = part.split('-').map(Number);
  return { first, last };
}

function goUpwards(runs: readonly RowRun[]): boolean {
  return runs.every(({ first, last }, at) => first <= last && first > (runs[at - 1]?.last ?? -1));
}

function toSortColumn(part: string): LevelSort[number] {
  const descending = part.startsWith('-');
  // The pattern lets nothing but column names through.
  const column = (descending ? part.slice(1) : part) as LevelColumn;
  return { column, direction: descending ? 'desc' : 'asc' };
}
