import { Search } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Kbd } from '../action/kbd.tsx';
import { Icon } from '../glyph/icon.tsx';
import styles from './command-button.module.css';

interface CommandButtonProps {
  label: string;
  kbd: string;
  onPress: () => void;
}

/** The way into the command palette, in the shape of the field that opens. */
export function CommandButton({ label, kbd, onPress }: CommandButtonProps) {
  return (
    <Button
      className={styles.command ?? ''}
      aria-label={label}
      aria-haspopup="dialog"
      onPress={onPress}
    >
      <Icon of={Search} size="s" />
      <span className={styles.words}>{label}</span>
      <span className={styles.key}>
        <Kbd>{kbd}</Kbd>
      </span>
    </Button>
  );
}
