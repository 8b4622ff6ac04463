import { NewPassword, PASSWORD_LENGTH_MAX, type Person } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { changePerson } from '../../../api/people.mutations.ts';
import { peopleKey } from '../../../api/people.queries.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { peopleWords } from './people.words.ts';

interface SetPasswordDialogProps {
  person: Person;
  onClose: () => void;
  onSet: () => void;
}

/** Gives a person who forgot theirs another password. */
export function SetPasswordDialog({ person, onClose, onSet }: SetPasswordDialogProps) {
  const { actorId, version, name } = person;
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const formId = useId();
  const words = wordsOf(peopleWords);
  const texts = wordsOf(formWords);
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => changePerson(http, { actorId, version, body: { password } }),
    onSuccess() {
      toasts.add({ text: words.passwordSet(name) });
      void queryClient.invalidateQueries({ queryKey: peopleKey });
      onSet();
    },
  });
  const isRight = NewPassword.safeParse(password).success;
  const off = change.isPending ? texts.saving : isRight ? undefined : words.passwordNote;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    // The form of the person lies below this one in the tree of components.
    event.stopPropagation();
    if (off === undefined) change.mutate();
  }

  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      title={words.setPasswordOf(name)}
      subtitle={words.setPasswordText}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {texts.cancel}
          </Button>
          <Button size="l" variant="primary" type="submit" form={formId} disabledReason={off}>
            {words.setPassword}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <PasswordField
          label={words.password}
          description={words.passwordNote}
          name="new-password"
          autoComplete="new-password"
          maxLength={PASSWORD_LENGTH_MAX}
          size="l"
          value={password}
          onChange={setPassword}
          autoFocus
        />
        <RefusalNote error={change.error} />
      </form>
    </Dialog>
  );
}
