import type { Import } from '@stockwire/shared/imports';
import styles from './failure.module.css';
import { failureText } from './failure.words.ts';

interface FailureProps {
  of: Pick<Import, 'failure' | 'failureCode' | 'failureLine'>;
}

/** Why the last work on this import stopped, until the next one begins. */
export function Failure({ of }: FailureProps) {
  const text = failureText(of);
  if (text === null) return null;
  return (
    <p className={styles.failure} role="alert">
      {text}
    </p>
  );
}
