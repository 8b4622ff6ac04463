import { LEVEL_COLUMNS, type LevelColumn } from '@stockwire/shared/stock-views';

/**
 * How a column of the grid is read from the tables, which go by the aliases of `levelTables`: `item`,
 * `level`, `settings` and `home` (the home bin). All texts here are SQL and hold no input.
 */
export interface LevelColumnSource {
  type: 'text' | 'number' | 'time';
  /** What filters compare; texts are folded. */
  value: string;
  /** What the grid is sorted by, and its type in SQL. */
  order: string;
  orderType: 'text' | 'integer' | 'timestamptz';
  nullable: boolean;
  /** Codes are stored folded (by `foldCode`); other texts are folded in SQL, by `lower`. */
  isCode: boolean;
  /** Read from the catalog's item; everything else is the warehouse's own. */
  isOfItem: boolean;
}

const FIGURES = {
  onHand: 'coalesce(level.on_hand, 0)',
  sellable: 'coalesce(level.sellable, 0)',
  reserved: 'coalesce(level.held + level.allocated, 0)',
  available: 'coalesce(level.sellable - level.held - level.allocated, 0)',
};

/** The rule of `statusOf`, with a result for each of shortfall, out, low and ok. */
function statusCase(results: [string, string, string, string]): string {
  const [shortfall, out, low, ok] = results;
  return `case
    when level.short > 0 then ${shortfall}
    when ${FIGURES.available} <= 0 then ${out}
    when ${FIGURES.available} <= settings.reorder_point then ${low}
    else ${ok}
  end`;
}

function text(
  value: string,
  { nullable = false, isCode = false, isOfItem = false } = {},
): LevelColumnSource {
  return { type: 'text', value, order: value, orderType: 'text', nullable, isCode, isOfItem };
}

function number(value: string, nullable = false): LevelColumnSource {
  const flags = { nullable, isCode: false, isOfItem: false };
  return { type: 'number', value, order: value, orderType: 'integer', ...flags };
}

const SOURCES: Record<LevelColumn, LevelColumnSource> = {
  sku: text('item.sku_key', { isCode: true, isOfItem: true }),
  name: text('lower(item.name)', { isOfItem: true }),
  category: text('lower(item.category)', { isOfItem: true }),
  zone: text('lower(home.zone)', { nullable: true }),
  homeBin: text('home.code_key', { nullable: true, isCode: true }),
  status: {
    ...text(statusCase(["'shortfall'", "'out'", "'low'", "'ok'"])),
    // What needs a person most comes first, not what begins with an earlier letter.
    order: statusCase(['0', '1', '2', '3']),
    orderType: 'integer',
  },
  onHand: number(FIGURES.onHand),
  sellable: number(FIGURES.sellable),
  reserved: number(FIGURES.reserved),
  available: number(FIGURES.available),
  reorderPoint: number('settings.reorder_point', true),
  updatedAt: {
    type: 'time',
    value: 'level.updated_at',
    order: 'level.updated_at',
    orderType: 'timestamptz',
    nullable: true,
    isCode: false,
    isOfItem: false,
  },
};

/** All columns in the order of the contract, which makes equal filters one key. */
export const COLUMNS_IN_ORDER = Object.keys(LEVEL_COLUMNS) as LevelColumn[];

export function levelColumnSource(column: LevelColumn): LevelColumnSource {
  return SOURCES[column];
}
