import type { ImportState } from '@stockwire/shared/imports';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import { importWords } from '../imports.words.ts';

const TONES = {
  uploaded: 'low',
  described: 'low',
  checking: 'stale',
  checked: 'low',
  running: 'stale',
  paused: 'low',
  done: 'ok',
  cancelled: 'stale',
  failed: 'out',
  undoing: 'stale',
  'undo-paused': 'low',
  undone: 'stale',
} as const satisfies Record<ImportState, 'ok' | 'low' | 'out' | 'stale'>;

/** Where an import stands, in a word; amber waits for a person. */
export function StatePill({ state }: { state: ImportState }) {
  return <Pill tone={TONES[state]}>{wordsOf(importWords).states[state]}</Pill>;
}
