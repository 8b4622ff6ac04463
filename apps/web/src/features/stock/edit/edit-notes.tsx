import { TriangleAlert } from 'lucide-react';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { editWords } from './edit.words.ts';
import styles from './edit-notes.module.css';

interface ChangeNoteProps {
  /** Null while the figure is the one that was read. */
  warning: string | null;
  /** Where entering starts from the figure of now. */
  onRebase: () => void;
}

/** Says within the form that its figure moved. It is spoken politely and never takes the focus. */
export function ChangeNote({ warning, onRebase }: ChangeNoteProps) {
  return (
    <div role="status" className={styles.place}>
      {warning === null ? null : (
        <div className={styles.change}>
          <Icon of={TriangleAlert} />
          <p>{warning}</p>
          <Button size="s" onPress={onRebase}>
            {wordsOf(editWords).rebase}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Why the newest posting did not go through, and what to do. */
export function RefusalNote({ error }: { error: Error | null }) {
  if (error === null) return null;
  const { title, advice } = problemText(error);
  const requestId = requestIdOf(error);
  return (
    <div role="alert" className={styles.refusal}>
      <Icon of={TriangleAlert} />
      <p>
        <b>{title}</b> {advice}
        {requestId === null ? null : (
          <small className={styles.request}>{wordsOf(editWords).request(requestId)}</small>
        )}
      </p>
    </div>
  );
}
