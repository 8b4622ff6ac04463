import type { Import } from '@stockwire/shared/imports';
import styles from './failure.module.css';

/** Why the last work on this import stopped, until the next one begins. */
export function Failure({ of: { failure } }: { of: Pick<Import, 'failure'> }) {
  if (failure === null) return null;
  return (
    <p className={styles.failure} role="alert">
      {failure}
    </p>
  );
}
