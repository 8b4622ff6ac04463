import { problemText, requestIdOf } from '../api/problem-text.ts';
import { ErrorState } from '../ui/state/error-state.tsx';

interface PageFailedProps {
  error: Error;
  retry: () => void;
  isRetrying: boolean;
}

/** What the whole page hangs on could not be read. */
export function PageFailed({ error, retry, isRetrying }: PageFailedProps) {
  const { title, advice } = problemText(error);
  return (
    <ErrorState
      isWholePage
      title={title}
      onRetry={retry}
      isRetrying={isRetrying}
      requestId={requestIdOf(error) ?? undefined}
    >
      {advice}
    </ErrorState>
  );
}
