import { ChevronDown, ChevronUp, Pin } from 'lucide-react';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { GRID_COLUMNS, type GridColumn } from '../grid-columns.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './grid-header.module.css';

interface GridHeaderProps {
  /** Null is the order by SKU. */
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
  activeColumn: number | null;
}

/** The header row: what each column is, and by which one the rows are ordered. */
export function GridHeader({ sort, onSort, activeColumn }: GridHeaderProps) {
  const current = sort ?? { column: 'sku', direction: 'asc' };
  return (
    <div role="row" className={styles.header} aria-rowindex={1} data-row={-1}>
      {GRID_COLUMNS.map((column, place) => {
        const isCurrent = current.column === column.sort;
        const isAscending = isCurrent && current.direction === 'asc';
        return (
          <div
            key={column.id}
            role="columnheader"
            className={styles.head}
            data-cell={column.id}
            aria-colindex={place + 1}
            aria-sort={ariaSort(isCurrent, isAscending)}
          >
            <button
              type="button"
              className={styles.sort}
              data-column={place}
              tabIndex={activeColumn === place ? 0 : -1}
              onClick={() =>
                onSort({ column: column.sort, direction: isAscending ? 'desc' : 'asc' })
              }
            >
              <HeadGlyph column={column} isCurrent={isCurrent} isAscending={isAscending} />
              {column.title}
            </button>
          </div>
        );
      })}
    </div>
  );
}

function ariaSort(isCurrent: boolean, isAscending: boolean) {
  if (!isCurrent) return 'none';
  return isAscending ? 'ascending' : 'descending';
}

interface HeadGlyphProps {
  column: GridColumn;
  isCurrent: boolean;
  isAscending: boolean;
}

function HeadGlyph({ column, isCurrent, isAscending }: HeadGlyphProps) {
  if (isCurrent) return <Icon of={isAscending ? ChevronUp : ChevronDown} size="xs" />;
  return column.id === 'sku' ? <Icon of={Pin} size="xs" /> : null;
}
