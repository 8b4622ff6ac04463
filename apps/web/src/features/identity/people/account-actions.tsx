import { Person } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp, useSignedIn } from '../../../api/api-provider.tsx';
import { changePerson } from '../../../api/people.mutations.ts';
import { peopleKey } from '../../../api/people.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import styles from './account-actions.module.css';
import { peopleWords } from './people.words.ts';
import { SetPasswordDialog } from './set-password-dialog.tsx';

interface AccountActionsProps {
  person: Person;
  auditHref: string | null;
  onClose: () => void;
}

/** What concerns the account itself and takes effect at once: its password, and whether it lets anybody in. */
export function AccountActions({ person, auditHref, onClose }: AccountActionsProps) {
  const words = wordsOf(peopleWords);
  const { actorId } = useSignedIn();
  const { known, change } = useAdmission(person, onClose);
  const [isSetting, setSetting] = useState(false);
  const isDisabled = known.disabledAt !== null;
  const ownReason = actorId === person.actorId ? words.yourself : undefined;
  return (
    <section className={styles.account} aria-label={words.account}>
      <p className={styles.note}>{isDisabled ? words.enableText : words.disableText}</p>
      <RefusalNote error={change.error} />
      <div className={styles.buttons}>
        <Button
          disabledReason={ownReason}
          isPending={change.isPending}
          onPress={() => change.mutate(!isDisabled)}
        >
          {isDisabled ? words.enable : words.disable}
        </Button>
        <Button disabledReason={ownReason} onPress={() => setSetting(true)}>
          {words.setPassword}
        </Button>
        {auditHref === null ? null : (
          <Link className={styles.link ?? ''} href={auditHref}>
            {words.audit}
          </Link>
        )}
      </div>
      {isSetting ? (
        <SetPasswordDialog
          person={known}
          onClose={() => setSetting(false)}
          onSet={() => {
            setSetting(false);
            onClose();
          }}
        />
      ) : null}
    </section>
  );
}

/** Lets a person in or keeps them out, under the version that is known. */
function useAdmission(opened: Person, onDone: () => void) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const words = wordsOf(peopleWords);
  const [known, setKnown] = useState(opened);
  const { actorId, version } = known;
  const change = useMutation({
    mutationFn: (disabled: boolean) => changePerson(http, { actorId, version, body: { disabled } }),
    async onSuccess({ name, disabledAt }) {
      toasts.add({ text: disabledAt === null ? words.nowEnabled(name) : words.nowDisabled(name) });
      await queryClient.invalidateQueries({ queryKey: peopleKey });
      onDone();
    },
    onError(error) {
      if (!(error instanceof ApiProblem) || error.problem.code !== 'version-stale') return;
      // Shown as they are now; the next press is on what is seen.
      setKnown(Person.parse(error.problem.current));
      void queryClient.invalidateQueries({ queryKey: peopleKey });
    },
  });
  return { known, change };
}
