import type { Level, StockStatus } from '@stockwire/shared/stock-level';
import { ItemGlyph } from '../../../../ui/glyph/item-glyph.tsx';
import { itemGlyphFor } from '../../../../ui/glyph/item-glyph-for.ts';
import { Pill } from '../../../../ui/status/pill.tsx';
import { TREND_BOX } from '../cells/trend-path.ts';
import type { ColumnId } from '../columns/grid-columns.ts';
import styles from './grid-row.module.css';
import trend from './trend-cell.module.css';

/** How wide what is to come will be, more or less. */
export const PLACEHOLDER_WIDTHS = {
  sku: '62px',
  item: '62%',
  category: '70%',
  zone: '16px',
  homeBin: '48px',
  onHand: '22px',
  reserved: '18px',
  available: '26px',
  reorderPoint: '22px',
  status: '42px',
  lastChange: '70%',
  trend: '58px',
} satisfies Record<ColumnId, string>;

interface CellContentProps {
  id: ColumnId;
  level: Level;
  status: StockStatus;
}

/** What stands in a cell. What the painter writes is named by `data-live` and left empty here. */
export function CellContent({ id, level, status }: CellContentProps) {
  switch (id) {
    case 'item':
      return <ItemCell level={level} />;
    case 'onHand':
    case 'reserved':
    case 'available':
      return <span data-live={id} />;
    case 'status':
      return <Pill tone={status} />;
    case 'lastChange':
      return <LastChangeCell />;
    case 'trend':
      return <TrendCell />;
    default:
      return level[id] ?? '—';
  }
}

function LastChangeCell() {
  return (
    <span className={styles.change}>
      <b data-live="delta" />
      <span data-live="what" />
      <time data-live="at" />
    </span>
  );
}

function ItemCell({ level }: { level: Level }) {
  return (
    <>
      <ItemGlyph name={itemGlyphFor(level.category)} />
      <span className={styles.name} title={level.name}>
        {level.name}
      </span>
      <span className={styles.ghost} data-live="ghost" />
    </>
  );
}

/** A drawing for the eye, and the same in words for the ear. */
function TrendCell() {
  const { widthPx, heightPx, dotPx } = TREND_BOX;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the painter writes its name, the drawing in words.
    <svg
      className={trend.trend}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      data-live="trend"
    >
      <path />
      <circle r={dotPx} visibility="hidden" />
    </svg>
  );
}
