import type { ImportDescription, ImportKind } from '@stockwire/shared/imports';
import type { CsvFault, CsvRow } from '../csv-parser.ts';
import { zonedTimeReader } from '../zoned-time.ts';
import { readBin, readItem } from './read-catalog-row.ts';
import { timeReader } from './read-fields.ts';
import { readSale } from './read-sale.ts';
import { readCount, readOpeningBalance } from './read-stock-row.ts';
import {
  type CellOf,
  FaultyField,
  type RowFault,
  type RowRead,
  type RowReading,
} from './row-reading.ts';

interface RowForm {
  kind: ImportKind;
  description: ImportDescription;
  /** Names of the file's columns, in order. */
  columns: readonly string[];
  /** Of the warehouse; the description's own zone goes before it. */
  timeZone: string;
}

const CSV_FAULTS: Record<CsvFault, string> = {
  'quote-open': 'has a quote that does not end',
  'quote-trailing': 'has text behind a closing quote',
  'row-too-long': 'is longer than any row can be',
};

/** Reads rows of one file; every row is either understood or says what is wrong with it. */
export function createRowReader(form: RowForm): (row: CsvRow) => RowRead {
  const { columns, description } = form;
  const places = new Map(
    Object.entries(description.columns).map(([field, name]) => [field, columns.indexOf(name)]),
  );
  const read = readerOf(form);
  return (row) => {
    const fault = shapeFault(row, columns.length);
    if (fault !== null) return { ok: false, fault };
    const cell: CellOf = (field) => (row.fields[places.get(field) ?? -1] ?? '').trim();
    try {
      return { ok: true, reading: read(cell) };
    } catch (error) {
      if (error instanceof FaultyField) return { ok: false, fault: error.fault };
      throw error;
    }
  };
}

function readerOf({ kind, description, timeZone }: RowForm): (cell: CellOf) => RowReading {
  const { dialect, columns, options } = description;
  const { decimal } = dialect;
  switch (kind) {
    case 'items':
      return (cell) => readItem({ decimal, category: options.category }, cell);
    case 'bins':
      return readBin;
    case 'opening-balances':
      return readOpeningBalance;
    case 'counts':
      return readCount;
    case 'sales': {
      const readTime = timeReader(
        dialect.dateOrder ?? 'ymd',
        zonedTimeReader(dialect.timeZone ?? timeZone),
      );
      const { skipServiceCodes } = options;
      const hasPrices = columns.price !== undefined;
      return (cell) => readSale({ decimal, skipServiceCodes, hasPrices, readTime }, cell);
    }
  }
}

function shapeFault({ fields, fault }: CsvRow, width: number): RowFault | null {
  const about = { field: null, suggestion: null };
  if (fault !== null) {
    return { ...about, value: fields[0] ?? '', code: fault, message: CSV_FAULTS[fault] };
  }
  if (fields.length === width) return null;
  const many = fields.length > width;
  // Empty cells at the end are what spreadsheets leave behind.
  if (many && fields.slice(width).every((text) => text.trim() === '')) return null;
  return {
    ...about,
    value: String(fields.length),
    code: many ? 'fields-extra' : 'fields-missing',
    message: `has ${fields.length} fields where the header has ${width}`,
    suggestion: many ? null : gluedField(fields),
  };
}

/** A number that lost its delimiter stands at the end of a text: `HEART HOLDER6`. */
function gluedField(fields: readonly string[]): string | null {
  for (const text of fields) {
    const match = /^(.*\p{L}.*?)\s*(-?\d+)$/u.exec(text);
    if (match?.[1] !== undefined && / /.test(text)) {
      return `Is “${text}” two fields, “${match[1]}” and “${match[2] ?? ''}”?`;
    }
  }
  return null;
}
