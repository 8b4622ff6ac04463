import type { ReactNode } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import type { ImportActions } from '../use-import-actions.ts';
import { partsWords } from './parts.words.ts';
import styles from './step-footer.module.css';

interface StepFooterProps {
  actions: ImportActions;
  /** What the main action does, or what it does not. */
  note?: ReactNode;
  /** The main action, and what stands beside it. */
  children: ReactNode;
}

/** The bar below a step: leave the import, or go on. */
export function StepFooter({ actions, note, children }: StepFooterProps) {
  return (
    <footer className={styles.footer}>
      {actions.may('cancel') ? (
        <Button size="l" variant="ghost" onPress={() => actions.act('cancel')}>
          {wordsOf(partsWords).cancelImport}
        </Button>
      ) : null}
      <span className={styles.note}>{note}</span>
      {children}
    </footer>
  );
}
