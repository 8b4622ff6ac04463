import { NewPassword, PASSWORD_LENGTH_MAX } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useHttp, useSignedIn } from '../../../api/api-provider.tsx';
import { changePassword } from '../../../api/session.mutations.ts';
import { sessionKeys } from '../../../api/session.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { accountWords } from './account.words.ts';
import styles from './account-page.module.css';
import { faultsOf } from './faults-of.ts';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Another password for oneself, which takes the one there is: an open desk is not enough. */
export function PasswordForm() {
  const words = wordsOf(accountWords);
  const { email } = useSignedIn();
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const change = usePasswordChange(() => {
    setTyped(EMPTY);
    setChecked(false);
  });
  const faults = faultsOf(change.error);
  const isShort = !NewPassword.safeParse(typed.newPassword).success;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (typed.currentPassword !== '' && !isShort && !change.isPending) change.mutate(typed);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {/* A password manager has to know whose password this is. */}
      <VisuallyHidden>
        <input
          type="email"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
      </VisuallyHidden>
      <PasswordField
        label={words.current}
        name="current-password"
        autoComplete="current-password"
        size="l"
        maxLength={PASSWORD_LENGTH_MAX}
        value={typed.currentPassword}
        onChange={(currentPassword) => {
          change.reset();
          setTyped((before) => ({ ...before, currentPassword }));
        }}
        error={faults.currentPassword ?? missing(isChecked && typed.currentPassword === '')}
      />
      <PasswordField
        label={words.next}
        description={words.nextNote}
        name="new-password"
        autoComplete="new-password"
        size="l"
        maxLength={PASSWORD_LENGTH_MAX}
        value={typed.newPassword}
        onChange={(newPassword) => setTyped((before) => ({ ...before, newPassword }))}
        error={faults.newPassword ?? (isChecked && isShort ? words.tooShort : undefined)}
      />
      <RefusalNote error={Object.keys(faults).length === 0 ? change.error : null} />
      <div>
        <Button type="submit" size="l" isPending={change.isPending}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}

function usePasswordChange(onChanged: () => void) {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (typed: typeof EMPTY) => changePassword(http, typed),
    onSuccess({ sessionsEnded }) {
      const words = wordsOf(accountWords);
      const detail =
        sessionsEnded === 0 ? undefined : words.ended(sessionsEnded, formatInteger(sessionsEnded));
      toasts.add({ text: words.changed, detail });
      void queryClient.invalidateQueries({ queryKey: sessionKeys.own });
      onChanged();
    },
  });
}

function missing(isMissing: boolean): string | undefined {
  return isMissing ? wordsOf(accountWords).missing : undefined;
}
