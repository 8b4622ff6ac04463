import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';
import { GRID_COLUMNS } from '../grid-columns.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './grid-body.module.css';
import { GridHeader } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import { positionOf, useGridFocus } from './use-grid-focus.ts';
import { useIsPhone } from './use-is-phone.ts';
import type { StockRows } from './use-stock-rows.ts';
import type { RowRange } from './use-view-blocks.ts';

/** The heights that the style sheet gives a row: --row-compact, and --row-phone for its two lines. */
const ROW_COMPACT_PX = 26;
const ROW_PHONE_PX = 58;

/** Height of the header row, as --grid-header; a phone has none. */
const HEADER_PX = 28;
const OVERSCAN_ROWS = 12;

/** Places for rows while nobody knows how many there are: a tall screen of them. */
const LOADING_ROWS = 60;

/** A block is read in about this time, so asking more often would only ask for more at once. */
const RANGE_EVERY_MS = 60;

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
  /** The rows on screen, at intervals while they move. */
  onRange: (range: RowRange) => void;
}

/** The grid itself: a header, and as many rows as the screen holds out of however many there are. */
export function GridBody(props: GridBodyProps) {
  const { rows, painter, openSku } = props;
  const rowCount = rows.total ?? LOADING_ROWS;
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const rowPx = isPhone ? ROW_PHONE_PX : ROW_COMPACT_PX;
  const headerPx = isPhone ? 0 : HEADER_PX;
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
  useRangeOnScreen(virtualizer.range, props.onRange);

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

/** Tells the rows on screen at once, and while they fly by no more often than reading keeps up. */
function useRangeOnScreen(
  range: { startIndex: number; endIndex: number } | null,
  onRange: (range: RowRange) => void,
): void {
  const toldAtMs = useRef(Number.NEGATIVE_INFINITY);
  const from = range?.startIndex ?? 0;
  const to = (range?.endIndex ?? 0) + 1;
  // Scrolling happens outside React; what is scrolled past within the wait is never asked for.
  useEffect(() => {
    const tell = () => {
      toldAtMs.current = performance.now();
      onRange({ from, to });
    };
    const waitMs = toldAtMs.current + RANGE_EVERY_MS - performance.now();
    if (waitMs <= 0) return tell();
    const timer = setTimeout(tell, waitMs);
    return () => clearTimeout(timer);
  }, [from, to, onRange]);
}
