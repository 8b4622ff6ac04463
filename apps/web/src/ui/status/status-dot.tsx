import styles from './status-dot.module.css';

interface StatusDotProps {
  tone: 'ok' | 'low' | 'out' | 'conflict' | 'stale' | 'accent';
  hasHalo?: boolean | undefined;
}

/** A mark of state; always beside the word that says the same. */
export function StatusDot({ tone, hasHalo }: StatusDotProps) {
  return (
    <span
      className={styles.dot}
      data-tone={tone}
      data-halo={hasHalo || undefined}
      aria-hidden="true"
    />
  );
}
