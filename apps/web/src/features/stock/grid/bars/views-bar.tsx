import { Pause, Play } from 'lucide-react';
import { usePulse } from '../../../../realtime/use-pulse.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { ViewTabs } from '../../../../ui/data/view-tabs.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import type { GridSearch } from '../search/grid-search.ts';
import { PRESET_VIEWS, presetOf } from '../search/preset-views.ts';
import styles from './bars.module.css';

interface ViewsBarProps {
  warehouseId: number;
  search: GridSearch;
  onSearch: (search: GridSearch) => void;
  isHeld: boolean;
  onHold: (isHeld: boolean) => void;
}

/** The ways everybody looks at the stock, with what each holds by now, and the pause. */
export function ViewsBar({ warehouseId, search, onSearch, isHeld, onHold }: ViewsBarProps) {
  const pulse = usePulse(warehouseId);
  const views = PRESET_VIEWS.map(({ id, label, count }) => {
    const rows = pulse && count(pulse);
    return { id, label, count: rows === null ? undefined : formatInteger(rows) };
  });
  return (
    <div className={styles.views}>
      <h1 className={styles.title}>Stock</h1>
      <ViewTabs
        label="Views"
        views={views}
        currentId={presetOf(search)?.id}
        onSelect={(id) => {
          const view = PRESET_VIEWS.find((preset) => preset.id === id);
          if (view) onSearch(view.search);
        }}
      />
      <span className={styles.space} />
      <span className={styles.tools}>
        <Button
          variant="ghost"
          icon={isHeld ? Play : Pause}
          kbd="P"
          onPress={() => onHold(!isHeld)}
        >
          {isHeld ? 'Go on' : 'Pause'}
        </Button>
      </span>
    </div>
  );
}
