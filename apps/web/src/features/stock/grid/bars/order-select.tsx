import { Select } from '../../../../ui/field/select.tsx';
import { GRID_COLUMNS } from '../grid-columns.ts';
import type { GridSort } from '../search/grid-search.ts';
import styles from './filter-panel.module.css';

const ORDERS = GRID_COLUMNS.flatMap(({ title, sort }) => [
  { id: sort, label: `${title}, lowest first`, sort: { column: sort, direction: 'asc' as const } },
  {
    id: `-${sort}`,
    label: `${title}, highest first`,
    sort: { column: sort, direction: 'desc' as const },
  },
]);

interface OrderSelectProps {
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
}

/** The order of the rows, for screens too narrow for the header. */
export function OrderSelect({ sort, onSort }: OrderSelectProps) {
  const { column, direction } = sort ?? { column: 'sku', direction: 'asc' };
  return (
    <div className={styles.order}>
      <Select
        label="Order"
        options={ORDERS}
        value={direction === 'desc' ? `-${column}` : column}
        onChange={(id) => {
          const order = ORDERS.find((known) => known.id === id);
          if (order) onSort(order.sort);
        }}
      />
    </div>
  );
}
