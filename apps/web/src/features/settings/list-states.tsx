import { isForbidden } from '../../api/api-error.ts';
import { problemText, requestIdOf } from '../../api/problem-text.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../ui/state/skeleton.tsx';
import styles from './list-states.module.css';
import { settingsWords } from './settings.words.ts';

const WIDTHS = ['92%', '84%', '88%', '76%', '90%', '80%', '86%', '70%'];

/** A list or a form on its way. */
export function ListLoading({ what }: { what: string }) {
  return (
    <div className={styles.loading}>
      <SkeletonRows label={wordsOf(settingsWords).loading(what)} widths={WIDTHS} />
    </div>
  );
}

interface ListFailedProps {
  error: Error;
  onRetry: () => void;
  isRetrying: boolean;
}

/** A list or a form that could not be read, and the way to try again. */
export function ListFailed({ error, onRetry, isRetrying }: ListFailedProps) {
  const { title, advice } = problemText(error);
  return (
    <ErrorState
      title={title}
      onRetry={onRetry}
      isRetrying={isRetrying}
      requestId={requestIdOf(error) ?? undefined}
      isForbidden={isForbidden(error)}
    >
      {advice}
    </ErrorState>
  );
}
