import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import { GRID_COLUMNS } from '../grid-columns.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './grid-body.module.css';
import { GridHeader } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import { positionOf, useGridFocus } from './use-grid-focus.ts';
import { useRowHeight } from './use-row-height.ts';
import type { StockRows } from './use-stock-rows.ts';
import type { RowRange } from './use-view-blocks.ts';

/** Height of the header row, as --grid-header. */
const HEADER_PX = 28;
const OVERSCAN_ROWS = 12;

/** Places for rows while nobody knows how many there are: a tall screen of them. */
const LOADING_ROWS = 60;

/** While the rows fly by nothing is asked for; this long after they stop it is. */
const SETTLE_MS = 80;

interface GridBodyProps {
  label: string;
  rows: StockRows;
  painter: CellPainter;
  sort: GridSort | null;
  openSku: string | null;
  isFrozen: boolean;
  onSort: (sort: GridSort) => void;
  onOpen: (sku: string) => void;
  /** A letter was pressed on a row. */
  onRowKey: (event: KeyboardEvent, sku: string) => void;
  /** The rows on screen, once scrolling has come to rest. */
  onRange: (range: RowRange) => void;
}

/** The grid itself: a header, and as many rows as the screen holds out of however many there are. */
export function GridBody(props: GridBodyProps) {
  const { rows, painter, openSku } = props;
  const rowCount = rows.total ?? LOADING_ROWS;
  const scroller = useRef<HTMLDivElement>(null);
  const { rowPx, hasHeader } = useRowHeight();
  const headerPx = hasHeader ? HEADER_PX : 0;
  const focus = useGridFocus({
    grid: scroller,
    rowCount,
    pageRows: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerPx) / rowPx) - 1),
    scrollToRow: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
  });
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler.
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: headerPx,
    scrollPaddingStart: headerPx,
    rangeExtractor: (range) => withRow(range, focus.active.row),
  });
  // The virtualizer keeps sizes outside React; another row height makes all of them wrong.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a row is what has changed.
  useEffect(() => virtualizer.measure(), [virtualizer, rowPx]);
  useSettledRange(virtualizer.range, virtualizer.isScrolling, props.onRange);

  const onKeyDown = (event: KeyboardEvent) => {
    if (focus.onKeyDown(event)) return;
    const sku = rows.rowAt(positionOf(event.target)?.row ?? -1)?.sku;
    if (sku !== undefined) props.onRowKey(event, sku);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      className={styles.grid}
      aria-label={props.label}
      // ARIA: −1 says that nobody knows yet.
      aria-rowcount={rows.total === null ? -1 : rows.total + 1}
      aria-colcount={GRID_COLUMNS.length}
      aria-busy={rows.isBusy || undefined}
      data-frozen={props.isFrozen || undefined}
      onKeyDown={onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onClick={(event) => {
        const sku = rows.rowAt(positionOf(event.target)?.row ?? -1)?.sku;
        if (sku !== undefined) props.onOpen(sku);
      }}
    >
      <GridHeader
        sort={props.sort}
        onSort={props.onSort}
        activeColumn={focus.active.row < 0 ? focus.active.column : null}
      />
      <div
        role="rowgroup"
        className={styles.rows}
        style={{ '--rows-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const level = rows.rowAt(index);
          return (
            <GridRow
              key={index}
              index={index}
              level={level}
              painter={painter}
              topPx={start - headerPx}
              isOpen={level !== undefined && level.sku === openSku}
              activeColumn={focus.active.row === index ? focus.active.column : null}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The row with the focus stands however far it is scrolled away, so that the focus has a place to be. */
function withRow(range: Range, row: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((one, other) => one - other);
}

function useSettledRange(
  range: { startIndex: number; endIndex: number } | null,
  isScrolling: boolean,
  onRange: (range: RowRange) => void,
): void {
  const from = range?.startIndex ?? 0;
  const to = (range?.endIndex ?? 0) + 1;
  // Scrolling happens outside React; its end is when nothing moved for a while.
  useEffect(() => {
    const timer = setTimeout(() => onRange({ from, to }), isScrolling ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [from, to, isScrolling, onRange]);
}
