import type { StockStatus } from '@stockwire/shared/stock-level';
import { STOCK_STATUSES } from '@stockwire/shared/stock-level';
import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useHttp } from '../../../../api/api-provider.tsx';
import { facetsQuery } from '../../../../api/stock.queries.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { columnTitle } from '../columns/grid-columns.ts';
import type { GridSearch } from '../search/grid-search.ts';
import bars from './bars.module.css';
import { barsWords } from './bars.words.ts';
import { ChoiceGroup } from './choice-group.tsx';
import styles from './filter-panel.module.css';
import { statusTitle } from './filter-words.ts';
import { QuantityFilter } from './quantity-filter.tsx';

interface FilterPanelProps {
  warehouseId: number;
  search: GridSearch;
  onSearch: (search: GridSearch) => void;
}

/** The button that opens the filters; what is chosen takes effect at once. */
export function FilterPanel(props: FilterPanelProps) {
  const words = wordsOf(barsWords);
  return (
    <DialogTrigger>
      <Button variant="ghost" icon={ListFilter} label={words.filter}>
        <span className={bars.wide}>{words.filter}</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.panel ?? ''} aria-label={words.filters}>
          <Filters {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Filters(props: FilterPanelProps) {
  const { search, onSearch } = props;
  return (
    <>
      <ChoiceGroup
        label={columnTitle('status')}
        choices={STOCK_STATUSES.map((status) => ({ id: status, label: statusTitle(status) }))}
        chosen={search.status}
        // The ids are the statuses that were given above.
        onChoose={(status) => onSearch({ ...search, status: status as StockStatus[] })}
      />
      <FacetFilters {...props} />
      <QuantityFilter
        compare={search.compare}
        onCompare={(compare) => onSearch({ ...search, compare })}
      />
    </>
  );
}

/** Every zone and category that items of the warehouse have, with how many do. */
function FacetFilters({ warehouseId, search, onSearch }: FilterPanelProps) {
  const facets = useQuery(facetsQuery(useHttp(), warehouseId));
  const words = wordsOf(barsWords);
  if (facets.isError) {
    return (
      <p className={styles.none}>
        {words.facetsMissing}{' '}
        <Button size="s" onPress={() => void facets.refetch()}>
          {words.tryAgain}
        </Button>
      </p>
    );
  }
  const zones = facets.data?.zones.map(({ zone, items }) => ({ id: zone, items })) ?? [];
  const categories =
    facets.data?.categories.map(({ category, items }) => ({ id: category, items })) ?? [];
  return (
    <>
      <ChoiceGroup
        label={columnTitle('zone')}
        choices={choicesOf(zones, search.zone)}
        chosen={search.zone}
        onChoose={(zone) => onSearch({ ...search, zone })}
      />
      <ChoiceGroup
        label={columnTitle('category')}
        choices={choicesOf(categories, search.category)}
        chosen={search.category}
        onChoose={(category) => onSearch({ ...search, category })}
      />
    </>
  );
}

/** What there is, and what is chosen although there is none of it any more. */
function choicesOf(values: readonly { id: string; items: number }[], chosen: readonly string[]) {
  const known = values.map(({ id, items }) => ({ id, label: id, count: formatInteger(items) }));
  const gone = chosen.filter((id) => !values.some((value) => value.id === id));
  return [...known, ...gone.map((id) => ({ id, label: id, count: undefined }))];
}
