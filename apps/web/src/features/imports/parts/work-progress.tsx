import type { ImportProgress } from '@stockwire/shared/imports';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { partsWords } from './parts.words.ts';

interface WorkProgressProps {
  label: string;
  progress: ImportProgress;
  tone?: 'running' | 'paused' | 'problem';
}

/** How many rows of the work under way are done, how fast it goes and how long it will take. */
export function WorkProgress({ label, progress, tone = 'running' }: WorkProgressProps) {
  const words = wordsOf(partsWords);
  const { rowsDone, rowsTotal, rowsPerSecond } = progress;
  const isMoving = tone === 'running' && rowsPerSecond !== null && rowsPerSecond > 0;
  return (
    <ProgressBar
      label={label}
      tone={tone}
      share={rowsTotal === 0 ? null : rowsDone / rowsTotal}
      valueText={words.rowsOf(formatInteger(rowsDone), formatInteger(rowsTotal))}
      rate={isMoving ? words.rate(formatInteger(Math.round(rowsPerSecond))) : undefined}
      remainingMs={isMoving ? ((rowsTotal - rowsDone) / rowsPerSecond) * 1_000 : null}
    />
  );
}
