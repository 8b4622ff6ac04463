import { Instant } from '@stockwire/shared/ids';
import type { FieldError } from '@stockwire/shared/problem';
import { STOCK_STATUSES } from '@stockwire/shared/stock-level';
import type { ColumnFilter, LevelColumn, LevelFilter } from '@stockwire/shared/stock-views';
import { COLUMNS_IN_ORDER, levelColumnSource } from './level-columns.ts';

/** A number for a column of numbers, text for the others; times are ISO 8601. */
export type FilterValue = string | number;
const COMPARISONS = ['eq', 'lt', 'lte', 'gt', 'gte'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One condition on one column; those of a filter must all hold. */
export type LevelCondition =
  | { column: LevelColumn; operator: Comparison; value: FilterValue }
  | { column: LevelColumn; operator: 'in'; values: FilterValue[] }
  | { column: LevelColumn; operator: 'contains'; value: string };

type Parsed = { condition: LevelCondition } | { errors: FieldError[] };

/** Reads a filter into conditions in a fixed order, or says everything that is wrong with it. */
export function parseLevelFilter(
  filter: LevelFilter,
  pointer: string,
): { conditions: LevelCondition[]; errors: FieldError[] } {
  const parsed = COLUMNS_IN_ORDER.flatMap((column) =>
    parseColumnFilter(column, filter[column] ?? {}, `${pointer}/${column}`),
  );
  return {
    conditions: parsed.flatMap((one) => ('condition' in one ? [one.condition] : [])),
    errors: parsed.flatMap((one) => ('errors' in one ? one.errors : [])),
  };
}

function parseColumnFilter(column: LevelColumn, filter: ColumnFilter, pointer: string): Parsed[] {
  const parsed = COMPARISONS.flatMap((operator) => {
    const value = filter[operator];
    return value === undefined ? [] : [parseComparison({ column, operator, value }, pointer)];
  });
  if (filter.in !== undefined) parsed.push(parseIn(column, filter.in, `${pointer}/in`));
  if (filter.contains !== undefined) {
    parsed.push(parseContains(column, filter.contains, `${pointer}/contains`));
  }
  return parsed;
}

function parseComparison(
  condition: { column: LevelColumn; operator: Comparison; value: FilterValue },
  columnPointer: string,
): Parsed {
  const { column, operator, value } = condition;
  const pointer = `${columnPointer}/${operator}`;
  if (operator !== 'eq' && levelColumnSource(column).type === 'text') {
    return { errors: [wrongOperator(column, operator, pointer)] };
  }
  const errors = valueErrors(column, value, pointer);
  return errors.length > 0 ? { errors } : { condition };
}

function parseIn(column: LevelColumn, values: FilterValue[], pointer: string): Parsed {
  const errors = values.flatMap((value, at) => valueErrors(column, value, `${pointer}/${at}`));
  return errors.length > 0 ? { errors } : { condition: { column, operator: 'in', values } };
}

function parseContains(column: LevelColumn, value: string, pointer: string): Parsed {
  return levelColumnSource(column).type === 'text'
    ? { condition: { column, operator: 'contains', value } }
    : { errors: [wrongOperator(column, 'contains', pointer)] };
}

function wrongOperator(column: LevelColumn, operator: string, pointer: string): FieldError {
  const message = `${column} cannot be filtered by ${operator}`;
  return { pointer, code: 'operator', message };
}

function valueErrors(column: LevelColumn, value: FilterValue, pointer: string): FieldError[] {
  const { type } = levelColumnSource(column);
  if ((type === 'number') !== (typeof value === 'number')) {
    const message = type === 'number' ? 'must be a whole number' : 'must be text';
    return [{ pointer, code: 'value-type', message }];
  }
  if (type === 'time' && !Instant.safeParse(value).success) {
    return [{ pointer, code: 'time', message: 'must be a time by ISO 8601 with an offset' }];
  }
  if (column === 'status' && !STOCK_STATUSES.some((status) => status === value)) {
    const message = `must be one of ${STOCK_STATUSES.join(', ')}`;
    return [{ pointer, code: 'status', message }];
  }
  return [];
}
