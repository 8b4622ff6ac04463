import { CircleAlert, History } from 'lucide-react';
import { ApiProblem } from '../../../api/api-error.ts';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { formWords } from './form.words.ts';
import styles from './form-notes.module.css';
import type { Form } from './use-form.ts';

/** What a whole form has to say: a draft that came back, and a refusal that is of no one field. */
export function FormNotes({ form }: { form: Form }) {
  const words = wordsOf(formWords);
  const { draft, save } = form;
  return (
    <>
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
