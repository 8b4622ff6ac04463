import type { ErrorComponentProps } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Button } from '../ui/action/button.tsx';
import { EmptyState } from '../ui/state/empty-state.tsx';
import { ErrorState } from '../ui/state/error-state.tsx';
import styles from './page-states.module.css';

/** The address leads nowhere. */
export function PageNotFound() {
  return (
    <div className={styles.page}>
      <EmptyState
        isWholePage
        icon={MapPinOff}
        title="There is no page at this address"
        action={
          <Link className={styles.link ?? ''} href="/stock">
            Go to the stock
          </Link>
        }
      >
        The link may be older than this version, or it was cut off.
      </EmptyState>
    </div>
  );
}

/** A screen threw while it was drawn: the rest of the console stays, and nothing posted is lost. */
export function PageBroken({ error, reset }: ErrorComponentProps) {
  return (
    <div className={styles.page}>
      <ErrorState
        isWholePage
        title="This screen broke"
        onRetry={reset}
        action={<Button onPress={() => window.location.reload()}>Load the page again</Button>}
      >
        What you posted is in the ledger; what you were typing may be gone. If it happens again,
        report these words: <code className={styles.words}>{wordsOf(error)}</code>
      </ErrorState>
    </div>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
