import { Clock, type LucideIcon, Pause, RefreshCw } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './connection-chip.module.css';
import { StatusDot } from './status-dot.tsx';

export type ConnectionTone = 'live' | 'catching-up' | 'offline' | 'paused' | 'stale';

const GLYPHS: { [Tone in ConnectionTone]: LucideIcon | undefined } = {
  live: undefined,
  'catching-up': RefreshCw,
  offline: RefreshCw,
  paused: Pause,
  stale: Clock,
};

interface ConnectionChipProps {
  tone: ConnectionTone;
  /** `Live`, `Reconnecting`, … */
  word: string;
  /** `38 ms`, `00:12`, … */
  figure?: string | undefined;
  /** The whole sentence, for the ear and the tooltip. */
  label: string;
  onPress?: (() => void) | undefined;
}

/** Whether what you see is true now. It is on every screen, always in the same place. */
export function ConnectionChip({ tone, word, figure, label, onPress }: ConnectionChipProps) {
  const glyph = GLYPHS[tone];
  const isTurning = tone === 'offline' || tone === 'catching-up';
  return (
    <Tooltip text={label}>
      <AriaButton
        className={styles.chip ?? ''}
        data-tone={tone}
        aria-label={label}
        onPress={() => onPress?.()}
      >
        {glyph ? (
          <Icon of={glyph} size="s" isSpinning={isTurning} />
        ) : (
          <StatusDot tone="ok" hasHalo />
        )}
        <span className={styles.word}>{word}</span>
        {figure ? <span className={styles.figure}>{figure}</span> : null}
      </AriaButton>
    </Tooltip>
  );
}
