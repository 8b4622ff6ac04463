import type { Warehouse } from '@stockwire/shared/catalog';
import { ENTRY_KINDS } from '@stockwire/shared/stock-level';
import { Pause, Play } from 'lucide-react';
import { entryKindText } from '../../api/entry-text.ts';
import { Button } from '../../ui/action/button.tsx';
import { Select } from '../../ui/field/select.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { activityWords } from './activity.words.ts';
import styles from './activity-bar.module.css';
import { ActivityCounters } from './activity-counters.tsx';
import type { ActivityFilter } from './activity-filter.ts';

interface ActivityBarProps {
  warehouse: Warehouse;
  filter: ActivityFilter;
  people: readonly string[];
  isPaused: boolean;
  waitingCount: number;
  onFilter: (filter: ActivityFilter) => void;
  onPause: (isPaused: boolean) => void;
}

/** No kind and no name is longer than a word, so this can be neither. */
const ALL = ' all';

const kindOptions = () => [
  { id: ALL, label: wordsOf(activityWords).allKinds },
  ...ENTRY_KINDS.map((kind) => ({ id: kind, label: entryKindText(kind) })),
];

/** What is shown of the ledger, how busy it is, and the way to make it stand still. */
export function ActivityBar(props: ActivityBarProps) {
  const { warehouse, filter, people, isPaused, onFilter, onPause } = props;
  const words = wordsOf(activityWords);
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{words.title}</h1>
      <div className={styles.filters}>
        <Select
          label={words.kind}
          isLabelHidden
          options={kindOptions()}
          value={filter.kind ?? ALL}
          onChange={(id) =>
            onFilter({ ...filter, kind: ENTRY_KINDS.find((kind) => kind === id) ?? null })
          }
        />
        <Select
          label={words.who}
          isLabelHidden
          options={[
            { id: ALL, label: words.everybody },
            ...people.map((name) => ({ id: name, label: name })),
          ]}
          value={filter.who ?? ALL}
          onChange={(id) => onFilter({ ...filter, who: id === ALL ? null : id })}
        />
      </div>
      <ActivityCounters warehouseId={warehouse.warehouseId} />
      <Button
        icon={isPaused ? Play : Pause}
        variant="ghost"
        onPress={() => onPause(!isPaused)}
        label={isPaused ? words.goOn : words.hold}
      >
        {isPaused ? words.goOnShort(props.waitingCount) : words.pause}
      </Button>
    </header>
  );
}
