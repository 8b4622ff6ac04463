import { ArrowDown, Ban, Check, Clock, type LucideIcon, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import { Shortfall } from '../glyph/shortfall.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './pill.module.css';
import { pillWords } from './pill.words.ts';

const GLYPHS = {
  ok: Check,
  low: ArrowDown,
  out: Ban,
  shortfall: Shortfall,
  conflict: Split,
  stale: Clock,
} satisfies { [tone: string]: LucideIcon };

type PillTone = keyof typeof GLYPHS;

interface PillProps {
  tone: PillTone;
  /** Replaces the tone's own word. */
  children?: ReactNode;
  isFrozen?: boolean | undefined;
}

/** A state as glyph, word and colour, so that each alone would do. */
export function Pill({ tone, children, isFrozen }: PillProps) {
  return (
    <span className={styles.pill} data-tone={tone} data-frozen={isFrozen || undefined}>
      <Icon of={GLYPHS[tone]} size="xs" />
      {children ?? wordsOf(pillWords)[tone]}
    </span>
  );
}
