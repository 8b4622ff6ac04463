import { memo, type RefObject, useState } from 'react';
import type { ArrangedColumns } from '../columns/arranged-columns.ts';
import { withColumn } from '../columns/change-layout.ts';
import { ColumnWidthDialog } from '../columns/column-width-dialog.tsx';
import type { ColumnId } from '../columns/grid-columns.ts';
import { clampWidth, type GridLayout } from '../columns/grid-layout.ts';
import { useColumnResize } from '../columns/use-column-resize.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './grid-header.module.css';
import { HeaderCell } from './header-cell.tsx';

interface GridHeaderProps {
  grid: RefObject<HTMLElement | null>;
  arranged: ArrangedColumns;
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  /** Null is the order by SKU. */
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
  activeColumn: number | null;
}

/**
 * The header row: what each column is, by which one the rows are ordered, and what can be done with it.
 * A step from cell to cell renders the grid, and not the header: its buttons would cost more than all the rows.
 */
export const GridHeader = memo(function GridHeader(props: GridHeaderProps) {
  const { grid, arranged, layout, onLayout, sort, onSort, activeColumn } = props;
  const [sizing, setSizing] = useState<{ id: ColumnId; widthPx: number } | null>(null);
  const setWidth = (id: ColumnId, widthPx: number) =>
    onLayout(withColumn(layout, id, { widthPx: clampWidth(widthPx) }));
  const resize = useColumnResize({ grid, arranged, onWidth: setWidth });
  const widthOf = (id: ColumnId) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${id}"]`)?.offsetWidth ?? 0;
  return (
    <>
      <div role="row" className={styles.header} aria-rowindex={1} data-row={-1}>
        {arranged.columns.map(({ column, pinnedAtPx }, place) => (
          <HeaderCell
            key={column.id}
            column={column}
            place={place}
            pinnedAtPx={pinnedAtPx}
            isActive={activeColumn === place}
            sort={sort ?? { column: 'sku', direction: 'asc' }}
            onSort={onSort}
            layout={layout}
            onLayout={onLayout}
            resize={resize}
            onSetWidth={() => setSizing({ id: column.id, widthPx: widthOf(column.id) })}
          />
        ))}
      </div>
      {sizing === null ? null : (
        <ColumnWidthDialog
          {...sizing}
          onWidth={(widthPx) => setWidth(sizing.id, widthPx)}
          onClose={() => setSizing(null)}
        />
      )}
    </>
  );
});
