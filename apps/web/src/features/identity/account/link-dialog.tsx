import { PASSWORD_LENGTH_MAX } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { startLink, unlinkSso } from '../../../api/sso.mutations.ts';
import { methodsKey } from '../../../api/sso.queries.ts';
import { faultText } from '../../../forms/field-faults.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { noteWhereTo } from '../sign-in/where-to.ts';
import styles from './account-page.module.css';
import { methodsWords } from './methods.words.ts';

export type Linking = 'link' | 'unlink';

interface LinkDialogProps {
  linking: Linking;
  /** What people call the provider. */
  provider: string;
  onClose: () => void;
}

/** Asks for the password, then leads to the provider, or ends the link: an open desk is not enough for either. */
export function LinkDialog({ linking, provider, onClose }: LinkDialogProps) {
  const words = wordsOf(methodsWords);
  const formId = useId();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const change = useLinking({ linking, provider, onClose });
  const fault = faultOf(change.error);
  const isLink = linking === 'link';

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (password !== '' && !change.isPending) change.mutate(password);
  }

  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      title={isLink ? words.linkWith(provider) : words.unlinkFrom(provider)}
      subtitle={isLink ? words.linkText(provider) : words.unlinkText}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {wordsOf(formWords).cancel}
          </Button>
          <Button
            size="l"
            variant="primary"
            type="submit"
            form={formId}
            isPending={change.isPending}
          >
            {isLink ? words.goOn(provider) : words.unlink}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <PasswordField
          label={words.ownPassword}
          name="current-password"
          autoComplete="current-password"
          maxLength={PASSWORD_LENGTH_MAX}
          size="l"
          value={password}
          onChange={(typed) => {
            change.reset();
            setPassword(typed);
          }}
          error={fault ?? (isChecked && password === '' ? words.missing : undefined)}
          autoFocus
        />
        <RefusalNote error={fault === undefined ? change.error : null} />
      </form>
    </Dialog>
  );
}

function useLinking({ linking, provider, onClose }: LinkDialogProps) {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  return useMutation({
    async mutationFn(password: string): Promise<void> {
      if (linking === 'link') {
        const { location } = await startLink(http, { password });
        noteWhereTo(sessionStorage, '/account', 'link');
        window.location.assign(location);
        return;
      }
      queryClient.setQueryData(methodsKey, await unlinkSso(http, { password }));
      toasts.add({ text: wordsOf(methodsWords).unlinked(provider) });
      onClose();
    },
  });
}

/** What the server says about the password itself. */
function faultOf(error: Error | null): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const [fault] = (error.problem.errors ?? []).filter(({ pointer }) => pointer === '/password');
  return fault && (faultText(fault.code) ?? fault.message);
}
