import { ArrowDown, Ban, Check, Clock, type LucideIcon, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import { Shortfall } from '../glyph/shortfall.tsx';
import styles from './pill.module.css';

const TONES = {
  ok: { glyph: Check, word: 'OK' },
  low: { glyph: ArrowDown, word: 'Low' },
  out: { glyph: Ban, word: 'Out' },
  shortfall: { glyph: Shortfall, word: 'Shortfall' },
  conflict: { glyph: Split, word: 'Conflict' },
  stale: { glyph: Clock, word: 'Stale' },
} satisfies { [tone: string]: { glyph: LucideIcon; word: string } };

type PillTone = keyof typeof TONES;

interface PillProps {
  tone: PillTone;
  /** Replaces the tone's own word. */
  children?: ReactNode;
  isFrozen?: boolean | undefined;
}

/** A state as glyph, word and colour, so that each alone would do. */
export function Pill({ tone, children, isFrozen }: PillProps) {
  const { glyph, word } = TONES[tone];
  return (
    <span className={styles.pill} data-tone={tone} data-frozen={isFrozen || undefined}>
      <Icon of={glyph} size="xs" />
      {children ?? word}
    </span>
  );
}
