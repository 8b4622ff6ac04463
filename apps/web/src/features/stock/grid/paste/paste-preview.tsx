import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import { REASON_CODES } from '@stockwire/shared/reasons';
import { useState } from 'react';
import { problemText } from '../../../../api/problem-text.ts';
import { reasonLabel } from '../../../../api/reason-text.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Checkbox } from '../../../../ui/field/checkbox.tsx';
import { Select } from '../../../../ui/field/select.tsx';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ErrorState } from '../../../../ui/state/error-state.tsx';
import { suggestReasons } from '../../edit/reason-suggestions.ts';
import type { TsvRow } from '../copy/tsv.ts';
import { ColumnChoice } from './column-choice.tsx';
import styles from './paste.module.css';
import { pasteWords } from './paste.words.ts';
import { PasteLines } from './paste-lines.tsx';
import { fitsAll, isProblem, type Paste } from './use-paste.ts';
import type { PastedLevel } from './use-pasted-levels.ts';

interface PastePreviewProps {
  paste: Paste;
  rows: readonly TsvRow[];
  /** Nothing can be changed while it is being posted. */
  isLocked: boolean;
}

/** Every line with what it would do, and the one reason for all of them. */
export function PastePreview({ paste, rows, isLocked }: PastePreviewProps) {
  const [onlyProblems, setOnlyProblems] = useState(false);
  const words = wordsOf(pasteWords);
  const problems = paste.judged.filter(isProblem);
  const isFiltered = onlyProblems && problems.length > 0;
  return (
    <div className={styles.preview} inert={isLocked}>
      <ColumnChoice rows={rows} columns={paste.columns} onColumns={paste.setColumns} />
      <div className={styles.summary}>
        <p role="status">{summaryText(paste)}</p>
        {problems.length === 0 ? null : (
          <>
            <Checkbox
              label={words.onlyProblems}
              isSelected={onlyProblems}
              onChange={setOnlyProblems}
            />
            {hasDoubles(paste) ? (
              <Button size="s" onPress={paste.addUp}>
                {words.addUp}
              </Button>
            ) : null}
            <Button size="s" onPress={paste.leaveProblemsOut}>
              {words.leaveOutProblems}
            </Button>
          </>
        )}
      </div>
      <LevelsError paste={paste} />
      <PasteLines
        lines={isFiltered ? problems : paste.judged}
        find={paste.levels.find}
        onChange={paste.change}
      />
      <CauseFields paste={paste} />
    </div>
  );
}

function LevelsError({ paste: { levels } }: { paste: Paste }) {
  if (levels.error === null) return null;
  const { title, advice } = problemText(levels.error);
  return (
    <ErrorState title={title} onRetry={levels.retry}>
      {advice}
    </ErrorState>
  );
}

function CauseFields({ paste: { cause, ready, setCause } }: { paste: Paste }) {
  const words = wordsOf(pasteWords);
  const { suggested, more } = suggestReasons(0);
  const reasons = [...suggested, ...more].filter((reason) => fitsAll(reason, ready));
  const isFitting = cause.reason !== null && reasons.includes(cause.reason);
  return (
    <div className={styles.cause}>
      <Select
        label={words.reason}
        placeholder={words.reasonPlaceholder}
        options={reasons.map((reason) => ({ id: reason, label: reasonLabel(reason) }))}
        value={isFitting ? cause.reason : null}
        onChange={(id) => {
          const reason = REASON_CODES.find((known) => known === id) ?? null;
          setCause({ ...cause, reason });
        }}
      />
      <TextField
        label={words.note}
        placeholder={words.optional}
        value={cause.note}
        onChange={(note) => setCause({ ...cause, note })}
        maxLength={NOTE_LENGTH_MAX}
      />
    </div>
  );
}

function hasDoubles({ judged }: Paste): boolean {
  return judged.some(
    ({ verdict }) => verdict.state === 'problem' && verdict.problem.code === 'twice',
  );
}

function summaryText({ judged, ready, levels }: Paste): string {
  const words = wordsOf(pasteWords);
  const count = (state: string) => judged.filter(({ verdict }) => verdict.state === state).length;
  const part = (state: string, text: (count: string) => string) =>
    count(state) === 0 ? [] : [text(formatInteger(count(state)))];
  const moved = ready.filter(({ sku }) => isMoved(levels.find(sku))).length;
  return [
    words.toPost(ready.length, formatInteger(ready.length)),
    ...part('problem', (text) => words.problems(count('problem'), text)),
    ...part('no-change', words.noChange),
    ...part('left-out', words.leftOut),
    ...part('reading', words.readingCount),
    ...(moved === 0 ? [] : [words.moved(formatInteger(moved))]),
  ].join(' · ');
}

function isMoved(level: PastedLevel | null | undefined): boolean {
  return level != null && level.onHand !== level.wasOnHand;
}
