import type { ErrorComponentProps } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { Link } from 'react-aria-components';
import { Button } from '../ui/action/button.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { EmptyState } from '../ui/state/empty-state.tsx';
import { ErrorState } from '../ui/state/error-state.tsx';
import { SkeletonRows } from '../ui/state/skeleton.tsx';
import styles from './page-states.module.css';
import { pageWords } from './page-states.words.ts';

const WIDTHS = ['30%', '86%', '78%', '92%', '70%', '84%', '66%', '88%'];

/** The code of the screen is on its way. */
export function ScreenLoading() {
  return (
    <div className={styles.loading}>
      <SkeletonRows label={wordsOf(pageWords).loadingScreen} widths={WIDTHS} />
    </div>
  );
}

/** The address leads nowhere. */
export function PageNotFound() {
  const words = wordsOf(pageWords);
  return (
    <div className={styles.page}>
      <EmptyState
        isWholePage
        icon={MapPinOff}
        title={words.noPage}
        action={
          <Link className={styles.link ?? ''} href="/stock">
            {words.toStock}
          </Link>
        }
      >
        {words.oldLink}
      </EmptyState>
    </div>
  );
}

/** A screen threw while it was drawn: the rest of the console stays, and nothing posted is lost. */
export function PageBroken({ error, reset }: ErrorComponentProps) {
  const words = wordsOf(pageWords);
  return (
    <div className={styles.page}>
      <ErrorState
        isWholePage
        title={words.broke}
        onRetry={reset}
        action={<Button onPress={() => window.location.reload()}>{words.reload}</Button>}
      >
        {words.kept} <code className={styles.words}>{messageOf(error)}</code>
      </ErrorState>
    </div>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
