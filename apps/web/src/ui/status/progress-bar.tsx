import type { CSSProperties } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  label: string;
  /** From 0 to 1; null while the whole is not known. */
  share: number | null;
  /** `3,120 of 12,000 rows`; otherwise the percentage. */
  valueText?: string | undefined;
}

/** How far a thing has come. */
export function ProgressBar({ label, share, valueText }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  const position = { '--progress-share': `${percent ?? 0}%` } as CSSProperties;
  const words = valueText ?? (percent === null ? '' : `${percent} %`);
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      isIndeterminate={percent === null}
      value={percent ?? 0}
      valueLabel={words}
    >
      <span className={styles.words}>
        <Label className={styles.label ?? ''}>{label}</Label>
        <span className={styles.value}>{words}</span>
      </span>
      <span className={styles.track} data-unknown={percent === null || undefined}>
        <span className={styles.bar} style={position} />
      </span>
    </AriaProgressBar>
  );
}
