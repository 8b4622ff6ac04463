import type { GroupColumn } from '@stockwire/shared/stock-views';
import { type CSSProperties, useId } from 'react';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import type { CellPosition } from '../focus/grid-focus.ts';
import { lineTopPx, type ShownLines } from '../scroll/grid-viewport.ts';
import styles from './grid-body.module.css';
import type { GridBodyProps } from './grid-body-props.ts';
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

interface LineProps extends GridWindowProps {
  id: string;
  line: number;
}

function Line(props: LineProps) {
  const { lines } = props.rows;
  if (props.line >= lines.count) return null;
  const shown = lines.at(props.line);
  return shown.kind === 'group' ? (
    <GroupLine {...props} group={shown.group} />
  ) : (
    <ItemLine {...props} position={shown.position} />
  );
}

function GroupLine({ group: place, ...props }: LineProps & { group: number }) {
  const { id, line, groupBy, active } = props;
  const { lines } = props.rows;
  const group = lines.groups[place];
  if (group === undefined || groupBy === null) return null;
  return (
    <GroupRow
      id={id}
      line={line}
      group={group}
      groupBy={groupBy}
      columnCount={props.arranged.columns.length}
      isOpen={lines.isOpen(place)}
      topPx={topPxOf(props)}
      isActive={active.row === line}
      onToggle={props.onToggleGroup}
    />
  );
}

function ItemLine({ position, ...props }: LineProps & { position: number }) {
  const { id, line, rows, active, arranged, openSku, extension } = props;
  const level = rows.rowAt(position);
  return (
    <GridRow
      id={id}
      line={line}
      columns={arranged.columns}
      level={level}
      painter={props.painter}
      topPx={topPxOf(props)}
      isOpen={level !== undefined && level.sku === openSku}
      {...selectionOf(extension, position)}
      isGrouped={props.groupBy !== null}
      isSideways={arranged.isSideways}
      activeColumn={active.row === line ? active.column : null}
    />
  );
}

/** What of a row is selected, in plain values: the same selection renders no row anew. */
function selectionOf(extension: GridBodyProps['extension'], position: number) {
  const cells = extension?.cellsOf?.(position);
  return {
    isSelected: extension?.isSelected?.(position) ?? null,
    selectedFrom: cells?.from ?? null,
    selectedTo: cells?.to ?? null,
  };
}

function topPxOf({ line, shown, linePx }: LineProps): number {
  return lineTopPx(line, shown.windowLine, linePx);
}
