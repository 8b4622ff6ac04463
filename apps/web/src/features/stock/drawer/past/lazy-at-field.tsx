import { lazy, Suspense } from 'react';
import type { AtFieldProps } from './at-field.tsx';
import styles from './past.module.css';

/** Calendars are a library of their own, which the grid does without. */
const Loaded = lazy(async () => ({ default: (await import('./at-field.tsx')).AtField }));

/** The field for any moment of the past, in a place that is kept for it. */
export function LazyAtField(props: AtFieldProps) {
  return (
    <Suspense fallback={<div className={styles.place} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
