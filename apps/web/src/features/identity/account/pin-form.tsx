import { PASSWORD_LENGTH_MAX } from '@stockwire/shared/identity';
import {
  PIN_LENGTH_MAX,
  PIN_LENGTH_MIN,
  type PutPin,
  type QuickProof,
} from '@stockwire/shared/quick-switch';
import { isTrivialPin } from '@stockwire/shared/trivial-pin';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { deletePin, putPin } from '../../../api/switch.mutations.ts';
import { ownPinQuery, switchKeys } from '../../../api/switch.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { PasswordField } from '../../../ui/field/password-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { Moment } from '../parts/moment.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import styles from './account-page.module.css';
import { faultsOf } from './faults-of.ts';
import { pinWords } from './pin.words.ts';

const EMPTY = { currentPassword: '', pin: '' };

/** One's PIN for shared devices, which takes the password: an open desk is not enough. */
export function PinForm() {
  const words = wordsOf(pinWords);
  const { data } = useQuery(ownPinQuery(useHttp()));
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const { set, remove } = usePinChanges(() => {
    setTyped(EMPTY);
    setChecked(false);
  });
  const faults = faultsOf(set.error);
  const fault = pinFault(typed.pin);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    if (typed.currentPassword !== '' && fault === undefined && !set.isPending) set.mutate(typed);
  }

  function change(next: Partial<PutPin>) {
    set.reset();
    setTyped((before) => ({ ...before, ...next }));
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PinNow proof={data} />
      <PasswordField
        label={words.password}
        name="password-for-pin"
        autoComplete="current-password"
        size="l"
        maxLength={PASSWORD_LENGTH_MAX}
        value={typed.currentPassword}
        onChange={(currentPassword) => change({ currentPassword })}
        error={faults.currentPassword ?? missing(isChecked, typed.currentPassword)}
      />
      <PasswordField
        label={words.pin}
        description={words.pinNote}
        name="new-pin"
        autoComplete="new-password"
        inputMode="numeric"
        size="l"
        maxLength={PIN_LENGTH_MAX}
        value={typed.pin}
        onChange={(pin) => change({ pin })}
        error={faults.pin ?? (isChecked ? fault : undefined)}
      />
      <RefusalNote error={Object.keys(faults).length === 0 ? (set.error ?? remove.error) : null} />
      <div className={styles.lead}>
        <Button type="submit" size="l" isPending={set.isPending}>
          {words.set}
        </Button>
        {data?.setAt ? (
          <Button size="l" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {words.remove}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function PinNow({ proof }: { proof: QuickProof | undefined }) {
  const words = wordsOf(pinWords);
  if (proof === undefined) return null;
  if (proof.setAt === null) return <p>{words.none}</p>;
  return (
    <p>
      {words.since} <Moment at={proof.setAt} />
    </p>
  );
}

function missing(isChecked: boolean, password: string): string | undefined {
  return isChecked && password === '' ? wordsOf(pinWords).missing : undefined;
}

/** What the server would refuse of a PIN. */
function pinFault(pin: string): string | undefined {
  const words = wordsOf(pinWords);
  if (!new RegExp(`^\\d{${PIN_LENGTH_MIN},${PIN_LENGTH_MAX}}$`).test(pin)) return words.wrongForm;
  return isTrivialPin(pin) ? words.trivial : undefined;
}

function usePinChanges(onSet: () => void) {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const words = wordsOf(pinWords);
  const set = useMutation({
    mutationFn: (typed: PutPin) => putPin(http, typed),
    onSuccess(proof) {
      queryClient.setQueryData(switchKeys.pin, proof);
      toasts.add({ text: words.isSet });
      onSet();
    },
  });
  const remove = useMutation({
    mutationFn: () => deletePin(http),
    onSuccess(proof) {
      queryClient.setQueryData(switchKeys.pin, proof);
      toasts.add({ text: words.isRemoved });
    },
  });
  return { set, remove };
}
