import { GROUP_COLUMNS } from '@stockwire/shared/stock-views';
import { wordsOf } from '../../../../ui/language/words.ts';
import { drawnOrder } from '../columns/change-layout.ts';
import { COLUMN_IDS, ROW_HEADER } from '../columns/grid-columns.ts';
import {
  DEFAULT_LAYOUT,
  DENSITIES,
  type Density,
  type GridLayout,
  type LayoutColumn,
  parseGridLayout,
} from '../columns/grid-layout.ts';
import { type LinkText, quotable } from './link-text.ts';
import { searchWords } from './search.words.ts';

/** The names under which a link carries how the grid is laid out. */
export const LAYOUT_PARAMS = ['columns', 'density', 'group'] as const;
export type LayoutParams = Partial<Record<(typeof LAYOUT_PARAMS)[number], string>>;

const PINNED = 'pin';

/** A layout as a link says it; without a density the rows are as high as this device has them. */
export interface LinkLayout extends Omit<GridLayout, 'density'> {
  density: Density | null;
}

/**
 * Writes a layout as a link carries it: the shown columns in their order, `sku.pin,item.240`, and what
 * else it says. Hidden columns are those that are not named.
 */
export function writeLayout(layout: LinkLayout): LayoutParams {
  const shown = drawnOrder(layout).filter(({ isHidden }) => !isHidden);
  return {
    columns: shown.map(columnText).join(','),
    ...(layout.density === null ? {} : { density: layout.density }),
    ...(layout.groupBy === null ? {} : { group: layout.groupBy }),
  };
}

/** The layout that a link asks for; null where it leaves that to the device. */
export function readLayout(link: LinkText): LinkLayout | null {
  const columns = link.text('columns');
  const density = oneOf(link, 'density', DENSITIES);
  const groupBy = oneOf(link, 'group', GROUP_COLUMNS);
  if (columns === '' && density === null && groupBy === null) return null;
  const shown = readColumns(columns, link.ignored);
  return {
    columns: shown.length === 0 ? DEFAULT_LAYOUT.columns : withHidden(shown),
    density,
    groupBy,
  };
}

function columnText({ id, widthPx, isPinned }: LayoutColumn): string {
  return [id, ...(isPinned ? [PINNED] : []), ...(widthPx === null ? [] : [widthPx])].join('.');
}

function readColumns(text: string, ignored: string[]): LayoutColumn[] {
  const columns = new Map<string, LayoutColumn>();
  const words = wordsOf(searchWords);
  for (const part of text.split(',').map((each) => each.trim())) {
    const [name = '', ...marks] = part.split('.');
    const id = COLUMN_IDS.find((known) => known === name);
    if (part === '') continue;
    if (id === undefined) ignored.push(words.column(quotable(name)));
    else if (columns.has(id)) ignored.push(words.columnTwice(id));
    else columns.set(id, readColumn(id, marks, ignored));
  }
  return [...columns.values()];
}

function readColumn(id: LayoutColumn['id'], marks: string[], ignored: string[]): LayoutColumn {
  const column: LayoutColumn = { id, widthPx: null, isPinned: false, isHidden: false };
  for (const mark of marks) {
    if (mark === PINNED) column.isPinned = true;
    else if (/^\d{1,4}$/.test(mark)) column.widthPx = Number(mark);
    else ignored.push(wordsOf(searchWords).columnPart(id, quotable(mark)));
  }
  return column;
}

/** What is not named is hidden, but for the one column without which a row has no name. */
function withHidden(shown: readonly LayoutColumn[]): LayoutColumn[] {
  const header = { id: ROW_HEADER, widthPx: null, isPinned: true, isHidden: false } as const;
  const named = shown.some(({ id }) => id === ROW_HEADER) ? shown : [header, ...shown];
  const columns = drawnOrder({ ...DEFAULT_LAYOUT, columns: [...named] });
  return parseGridLayout({ ...DEFAULT_LAYOUT, columns }).columns.map((column) => {
    const isNamed = named.some(({ id }) => id === column.id);
    return isNamed ? column : { ...column, isPinned: false, isHidden: true };
  });
}

function oneOf<Word extends string>(
  link: LinkText,
  name: 'density' | 'group',
  known: readonly Word[],
): Word | null {
  const given = link.text(name);
  const word = known.find((each) => each === given);
  if (given === '' || word !== undefined) return word ?? null;
  link.ignored.push(wordsOf(searchWords)[name](quotable(given), known.join(', ')));
  return null;
}
