import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { FilterChip } from '../../../../ui/data/filter-chip.tsx';
import { SearchField } from '../../../../ui/field/search-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { useIsPhone } from '../../../../ui/use-is-phone.ts';
import type { GridSearch } from '../search/grid-search.ts';
import styles from './bars.module.css';
import { barsWords } from './bars.words.ts';
import { FilterPanel } from './filter-panel.tsx';
import { filterWords } from './filter-words.ts';

/** A fast typist rests this long between words; each search builds an order on the server. */
const TYPING_MS = 180;

interface FiltersBarProps {
  warehouseId: number;
  search: GridSearch;
  onSearch: (search: GridSearch, options?: { replace: boolean }) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** What has come about: an order to take over, or how old the figures are. */
  notice: ReactNode;
}

/** What narrows the rows: the search, and each filter with the way to take it off. */
export function FiltersBar(props: FiltersBarProps) {
  const { warehouseId, search, onSearch, searchRef, notice } = props;
  const isPhone = useIsPhone();
  const words = wordsOf(barsWords);
  const [text, setText] = useTypedText(search.q, (q) =>
    onSearch({ ...search, q }, { replace: true }),
  );
  return (
    <div className={styles.filters}>
      <span className={styles.find}>
        <SearchField
          label={words.searchStock}
          placeholder={isPhone ? words.search : words.searchHint}
          kbd={isPhone ? undefined : '/'}
          value={text}
          onChange={setText}
          inputRef={searchRef}
        />
      </span>
      <span className={styles.chips}>
        {filterWords(search).map(({ id, name, value, without }) => (
          <FilterChip key={id} name={name} value={value} onRemove={() => onSearch(without)} />
        ))}
      </span>
      <FilterPanel warehouseId={warehouseId} search={search} onSearch={onSearch} />
      <span className={styles.space} />
      {notice}
    </div>
  );
}

/** What is being typed, given on when the typing rests; a text from elsewhere replaces it. */
function useTypedText(settled: string, onSettle: (text: string) => void) {
  const [typed, setTyped] = useState({ text: settled, from: settled });
  if (typed.from !== settled) setTyped({ text: settled, from: settled });
  // Waits outside React for the end of the typing.
  useEffect(() => {
    if (typed.text.trim() === settled) return;
    const timer = setTimeout(() => onSettle(typed.text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed.text, settled, onSettle]);
  const setText = (text: string) => setTyped((now) => ({ ...now, text }));
  return [typed.text, setText] as const;
}
