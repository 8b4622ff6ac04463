import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './row-button.module.css';

interface RowButtonProps {
  /** What pressing it does, in words; begins or ends with what is shown. */
  label: string;
  onPress: () => void;
  children: ReactNode;
}

/** The code of a row, which opens it. */
export function RowButton({ label, onPress, children }: RowButtonProps) {
  return (
    <Button className={styles.open ?? ''} aria-label={label} onPress={onPress}>
      {children}
    </Button>
  );
}
