import styles from './kbd.module.css';

/** A key hint. The screen reader hears the control's name alone, so the hint is hidden from it. */
export function Kbd({ children }: { children: string }) {
  return (
    <span className={styles.hint} aria-hidden="true">
      <kbd className={styles.kbd}>{children}</kbd>
    </span>
  );
}
