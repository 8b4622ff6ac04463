import type { StockStatus } from '@stockwire/shared/stock-level';
import { STOCK_STATUSES } from '@stockwire/shared/stock-level';
import type { ViewBlock } from '@stockwire/shared/stock-views';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useHttp } from '../../../../api/api-provider.tsx';
import { stockKeys } from '../../../../api/stock.queries.ts';
import { binsQuery } from '../../../../api/warehouses.queries.ts';
import { Button } from '../../../../ui/action/button.tsx';
import type { GridSearch } from '../search/grid-search.ts';
import bars from './bars.module.css';
import { ChoiceGroup } from './choice-group.tsx';
import styles from './filter-panel.module.css';
import { STATUS_WORDS } from './filter-words.ts';
import { OrderSelect } from './order-select.tsx';
import { QuantityFilter } from './quantity-filter.tsx';

interface FilterPanelProps {
  warehouseId: number;
  search: GridSearch;
  onSearch: (search: GridSearch) => void;
}

/** The button that opens the filters; what is chosen takes effect at once. */
export function FilterPanel(props: FilterPanelProps) {
  return (
    <DialogTrigger>
      <Button variant="ghost" icon={ListFilter} label="Filter">
        <span className={bars.wide}>Filter</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.panel ?? ''} aria-label="Filters">
          <Filters {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Filters({ warehouseId, search, onSearch }: FilterPanelProps) {
  const zones = useZones(warehouseId);
  const categories = useSeenCategories(warehouseId, search.category);
  const statuses = STOCK_STATUSES.map((status) => ({ id: status, label: STATUS_WORDS[status] }));
  return (
    <>
      <OrderSelect sort={search.sort} onSort={(sort) => onSearch({ ...search, sort })} />
      <ChoiceGroup
        label="Status"
        choices={statuses}
        chosen={search.status}
        // The ids are the statuses that were given above.
        onChoose={(status) => onSearch({ ...search, status: status as StockStatus[] })}
      />
      <ChoiceGroup
        label="Zone"
        choices={[...new Set([...zones, ...search.zone])].map((zone) => ({
          id: zone,
          label: zone,
        }))}
        chosen={search.zone}
        onChoose={(zone) => onSearch({ ...search, zone })}
      />
      <ChoiceGroup
        label="Category"
        choices={categories.map((category) => ({ id: category, label: category }))}
        chosen={search.category}
        onChoose={(category) => onSearch({ ...search, category })}
      />
      <QuantityFilter
        compare={search.compare}
        onCompare={(compare) => onSearch({ ...search, compare })}
      />
    </>
  );
}

/** The zones in which items can have their home. */
function useZones(warehouseId: number): string[] {
  const bins = useQuery(binsQuery(useHttp(), warehouseId));
  return useMemo(() => {
    const homes =
      bins.data?.filter((bin) => bin.kind === 'storage' && bin.retiredAt === null) ?? [];
    return [...new Set(homes.map((bin) => bin.zone))].sort();
  }, [bins.data]);
}

/** The categories of the rows that were on screen so far, and those that are chosen already. */
function useSeenCategories(warehouseId: number, chosen: readonly string[]): string[] {
  const queryClient = useQueryClient();
  const blocks = queryClient.getQueriesData<ViewBlock>({ queryKey: stockKeys.blocks(warehouseId) });
  const seen = blocks.flatMap(([, block]) => block?.rows.map((row) => row.category) ?? []);
  return [...new Set([...seen, ...chosen])].sort();
}
