import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Package, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import {
  categoriesQuery,
  type ItemQuestion,
  itemPagesQuery,
} from '../../../api/catalog.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { FilterChip } from '../../../ui/data/filter-chip.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ListFailed, ListLoading } from '../list-states.tsx';
import { settingsWords } from '../settings.words.ts';
import { SettingsFrame } from '../settings-frame.tsx';
import type { SettingsLinks } from '../settings-links.ts';
import page from '../settings-page.module.css';
import { itemWords } from './items.words.ts';
import styles from './items-page.module.css';
import { ItemsTable } from './items-table.tsx';
import { useItemQuestion } from './use-item-question.ts';

/** No category is called so: an id for "all of them". */
const ANY = '';
const EVERYTHING: ItemQuestion = { search: '', state: 'active', category: null, supplier: null };

/** `/settings/items`: the catalog, searched and filtered by the server. */
export function ItemsPage({ links }: { links: SettingsLinks }) {
  const [question, ask] = useItemQuestion();
  const words = wordsOf(itemWords);
  const denial = useDenial('catalog.change', null);
  const importDenial = useDenial('imports.run', 'any');
  const add = (
    <Button
      variant="primary"
      icon={Plus}
      disabledReason={denial}
      onPress={() => links.go(links.newItem)}
    >
      {words.add}
    </Button>
  );
  return (
    <SettingsFrame
      page="items"
      links={links}
      actions={
        <>
          <Button disabledReason={importDenial} onPress={() => links.go(links.import)}>
            {wordsOf(settingsWords).importInstead}
          </Button>
          {add}
        </>
      }
      bar={<ItemFilters question={question} onAsk={ask} />}
    >
      <ItemRows question={question} links={links} add={add} onShowAll={() => ask(EVERYTHING)} />
    </SettingsFrame>
  );
}

interface ItemRowsProps {
  question: ItemQuestion;
  links: SettingsLinks;
  add: ReactNode;
  onShowAll: () => void;
}

function ItemRows({ question, links, add, onShowAll }: ItemRowsProps) {
  const words = wordsOf(itemWords);
  const pages = useInfiniteQuery({
    ...itemPagesQuery(useHttp(), question),
    placeholderData: (before) => before,
  });
  const { data, error } = pages;
  if (data === undefined && error !== null) {
    const retry = () => void pages.refetch();
    return <ListFailed error={error} onRetry={retry} isRetrying={pages.isFetching} />;
  }
  if (data === undefined) return <ListLoading what={wordsOf(settingsWords).items} />;
  const items = data.pages.flatMap(({ rows }) => rows);
  if (items.length > 0) {
    return (
      <ItemsTable
        items={items}
        hasMore={pages.hasNextPage}
        links={links}
        onEnd={() => {
          if (!pages.isFetchingNextPage) void pages.fetchNextPage();
        }}
      />
    );
  }
  const isAsked =
    question.search !== '' || question.state !== 'active' || question.category || question.supplier;
  if (isAsked) {
    return (
      <EmptyState
        icon={Package}
        title={words.nothing}
        action={<Button onPress={onShowAll}>{words.showAll}</Button>}
      >
        {words.nothingText}
      </EmptyState>
    );
  }
  const importing = (
    <Link className={page.link ?? ''} href={links.import}>
      {wordsOf(settingsWords).importInstead}
    </Link>
  );
  return (
    <EmptyState
      icon={Package}
      title={words.empty}
      action={
        <>
          {add}
          {importing}
        </>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}

interface ItemFiltersProps {
  question: ItemQuestion;
  onAsk: (next: ItemQuestion) => void;
}

function ItemFilters({ question, onAsk }: ItemFiltersProps) {
  const words = wordsOf(itemWords);
  const { data: categories = [] } = useQuery(categoriesQuery(useHttp()));
  const [text, setText] = useState(question.search);
  return (
    <>
      <div className={page.find}>
        <SearchField
          label={words.find}
          value={text}
          onChange={(next) => {
            setText(next);
            onAsk({ ...question, search: next.trim() });
          }}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={words.category}
          isLabelHidden
          options={[
            { id: ANY, label: words.anyCategory },
            ...categories.map(({ category, items }) => ({
              id: category,
              label: category,
              detail: String(items),
            })),
          ]}
          value={question.category ?? ANY}
          onChange={(id) => onAsk({ ...question, category: id === ANY ? null : id })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={words.state}
          isLabelHidden
          options={[
            { id: 'active', label: words.active },
            { id: 'retired', label: words.retired },
            { id: 'all', label: words.allStates },
          ]}
          value={question.state}
          onChange={(id) => onAsk({ ...question, state: id as ItemQuestion['state'] })}
        />
      </div>
      {question.supplier === null ? null : (
        <FilterChip
          name={words.ofSupplier}
          value={question.supplier}
          onRemove={() => onAsk({ ...question, supplier: null })}
        />
      )}
    </>
  );
}
