import type { Person } from '@stockwire/shared/identity';
import { Badge } from '@stockwire/shared/quick-switch';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { changeBadge } from '../../../api/switch.mutations.ts';
import { badgeQuery, switchKeys } from '../../../api/switch.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { Moment } from '../parts/moment.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import styles from './account-actions.module.css';
import { badgeWords } from './badge.words.ts';

/** The badge by which somebody takes over a shared device. What it says is never shown again. */
export function BadgeField({ person }: { person: Person }) {
  const words = wordsOf(badgeWords);
  const { data } = useQuery(badgeQuery(useHttp(), person.actorId));
  const [code, setCode] = useState('');
  const change = useBadgeChange(person, () => setCode(''));
  const isTaken = codesOf(change.error).includes('taken');
  const off = Badge.safeParse(code).success ? undefined : words.short;
  const setAt = data?.setAt ?? null;
  return (
    <section className={styles.account} aria-label={words.badge}>
      <p className={styles.note}>{setAt === null ? words.none : <Since at={setAt} />}</p>
      <TextField
        label={words.code}
        autoComplete="off"
        size="l"
        value={code}
        onChange={(next) => {
          change.reset();
          setCode(next);
        }}
        onKeyDown={(event) => {
          // A scanner ends with Enter, which is not to store the form of the person around it.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (off === undefined && !change.isPending) change.mutate(code);
        }}
        error={isTaken ? words.taken : undefined}
      />
      <RefusalNote error={isTaken ? null : change.error} />
      <div className={styles.buttons}>
        <Button
          disabledReason={off}
          isPending={change.isPending}
          onPress={() => change.mutate(code)}
        >
          {words.give}
        </Button>
        {setAt === null ? null : (
          <Button isPending={change.isPending} onPress={() => change.mutate(null)}>
            {words.takeAway}
          </Button>
        )}
      </div>
    </section>
  );
}

function Since({ at }: { at: string }) {
  const words = wordsOf(badgeWords);
  return (
    <>
      {words.since} <Moment at={at} />. {words.another}
    </>
  );
}

function useBadgeChange({ actorId, name }: Person, onDone: () => void) {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const words = wordsOf(badgeWords);
  return useMutation({
    mutationFn: (badge: string | null) => changeBadge(http, { actorId, badge }),
    onSuccess(proof) {
      queryClient.setQueryData(switchKeys.badge(actorId), proof);
      toasts.add({ text: proof.setAt === null ? words.takenAway(name) : words.given(name) });
      onDone();
    },
  });
}

function codesOf(error: Error | null): string[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? []).map(({ code }) => code);
}
