import type { Level, StockStatus } from '@stockwire/shared/stock-level';
import { type CSSProperties, memo, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../../../ui/cx.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { SkeletonBar } from '../../../../ui/state/skeleton.tsx';
import type { CellPainter } from '../cells/cell-painter.ts';
import type { ArrangedColumn } from '../columns/arranged-columns.ts';
import { columnWords } from '../columns/columns.words.ts';
import { ROW_HEADER } from '../columns/grid-columns.ts';
import { CellContent, PLACEHOLDER_WIDTHS } from './grid-cell.tsx';
import styles from './grid-row.module.css';
// Read after the looks that it overrules.
import phone from './phone-row.module.css';

/** The header is row 1 of the grid, and ARIA counts from one. */
export const ARIA_ROWS_BEFORE = 2;

const ROW = cx(styles.row, phone.row);
const CELL = cx(styles.cell, phone.cell);
const CHECK = cx(styles.check, phone.check);

interface GridRowProps {
  id: string;
  line: number;
  columns: readonly ArrangedColumn[];
  /** Undefined while its block is on the way. */
  level: Level | undefined;
  painter: CellPainter;
  topPx: number;
  isOpen: boolean;
  /** Null where rows cannot be selected. */
  isSelected: boolean | null;
  /** The selected cells by the place of their columns, `selectedTo` exclusive; null when there are none. */
  selectedFrom: number | null;
  selectedTo: number | null;
  isGrouped: boolean;
  /** Rows are wider than the screen, so pinned cells have something to stay above. */
  isSideways: boolean;
  /** The column that Tab leads to; null in every row but one. */
  activeColumn: number | null;
}

/** One row. Its figures are written by the painter, so a live change renders nothing here. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, columns, level, painter, isOpen, isSelected, activeColumn } = props;
  const element = useRef<HTMLDivElement>(null);
  const status = usePaintedStatus(element, props);
  return (
    <div
      ref={element}
      id={props.id}
      role="row"
      className={ROW}
      aria-rowindex={line + ARIA_ROWS_BEFORE}
      data-row={line}
      data-open={isOpen || undefined}
      data-loading={level === undefined || undefined}
      data-selected={isSelected || undefined}
      data-sideways={props.isSideways || undefined}
      {...(isSelected === null ? {} : { 'aria-selected': isSelected })}
      {...(props.isGrouped ? { 'aria-level': 2 } : {})}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      style={{ '--row-top': `${props.topPx}px` } as CSSProperties}
    >
      {columns.map(({ column, pinnedAtPx }, place) => (
        <div
          key={column.id}
          role={column.id === ROW_HEADER ? 'rowheader' : 'gridcell'}
          className={CELL}
          data-cell={column.id}
          data-column={place}
          data-align={column.align}
          data-unit={column.id === 'reserved' ? wordsOf(columnWords).reservedUnit : undefined}
          aria-colindex={place + 1}
          tabIndex={activeColumn === place ? 0 : -1}
          {...selectedProps(props, place)}
          {...pinnedProps(pinnedAtPx)}
        >
          {isSelected !== null && column.id === ROW_HEADER ? <RowCheck /> : null}
          {level ? (
            <CellContent id={column.id} level={level} status={status ?? painter.status(level)} />
          ) : (
            <SkeletonBar width={PLACEHOLDER_WIDTHS[column.id]} />
          )}
        </div>
      ))}
    </div>
  );
});

function selectedProps({ selectedFrom, selectedTo }: GridRowProps, place: number) {
  if (selectedFrom === null || selectedTo === null) return {};
  return place >= selectedFrom && place < selectedTo
    ? { 'data-selected': true, 'aria-selected': true }
    : {};
}

/** The box that a hand presses to take a row in or out; keys and the ear have the row itself. */
function RowCheck() {
  return <span className={CHECK} data-check aria-hidden="true" />;
}

/** Marks a cell that stays at the edge, and says where. */
export function pinnedProps(pinnedAtPx: number | null) {
  if (pinnedAtPx === null) return {};
  return { 'data-pinned': true, style: { '--pinned-at': `${pinnedAtPx}px` } as CSSProperties };
}

/** Has the row painted for as long as it stands; answers its status once a change has turned it. */
function usePaintedStatus(
  element: React.RefObject<HTMLElement | null>,
  { painter, level, columns }: GridRowProps,
): StockStatus | null {
  const [turned, setTurned] = useState<{ level: Level; status: StockStatus } | null>(null);
  // The painter writes into this row's cells from outside React for as long as they stand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are other cells.
  useLayoutEffect(() => {
    if (element.current === null || level === undefined) return;
    const first = painter.status(level);
    return painter.attach({
      level,
      element: element.current,
      onStatus: (status) =>
        // Rendered is the first one already; only what turned since needs another rendering.
        setTurned((now) => (now?.level !== level && status === first ? now : { level, status })),
    });
  }, [painter, level, columns, element]);
  return turned !== null && turned.level === level ? turned.status : null;
}
