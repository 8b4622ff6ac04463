import type { EntryKind } from '@stockwire/shared/stock-level';
import { ToggleButton } from 'react-aria-components';
import { entryKindText } from '../../../../api/entry-text.ts';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import type { MovementSums } from './movement-sums.ts';
import styles from './movements.module.css';
import { timelineWords } from './timeline.words.ts';

interface KindFilterProps {
  sums: MovementSums;
  /** Null shows every kind. */
  kind: EntryKind | null;
  isByDay: boolean;
  onKind: (kind: EntryKind | null) => void;
  onByDay: (isByDay: boolean) => void;
}

/** Every kind with what it changed on hand, which together is the whole change; a press shows it alone. */
export function KindFilter({ sums, kind, isByDay, onKind, onByDay }: KindFilterProps) {
  const words = wordsOf(timelineWords);
  return (
    <fieldset className={styles.kinds} aria-label={words.kinds}>
      {sums.kinds.map(({ kind: of, change, count }) => (
        <ToggleButton
          key={of}
          className={styles.kind ?? ''}
          isSelected={kind === of}
          onChange={(isSelected) => onKind(isSelected ? of : null)}
        >
          {entryKindText(of)}{' '}
          <b>{change === 0 ? `${formatInteger(count)}×` : formatSignedInteger(change)}</b>
        </ToggleButton>
      ))}
      <ToggleButton
        className={styles.kind ?? ''}
        aria-label={words.byDayLabel}
        isSelected={isByDay}
        onChange={onByDay}
      >
        {words.byDay}
      </ToggleButton>
    </fieldset>
  );
}
