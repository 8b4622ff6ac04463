import { PASSWORD_LENGTH_MAX } from '@stockwire/shared/identity';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { signInWords } from './sign-in.words.ts';
import styles from './sign-in-form.module.css';
import { SignInNote } from './sign-in-note.tsx';
import { useSignIn } from './use-sign-in.ts';

interface SignInFormProps {
  /** Given, only this person can sign in here. */
  email?: string | undefined;
  /** What else can be done here, below the button. */
  children?: ReactNode;
}

/** E-mail and password, as a password manager knows them. */
export function SignInForm({ email: fixedEmail, children }: SignInFormProps) {
  const words = wordsOf(signInWords);
  const attempt = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState(fixedEmail ?? '');
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { error, isPending, lockedUntilMs } = attempt;

  // Moves the browser's focus, once for every refused try, to where the next one begins.
  useEffect(() => {
    if (error !== null) focusPassword(form.current);
  }, [error]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending || lockedUntilMs !== null) return;
    // What a password manager filled in may not have come as typing, so the form itself is read.
    const typed = new FormData(event.currentTarget);
    const pair = { email: textOf(typed, 'email').trim(), password: textOf(typed, 'password') };
    const isEmpty = pair.email === '' || pair.password === '';
    setMissing(isEmpty);
    if (isEmpty) focusPassword(form.current);
    else attempt.signIn(pair);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} method="post" noValidate>
      <TextField
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        size="l"
        value={email}
        onChange={setEmail}
        isReadOnly={fixedEmail !== undefined}
        autoFocus={fixedEmail === undefined}
      />
      <PasswordField
        label={words.password}
        name="password"
        autoComplete="current-password"
        size="l"
        maxLength={PASSWORD_LENGTH_MAX}
        value={password}
        onChange={setPassword}
        autoFocus={fixedEmail !== undefined}
      />
      <div role="alert">
        <SignInNote attempt={attempt} isMissing={isMissing} />
      </div>
      <div className={styles.post}>
        <Button
          type="submit"
          variant="primary"
          size="l"
          disabledReason={buttonReason(isPending, lockedUntilMs !== null)}
        >
          {words.signIn}
        </Button>
        {children}
      </div>
    </form>
  );
}

function textOf(data: FormData, name: string): string {
  const text = data.get(name);
  return typeof text === 'string' ? text : '';
}

function focusPassword(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
}

function buttonReason(isPending: boolean, isLocked: boolean): string | undefined {
  const words = wordsOf(signInWords);
  if (isPending) return words.signingIn;
  return isLocked ? words.tooMany : undefined;
}
