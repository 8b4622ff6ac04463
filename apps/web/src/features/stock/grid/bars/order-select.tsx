import { Select } from '../../../../ui/field/select.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { columnTitle, GRID_COLUMNS } from '../columns/grid-columns.ts';
import type { GridSort } from '../search/grid-search.ts';
import { barsWords } from './bars.words.ts';

interface OrderSelectProps {
  sort: GridSort | null;
  onSort: (sort: GridSort) => void;
}

/** The order of the rows, for screens too narrow for the header. */
export function OrderSelect({ sort, onSort }: OrderSelectProps) {
  const { column, direction } = sort ?? { column: 'sku', direction: 'asc' };
  const orders = allOrders();
  return (
    <Select
      label={wordsOf(barsWords).order}
      options={orders}
      value={direction === 'desc' ? `-${column}` : column}
      onChange={(id) => {
        const order = orders.find((known) => known.id === id);
        if (order) onSort(order.sort);
      }}
    />
  );
}

function allOrders() {
  const words = wordsOf(barsWords);
  return GRID_COLUMNS.flatMap(({ id, sort }) => {
    if (sort === null) return [];
    const title = columnTitle(id);
    const [lowest, highest] = [words.lowestFirst(title), words.highestFirst(title)];
    return [
      { id: sort, label: lowest, sort: { column: sort, direction: 'asc' as const } },
      { id: `-${sort}`, label: highest, sort: { column: sort, direction: 'desc' as const } },
    ];
  });
}
