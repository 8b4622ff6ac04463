import type { GroupColumn } from '@stockwire/shared/stock-views';
import { type CSSProperties, useId } from 'react';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import { lineTopPx, type ShownLines } from '../scroll/grid-viewport.ts';
import styles from './grid-body.module.css';
import type { GridBodyProps } from './grid-body.tsx';
import type { CellPosition } from './grid-focus.ts';
import { GridRow } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';

interface GridWindowProps
  extends Pick<GridBodyProps, 'rows' | 'painter' | 'openSku' | 'onToggleGroup' | 'extension'> {
  groupBy: GroupColumn | null;
  arranged: ArrangedColumns;
  shown: ShownLines;
  linePx: number;
  active: CellPosition;
}

/**
 * The lines that stand. An element that shows a line keeps its place in the document and its focus while
 * others come and go, so the order of elements is not that of lines; `aria-owns` tells the ear the right one.
 */
export function GridWindow(props: GridWindowProps) {
  const { shown } = props;
  const idPrefix = useId();
  const bySlot = [...shown.slots].sort(([, one], [, other]) => one - other);
  const byLine = [...shown.slots].sort(([one], [other]) => one - other);
  const style = {
    '--spacer-height': `${shown.spacerPx}px`,
    '--window-top': `${shown.windowPx}px`,
  } as CSSProperties;
  return (
    <div className={styles.spacer} role="presentation" style={style}>
      <div
        role="rowgroup"
        className={styles.window}
        aria-owns={byLine.map(([, slot]) => `${idPrefix}${slot}`).join(' ')}
      >
        {bySlot.map(([line, slot]) => (
          <Line key={slot} {...props} id={`${idPrefix}${slot}`} line={line} />
        ))}
      </div>
    </div>
  );
}

function Line(props: GridWindowProps & { id: string; line: number }) {
  const { id, line, rows, groupBy, active, arranged, openSku, extension } = props;
  const { lines } = rows;
  const topPx = lineTopPx(line, props.shown.windowLine, props.linePx);
  if (line >= lines.count) return null;
  const shown = lines.at(line);
  if (shown.kind === 'group') {
    const group = lines.groups[shown.group];
    return group === undefined || groupBy === null ? null : (
      <GroupRow
        id={id}
        line={line}
        group={group}
        groupBy={groupBy}
        columnCount={arranged.columns.length}
        isOpen={lines.isOpen(shown.group)}
        topPx={topPx}
        isActive={active.row === line}
        onToggle={props.onToggleGroup}
      />
    );
  }
  const level = rows.rowAt(shown.position);
  const cells = extension?.cellsOf?.(shown.position);
  return (
    <GridRow
      id={id}
      line={line}
      columns={arranged.columns}
      level={level}
      painter={props.painter}
      topPx={topPx}
      isOpen={level !== undefined && level.sku === openSku}
      isSelected={extension?.isSelected?.(shown.position) ?? null}
      selectedFrom={cells?.from ?? null}
      selectedTo={cells?.to ?? null}
      isGrouped={groupBy !== null}
      isSideways={arranged.isSideways}
      activeColumn={active.row === line ? active.column : null}
    />
  );
}
