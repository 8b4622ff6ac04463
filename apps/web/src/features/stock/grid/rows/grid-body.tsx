import type { GroupColumn } from '@stockwire/shared/stock-views';
import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { StockRows } from '../data/use-stock-rows.ts';
import { useGridFocus } from '../focus/use-grid-focus.ts';
import { useGridKeys } from '../focus/use-grid-keys.ts';
import type { GridLines } from '../lines/grid-lines.ts';
import type { GridViewport } from '../scroll/grid-viewport.ts';
import { useGridViewport } from '../scroll/use-grid-viewport.ts';
import styles from './grid-body.module.css';
import type { GridBodyProps } from './grid-body-props.ts';
import { GridHeader } from './grid-header.tsx';
import { GridWindow } from './grid-window.tsx';
import { GroupLabel } from './group-label.tsx';
import { useRowPx } from './use-row-px.ts';

/** The grid itself: a header, and as many rows as the screen holds out of however many there are. */
export function GridBody(props: GridBodyProps) {
  const { rows, arranged, extension } = props;
  const { lines } = rows;
  const grid = useRef<HTMLDivElement>(null);
  const parts = useGridParts(props, grid);
  const { groupBy, isPhone, viewport, focus, keys } = parts;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or a grid of groups.
    <div
      ref={grid}
      {...ariaOf(props, groupBy)}
      tabIndex={-1}
      className={styles.grid}
      style={
        {
          '--grid-columns': arranged.template,
          '--grid-width-min': `${arranged.widthPxMin}px`,
        } as CSSProperties
      }
      data-density={props.layout.density}
      data-frozen={props.isFrozen || undefined}
      onPointerDown={extension?.onPointerDown}
      onCopy={extension?.onCopy}
      onPaste={extension?.onPaste}
      onKeyDown={keys.onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onClick={(event) => {
        const cell = keys.cellAt(event.target);
        if (cell !== null && !extension?.onRowPress?.(event, cell)) props.onOpen(cell.level.sku);
      }}
    >
      {isPhone ? null : (
        <GridHeader
          grid={grid}
          arranged={arranged}
          layout={props.layout}
          onLayout={props.onLayout}
          sort={props.sort}
          onSort={props.onSort}
          activeColumn={focus.active.row < 0 ? focus.active.column : null}
        />
      )}
      {groupBy === null ? null : (
        <GroupLabel
          lines={lines}
          groupBy={groupBy}
          viewport={viewport}
          onToggle={props.onToggleGroup}
        />
      )}
      <GridWindow
        {...props}
        groupBy={groupBy}
        shown={parts.shown}
        linePx={parts.linePx}
        active={focus.active}
      />
    </div>
  );
}

/** What the ear is told of the grid as a whole. */
function ariaOf({ label, rows, arranged, extension }: GridBodyProps, groupBy: GroupColumn | null) {
  return {
    role: groupBy === null ? 'grid' : 'treegrid',
    'aria-label': label,
    // ARIA: −1 says that nobody knows yet.
    'aria-rowcount': rows.total === null ? -1 : rows.lines.count + 1,
    'aria-colcount': arranged.columns.length,
    'aria-multiselectable': extension?.isSelected ? true : undefined,
    'aria-busy': rows.isBusy || undefined,
  };
}

/** The grid without its looks: which lines are seen, where the focus is, and what keys do. */
function useGridParts(props: GridBodyProps, grid: RefObject<HTMLDivElement | null>) {
  const { rows, layout, arranged, extension } = props;
  const { lines, request } = rows;
  const groupBy = lines.isGrouped ? (request?.groupBy ?? layout.groupBy) : null;
  const { isPhone, linePx, headerPx } = useRowPx(layout.density);
  const { viewport, shown } = useGridViewport({
    scroller: grid,
    lines,
    heights: { linePx, headerPx, coveredPx: groupBy === null ? 0 : linePx },
    onRange: props.onRange,
  });
  const focus = useGridFocus({
    grid,
    lines,
    columnCount: arranged.columns.length,
    topRow: isPhone ? 0 : -1,
    viewport,
    onMoved: extension?.onFocusMoved,
  });
  const keys = useGridKeys({ ...props, extension, focus });
  const focusPosition = useWantedPosition(lines, (row) =>
    focus.moveTo({ row, column: focus.active.column }),
  );
  useImperativeHandle(props.handle, () => ({
    focusPosition,
    focusActive: () => focus.moveTo(focus.active),
  }));
  useTopOfAnswer(viewport, request);
  return { groupBy, isPhone, linePx, viewport, shown, focus, keys };
}

/** Another question is read from its first answer on; a new order of the same one is not. */
function useTopOfAnswer(viewport: GridViewport, request: StockRows['request']): void {
  const asked = useRef(request);
  // The scrollbar is outside React.
  useEffect(() => {
    if (asked.current !== null && asked.current !== request) viewport.toTop();
    asked.current = request;
  }, [viewport, request]);
}

/** Goes to an item as soon as its line stands open. */
function useWantedPosition(lines: GridLines, goTo: (line: number) => void) {
  const [wanted, setWanted] = useState<{ position: number } | null>(null);
  const gone = useRef(wanted);
  // The focus is outside React, and goes once the lines are those in which the item has one.
  useLayoutEffect(() => {
    if (wanted === null || gone.current === wanted) return;
    const line = lines.lineOfPosition(wanted.position);
    if (lines.at(line).kind === 'group') return;
    gone.current = wanted;
    goTo(line);
  });
  return (position: number) => setWanted({ position });
}
