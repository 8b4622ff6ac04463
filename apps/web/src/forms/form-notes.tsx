import { CircleAlert, History, Lock } from 'lucide-react';
import { ApiProblem } from '../api/api-error.ts';
import { problemText, requestIdOf } from '../api/problem-text.ts';
import { Button } from '../ui/action/button.tsx';
import { Icon } from '../ui/glyph/icon.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { formWords } from './form.words.ts';
import styles from './form-notes.module.css';
import type { Form } from './use-form.ts';

interface FormNotesProps {
  form: Form;
  denial?: string | undefined;
}

/** What a whole form has to say: it may not be changed, a draft came back, a refusal that is of no one field. */
export function FormNotes({ form, denial }: FormNotesProps) {
  const words = wordsOf(formWords);
  const { draft, save } = form;
  return (
    <>
      {denial === undefined ? null : (
        <div className={styles.note}>
          <Icon of={Lock} />
          <p className={styles.text}>{denial}</p>
        </div>
      )}
      {draft.isRestored ? (
        <div className={styles.note} role="status">
          <Icon of={History} />
          <p className={styles.text}>{words.restored}</p>
          <Button size="s" onPress={draft.discard}>
            {words.discard}
          </Button>
        </div>
      ) : null}
      {save.failure === null ? null : <Refusal error={save.failure.error} />}
    </>
  );
}

function Refusal({ error }: { error: Error }) {
  const { title, advice } = problemText(error);
  const requestId = requestIdOf(error);
  const isFault = !(error instanceof ApiProblem) || error.problem.status >= 500;
  return (
    <div className={styles.note} data-tone="problem" role="alert">
      <Icon of={CircleAlert} />
      <p className={styles.text}>
        <b>{title}</b> {advice} {isFault && requestId ? <code>{requestId}</code> : null}
      </p>
    </div>
  );
}
