import {
  CODE_LENGTH_MAX,
  NOTE_LENGTH_MAX,
  QUANTITY_MAX,
  SKU_LENGTH_MAX,
} from '@stockwire/shared/limits';
import { isWellFormed } from '@stockwire/shared/text';
import { type DateOrder, readDate } from '../date-forms.ts';
import { type CellOf, FaultyField } from './row-reading.ts';

const CONTROL = /\p{Cc}/u;
/** A cell that spreadsheets would run; no code of a thing begins like this. */
const FORMULA = /^[=+@]|^-\D/;
const WHOLE = /^([+-]?\d{1,12})(?:\.0+)?$/;

/** A code such as a SKU: one line, not empty, no formula. */
export function readCode(cell: CellOf, field: string, lengthMax = SKU_LENGTH_MAX): string {
  const value = cell(field);
  const fail = (code: string, message: string) => new FaultyField({ field, value, code, message });
  if (value === '') throw fail('empty', 'is empty');
  if (value.length > lengthMax) throw fail('too-long', `is longer than ${lengthMax} characters`);
  if (CONTROL.test(value) || !isWellFormed(value)) {
    throw fail('control-character', 'holds a line end or a control character');
  }
  if (FORMULA.test(value)) throw fail('formula', 'looks like a formula, not like a code');
  return value;
}

/** A code that may be left out. */
export function readOptionalCode(cell: CellOf, field: string): string | null {
  return cell(field) === '' ? null : readCode(cell, field, CODE_LENGTH_MAX);
}

/** A whole number of pieces with its sign. */
export function readPieces(cell: CellOf, field: string): number {
  const value = cell(field);
  const match = WHOLE.exec(value);
  const pieces = match === null ? Number.NaN : Number(match[1]);
  if (Math.abs(pieces) <= QUANTITY_MAX) return pieces;
  const bare = value.replaceAll(/[\s.,']/g, '');
  throw new FaultyField({
    field,
    value,
    code: value === '' ? 'empty' : 'not-a-number',
    message: value === '' ? 'is empty' : 'is no whole number of pieces',
    ...(value !== '' && /^[+-]?\d{1,9}$/.test(bare) && { suggestion: bare }),
  });
}

/** The same, never below zero. */
export function readStock(cell: CellOf, field: string): number {
  const pieces = readPieces(cell, field);
  if (pieces >= 0) return pieces;
  const message = 'is below zero';
  throw new FaultyField({ field, value: cell(field), code: 'negative', message });
}

/** A decimal number; null where the cell is empty. */
export function readDecimal(cell: CellOf, field: string, decimal: '.' | ','): number | null {
  const value = cell(field);
  if (value === '') return null;
  const plain = decimal === ',' ? value.replace(',', '.') : value;
  const isNumber = /^[+-]?\d{1,12}(\.\d{1,9})?$/.test(plain);
  if (isNumber && !(decimal === ',' && value.includes('.'))) return Number(plain);
  throw new FaultyField({
    field,
    value,
    code: 'not-a-number',
    message: `is no number with ${decimal === '.' ? 'a point' : 'a comma'} for its decimals`,
  });
}

/** Reads local times in one order of day and month as instants. */
export function timeReader(order: DateOrder, instantOf: (localTime: string) => string) {
  return (cell: CellOf, field: string): string => {
    const value = cell(field);
    const read = readDate(value, order);
    if (read !== null) {
      return read.offset === ''
        ? instantOf(read.local)
        : new Date(`${read.local.replace(' ', 'T')}${read.offset.toUpperCase()}`).toISOString();
    }
    throw new FaultyField({
      field,
      value,
      code: value === '' ? 'empty' : 'not-a-date',
      message: value === '' ? 'is empty' : `is no date with ${ORDER_WORDS[order]}`,
    });
  };
}

const ORDER_WORDS: Record<DateOrder, string> = {
  ymd: 'the year first',
  dmy: 'the day first',
  mdy: 'the month first',
};

/** Free text that the ledger can keep: no NUL, no half characters, not longer than a note. */
export function readNote(cell: CellOf, field: string): string {
  const value = cell(field);
  if (isWellFormed(value)) return value.slice(0, NOTE_LENGTH_MAX);
  throw new FaultyField({
    field,
    value: '',
    code: 'ill-formed-text',
    message: 'is not well-formed text',
  });
}
