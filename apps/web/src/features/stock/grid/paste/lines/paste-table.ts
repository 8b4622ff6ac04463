import type { TsvRow } from '../../copy/tsv.ts';
import { readDelta } from './read-delta.ts';

/** A line of a pasted table as the preview shows it: still text, as a person can mend it. */
export interface PasteLine {
  /** Its place among the pasted lines, counted from one, headings included. */
  line: number;
  sku: string;
  delta: string;
  isIncluded: boolean;
}

/** Which columns of a pasted table hold what, by place. */
export interface PasteColumns {
  /** Null when the numbers belong to the rows of the grid from the focus downwards. */
  sku: number | null;
  delta: number;
  hasHeadings: boolean;
}

/** Headings as people write them over the two columns, in the languages of the console. */
const SKU_HEADINGS = new Set([
  'sku',
  'item',
  'itemno',
  'itemnumber',
  'code',
  'article',
  'artikel',
  'artikelnr',
  'artikelnummer',
  'stockcode',
  'part',
  'partno',
  'material',
]);
const DELTA_HEADINGS = new Set([
  'delta',
  'change',
  'difference',
  'diff',
  'adjust',
  'adjustment',
  'correction',
  'quantity',
  'qty',
  'änderung',
  'differenz',
  'korrektur',
  'menge',
  'abweichung',
  'veränderung',
  '+/-',
  '±',
]);

function fold(heading: string): string {
  return heading.toLowerCase().replace(/[\s._:-]/g, '') || heading.trim();
}

/** Which column is what by its heading, and else the first for the SKU and the last for the change. */
export function guessColumns(rows: readonly TsvRow[]): PasteColumns {
  const [first = []] = rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = (names: ReadonlySet<string>) => first.findIndex((cell) => names.has(fold(cell)));
  const [sku, delta] = [named(SKU_HEADINGS), named(DELTA_HEADINGS)];
  if (width === 1) return { sku: null, delta: 0, hasHeadings: delta === 0 };
  const isNumber = (place: number) => readDelta(first[place] ?? '').kind === 'number';
  const found = { sku: sku < 0 ? 0 : sku, delta: delta < 0 ? width - 1 : delta };
  const hasHeadings = (sku >= 0 || delta >= 0) && !isNumber(found.delta);
  // The one heading that is known must not make both columns the same.
  if (found.sku === found.delta) found.sku = found.delta === 0 ? 1 : 0;
  return { ...found, hasHeadings };
}

/** The rows that a column of numbers without SKUs goes to. */
export interface PasteTargets {
  /** In the order of the grid, from the focus or the selection downwards. */
  skus: readonly string[];
  /** A single number is meant for all selected rows, as in a spreadsheet. */
  isSelection: boolean;
}

/** The lines of a table. With `targets` a line beyond the last row bears no SKU, which is a problem to mend. */
export function toPasteLines(
  rows: readonly TsvRow[],
  columns: PasteColumns,
  targets: PasteTargets,
): PasteLine[] {
  const isFilling = columns.sku === null && targets.isSelection && rows.length === 1;
  const lines = isFilling ? targets.skus.map(() => rows[0] ?? []) : rows;
  return lines.flatMap((cells, place) => {
    if (columns.hasHeadings && place === 0) return [];
    const at = place - (columns.hasHeadings ? 1 : 0);
    const sku = columns.sku === null ? targets.skus[at] : cells[columns.sku];
    const line = {
      line: place + 1,
      sku: (sku ?? '').trim(),
      delta: (cells[columns.delta] ?? '').trim(),
    };
    const isEmpty = line.delta === '' && (columns.sku === null || line.sku === '');
    return isEmpty ? [] : [{ ...line, isIncluded: true }];
  });
}
