import type { Level, StockStatus } from '@stockwire/shared/stock-level';
import { type CSSProperties, memo, useLayoutEffect, useRef, useState } from 'react';
import { ItemGlyph } from '../../../../ui/glyph/item-glyph.tsx';
import { itemGlyphFor } from '../../../../ui/glyph/item-glyph-for.ts';
import { SkeletonBar } from '../../../../ui/state/skeleton.tsx';
import { Pill } from '../../../../ui/status/pill.tsx';
import type { CellPainter, RowCells } from '../cells/cell-painter.ts';
import { GRID_COLUMNS, type GridColumn } from '../grid-columns.ts';
import styles from './grid-row.module.css';

/** The header is row 1 of the grid, and ARIA counts from one. */
const ARIA_ROWS_BEFORE = 2;

interface GridRowProps {
  index: number;
  /** Undefined while its block is on the way. */
  level: Level | undefined;
  painter: CellPainter;
  topPx: number;
  isOpen: boolean;
  /** The column that Tab leads to; null in every row but one. */
  activeColumn: number | null;
}

/** One row. Its figures are written by the painter, so a live change renders nothing here. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, level, painter, topPx, isOpen, activeColumn } = props;
  const element = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState<StockStatus | null>(null);

  // The painter writes into this row's cells from outside React for as long as they stand.
  useLayoutEffect(() => {
    if (element.current === null || level === undefined) return;
    return painter.attach({ level, cells: cellsOf(element.current), onStatus: setStatus });
  }, [painter, level]);

  return (
    <div
      ref={element}
      role="row"
      className={styles.row}
      aria-rowindex={index + ARIA_ROWS_BEFORE}
      data-row={index}
      data-open={isOpen || undefined}
      data-loading={level === undefined || undefined}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      style={{ '--row-top': `${topPx}px` } as CSSProperties}
    >
      {GRID_COLUMNS.map((column, place) => (
        <div
          key={column.id}
          role={column.id === 'sku' ? 'rowheader' : 'gridcell'}
          className={styles.cell}
          data-cell={column.id}
          data-column={place}
          aria-colindex={place + 1}
          tabIndex={activeColumn === place ? 0 : -1}
        >
          {level ? (
            <CellContent column={column} level={level} status={status ?? level.status} />
          ) : (
            <SkeletonBar width={PLACEHOLDER_WIDTHS[column.id]} />
          )}
        </div>
      ))}
    </div>
  );
});

const PLACEHOLDER_WIDTHS = {
  sku: '62px',
  item: '62%',
  onHand: '22px',
  reserved: '18px',
  available: '26px',
  status: '42px',
  lastChange: '70%',
} satisfies Record<GridColumn['id'], string>;

interface CellContentProps {
  column: GridColumn;
  level: Level;
  status: StockStatus;
}

function CellContent({ column, level, status }: CellContentProps) {
  switch (column.id) {
    case 'sku':
      return level.sku;
    case 'item':
      return (
        <>
          <ItemGlyph name={itemGlyphFor(level.category)} />
          <span className={styles.name} title={level.name}>
            {level.name}
          </span>
        </>
      );
    case 'status':
      return <Pill tone={status} />;
    case 'lastChange':
      return (
        <>
          <b data-live="delta" />
          <span data-live="what" />
          <time data-live="at" />
        </>
      );
    default:
      return <span data-live={column.id} />;
  }
}

function cellsOf(row: HTMLElement): RowCells {
  return {
    onHand: part(row, 'onHand'),
    reserved: part(row, 'reserved'),
    available: part(row, 'available'),
    delta: part(row, 'delta'),
    what: part(row, 'what'),
    at: part(row, 'at'),
  };
}

function part(row: HTMLElement, name: keyof RowCells): HTMLElement {
  const element = row.querySelector<HTMLElement>(`[data-live="${name}"]`);
  if (element === null) throw new Error(`a grid row has no part ${name}`);
  return element;
}
