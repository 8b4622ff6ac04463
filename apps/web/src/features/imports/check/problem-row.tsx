import type { Import, RowProblem } from '@stockwire/shared/imports';
import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { importWords } from '../imports.words.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import { CellEditor } from './cell-editor.tsx';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';
import { rowProblemText } from './row-problem.words.ts';
import { suggestedCells } from './suggested-cells.ts';
import { useRowFix } from './use-row-fix.ts';

interface ProblemRowProps {
  of: Import;
  problem: RowProblem;
  isReadOnly: boolean;
}

/** One row with its line, what is wrong with it and the ways out; the file itself stays as it is. */
export function ProblemRow({ of, problem, isReadOnly }: ProblemRowProps) {
  const words = wordsOf(checkWords);
  const { fields, line } = wordsOf(importWords);
  const [isEditing, setEditing] = useState(false);
  const fix = useRowFix(of.importId, problem);
  const place = useFocusKept<HTMLLIElement>(`${isEditing} ${JSON.stringify(problem.fix)}`);
  const { field, fix: fixed } = problem;
  const cells = fixed && 'cells' in fixed ? fixed.cells : problem.cells;
  return (
    <li className={styles.problem} data-fixed={fixed ? true : undefined} ref={place} tabIndex={-1}>
      <span className={styles.place}>
        {line} {problem.line}
      </span>
      <div>
        <div className={styles.message}>
          {field ? <b>{fields[field] ?? field} </b> : null}
          {field && problem.value !== '' ? <code>{problem.value} </code> : null}
          {rowProblemText(problem)}
        </div>
        <div className={styles.cells}>{cells.join(' · ')}</div>
      </div>
      <div className={styles.acts}>
        {isReadOnly ? null : (
          <Acts {...{ of, problem, fix }} onEdit={() => setEditing(!isEditing)} />
        )}
      </div>
      {isEditing ? (
        <CellEditor
          names={of.examination.columns.map(({ name }) => name)}
          cells={cells}
          label={words.cells(problem.line)}
          onCancel={() => setEditing(false)}
          onSave={(changed) => {
            setEditing(false);
            fix.mutate({ cells: changed });
          }}
        />
      ) : null}
    </li>
  );
}

interface ActsProps {
  of: Import;
  problem: RowProblem;
  fix: ReturnType<typeof useRowFix>;
  onEdit: () => void;
}

function Acts({ of, problem, fix, onEdit }: ActsProps) {
  const words = wordsOf(checkWords);
  if (problem.fix !== null) {
    const isSkipped = 'skip' in problem.fix;
    return (
      <>
        <span>{isSkipped ? words.leftOut : words.fixed}</span>
        <Button size="s" variant="ghost" onPress={() => fix.mutate({ undo: true })}>
          {words.takeBack}
        </Button>
      </>
    );
  }
  const suggested = suggestedCells(of, problem);
  return (
    <>
      {suggested ? (
        <Button size="s" onPress={() => fix.mutate({ cells: suggested })}>
          {words.apply(problem.suggestion ?? '')}
        </Button>
      ) : null}
      <Button size="s" onPress={onEdit} label={`${words.edit} ${problem.line}`}>
        {words.edit}
      </Button>
      <Button
        size="s"
        variant="ghost"
        onPress={() => fix.mutate({ skip: true })}
        label={`${words.leaveOut} ${problem.line}`}
      >
        {words.leaveOut}
      </Button>
    </>
  );
}
