import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './filter-chip.module.css';
import { filterChipWords } from './filter-chip.words.ts';

interface FilterChipProps {
  name: string;
  value: string;
  onRemove: () => void;
  /** Given, the words open the filter for changing. */
  onPress?: (() => void) | undefined;
}

/** A filter that is at work: what it is, what it lets through, and the way to take it off. */
export function FilterChip({ name, value, onRemove, onPress }: FilterChipProps) {
  const words = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{value}</span>
    </>
  );
  return (
    <span className={styles.chip}>
      {onPress ? (
        <Button className={styles.words ?? ''} onPress={onPress}>
          {words}
        </Button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      <Button
        className={styles.remove ?? ''}
        aria-label={wordsOf(filterChipWords).remove(`${name} ${value}`)}
        onPress={onRemove}
      >
        <Icon of={X} size="s" />
      </Button>
    </span>
  );
}
