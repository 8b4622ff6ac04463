import { isForbidden } from '../../api/api-error.ts';
import { permissionWords } from '../../api/permission.words.ts';
import { problemText, requestIdOf } from '../../api/problem-text.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../ui/state/skeleton.tsx';
import { requestWords } from './requests.words.ts';
import styles from './requests-page.module.css';

const WIDTHS = ['92%', '64%', '88%', '70%', '90%', '60%'];

interface RequestsStateProps {
  reading: { error: Error | null; refetch: () => unknown; isFetching: boolean };
}

/** Requests that are not there: on their way, failed, or not for this person, who is told whom to ask. */
export function RequestsState({ reading: { error, refetch, isFetching } }: RequestsStateProps) {
  if (error === null) {
    return (
      <div className={styles.loading}>
        <SkeletonRows label={wordsOf(requestWords).loading} widths={WIDTHS} />
      </div>
    );
  }
  const { title, advice } = problemText(error);
  const isDenied = isForbidden(error);
  return (
    <ErrorState
      title={isDenied ? wordsOf(permissionWords).notAllowed('requests.read') : title}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
      requestId={requestIdOf(error) ?? undefined}
      isForbidden={isDenied}
    >
      {advice}
    </ErrorState>
  );
}
