import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import styles from './data-table.module.css';
import type { Sorting } from './sort-rows.ts';

interface SortHeaderProps {
  column: {
    label: string;
    sortValue?: unknown;
    align?: 'start' | 'end' | undefined;
    isExtra?: boolean | undefined;
  };
  /** Given, the table is sorted by this column. */
  direction: Sorting['direction'] | undefined;
  onSort: (direction: Sorting['direction']) => void;
}

/** The name of a column; a press sorts by it, the next one turns the order. */
export function SortHeader({ column, direction, onSort }: SortHeaderProps) {
  const isUp = direction === 'ascending';
  return (
    <th
      scope="col"
      data-align={column.align}
      data-extra={column.isExtra || undefined}
      {...(direction ? { 'aria-sort': direction } : {})}
    >
      {column.sortValue === undefined ? (
        column.label
      ) : (
        <Button
          className={styles.sort ?? ''}
          onPress={() => onSort(isUp ? 'descending' : 'ascending')}
        >
          {column.label}
          <span className={styles.arrow} data-shown={direction !== undefined || undefined}>
            <Icon of={direction === 'descending' ? ArrowDown : ArrowUp} size="xs" />
          </span>
        </Button>
      )}
    </th>
  );
}
