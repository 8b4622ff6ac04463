import type { Import } from '@stockwire/shared/imports';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type Figure, Figures } from '../parts/figures.tsx';
import { runWords } from './run.words.ts';

const TAKEN_BACK = ['undoing', 'undo-paused', 'undone'];

interface WorkFiguresProps {
  of: Pick<Import, 'state' | 'progress'>;
  /** What stands behind the three counts. */
  more?: Figure[];
}

/** What became of the rows so far; an undo counts the commands it takes back. */
export function WorkFigures({ of: { state, progress }, more = [] }: WorkFiguresProps) {
  const words = wordsOf(runWords);
  const { accepted, skipped, refused } = TAKEN_BACK.includes(state) ? words.undone : words;
  return (
    <Figures
      figures={[
        { id: 'accepted', label: accepted, value: formatInteger(progress.accepted) },
        { id: 'skipped', label: skipped, value: formatInteger(progress.skipped) },
        {
          id: 'refused',
          label: refused,
          value: formatInteger(progress.refused),
          tone: progress.refused > 0 ? 'problem' : undefined,
        },
        ...more,
      ]}
    />
  );
}
