import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { LockedNote } from './locked-note.tsx';
import { signInWords } from './sign-in.words.ts';
import styles from './sign-in-form.module.css';
import type { SigningIn } from './use-sign-in.ts';

interface SignInNoteProps {
  attempt: SigningIn;
  isMissing: boolean;
}

/** Why the newest try came to nothing. Which of the two was wrong is never said, for the server never says it. */
export function SignInNote({ attempt, isMissing }: SignInNoteProps) {
  const words = wordsOf(signInWords);
  const { error, lockedUntilMs } = attempt;
  if (isMissing) return <Note title={words.missing} />;
  if (error === null) return null;
  if (lockedUntilMs !== null) {
    return (
      <Note title={words.tooMany}>
        <LockedNote untilMs={lockedUntilMs} onOver={attempt.unlock} />
      </Note>
    );
  }
  if (error instanceof ApiProblem && error.problem.status === 429) {
    return <Note title={words.tryAgain} />;
  }
  const { title, advice } = problemText(error);
  const isFault = !(error instanceof ApiProblem) || error.problem.status >= 500;
  const requestId = isFault ? requestIdOf(error) : null;
  return (
    <Note title={title}>
      {advice} {requestId === null ? null : <code>{requestId}</code>}
    </Note>
  );
}

function Note({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.note}>
      <Icon of={CircleAlert} />
      <p>
        <b>{title}</b> {children}
      </p>
    </div>
  );
}
