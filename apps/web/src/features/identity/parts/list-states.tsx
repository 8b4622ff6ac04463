import type { Action } from '@stockwire/shared/permissions';
import { isForbidden } from '../../../api/api-error.ts';
import { permissionWords } from '../../../api/permission.words.ts';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { identityWords } from '../identity.words.ts';
import styles from './parts.module.css';

const WIDTHS = ['92%', '84%', '88%', '76%', '90%', '80%', '86%', '70%'];

export interface Reading {
  error: Error | null;
  refetch: () => unknown;
  isFetching: boolean;
}

/** Nothing of it is there, nor on its way: there is nothing to search or to filter. */
export function isOut({ data, error }: { data: unknown; error: Error | null }): boolean {
  return data === undefined && error !== null;
}

interface ListStateProps {
  /** What is being read, in words. */
  what: string;
  /** What a person must be allowed to see it. */
  needs: Action;
  reading: Reading;
}

/** A list that is not there: on its way, failed, or not for this person, who is told whom to ask. */
export function ListState({ what, needs, reading }: ListStateProps) {
  const { error, refetch, isFetching } = reading;
  if (error === null) {
    return (
      <div className={styles.loading}>
        <SkeletonRows label={wordsOf(identityWords).loading(what)} widths={WIDTHS} />
      </div>
    );
  }
  const { title, advice } = problemText(error);
  const isDenied = isForbidden(error);
  return (
    <ErrorState
      title={isDenied ? wordsOf(permissionWords).notAllowed(needs) : title}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
      requestId={requestIdOf(error) ?? undefined}
      isForbidden={isDenied}
    >
      {advice}
    </ErrorState>
  );
}
