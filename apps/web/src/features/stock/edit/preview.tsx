import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { editWords } from './edit.words.ts';
import styles from './preview.module.css';

interface PreviewProps {
  /** What the figure is of: `On hand`, `A-01-03`. */
  of: string;
  was: number;
  /** What it will be; null while nothing sensible was entered. */
  next: number | null;
  /** The words beside it: what will be posted. */
  note: string;
}

/** `12 → 9`: what the figure is and what it will be, before anything is posted. */
export function Preview({ of, was, next, note }: PreviewProps) {
  return (
    <p className={styles.preview}>
      <span className={styles.of}>{of}</span>
      <span className={styles.figures}>
        <span className={styles.was}>{formatInteger(was)}</span>
        <span className={styles.arrow} aria-hidden="true">
          →
        </span>
        <VisuallyHidden>{wordsOf(editWords).becomes}</VisuallyHidden>
        <b className={styles.next}>{next === null ? '…' : formatInteger(next)}</b>
      </span>
      <span className={styles.note}>{note}</span>
    </p>
  );
}
