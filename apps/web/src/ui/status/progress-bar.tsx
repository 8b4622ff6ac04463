import type { CSSProperties } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { formatPercent } from '../format/format-amount.ts';
import { formatAge } from '../format/format-duration.ts';
import { wordsOf } from '../language/words.ts';
import styles from './progress-bar.module.css';
import { progressWords } from './progress-bar.words.ts';

interface ProgressBarProps {
  label: string;
  /** From 0 to 1; null while the whole is not known. */
  share: number | null;
  /** `3,120 of 12,000 rows`; otherwise the percentage. */
  valueText?: string | undefined;
  /** How fast: `4,100 rows a second`. */
  rate?: string | undefined;
  /** How much longer it takes at this rate; null or left out while that cannot be said. */
  remainingMs?: number | null | undefined;
  tone?: 'running' | 'paused' | 'problem' | undefined;
}

/** How far a thing has come, how fast it goes, and how long it will take. */
export function ProgressBar(props: ProgressBarProps) {
  const share = props.share === null ? null : Math.min(1, Math.max(0, props.share));
  const value = props.valueText ?? shareText(share);
  const pace = paceText(props);
  const done = share ?? 0;
  const position = { '--progress-share': `${done * 100}%` } as CSSProperties;
  return (
    <AriaProgressBar
      className={styles.progress ?? ''}
      data-tone={props.tone ?? 'running'}
      isIndeterminate={share === null}
      value={done * 100}
      valueLabel={pace === '' ? value : `${value}, ${pace}`}
    >
      <span className={styles.words}>
        <Label className={styles.label ?? ''}>{props.label}</Label>
        <span className={styles.value}>{value}</span>
      </span>
      <span className={styles.track} data-unknown={share === null || undefined}>
        <span className={styles.bar} style={position} />
      </span>
      {pace === '' ? null : <span className={styles.pace}>{pace}</span>}
    </AriaProgressBar>
  );
}

function shareText(share: number | null): string {
  return share === null ? wordsOf(progressWords).waiting : formatPercent(share);
}

function paceText({ rate, remainingMs }: ProgressBarProps): string {
  const remaining =
    typeof remainingMs === 'number' ? wordsOf(progressWords).left(formatAge(remainingMs)) : null;
  return [rate, remaining].filter(Boolean).join(' · ');
}
