import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import type { MadeOauthClient } from '@stockwire/shared/oauth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { makeClient } from '../../../api/clients.mutations.ts';
import { clientsKey } from '../../../api/clients.queries.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { KeyPlaces, KeyScopes } from '../keys/key-reach.tsx';
import { keyWords } from '../keys/keys.words.ts';
import styles from '../keys/keys-page.module.css';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { type ClientDraft, HERE, NEW_CLIENT, newClientOf } from './client-draft.ts';
import { ClientOrigin } from './client-origin.tsx';
import { clientWords } from './clients.words.ts';

interface NewClientDialogProps {
  /** Outside issuers that the server believes. */
  issuers: readonly string[];
  onMade: (made: MadeOauthClient) => void;
  onClose: () => void;
}

/** What a program may do, where, and who issues its tokens. */
export function NewClientDialog({ issuers, onMade, onClose }: NewClientDialogProps) {
  const words = wordsOf(clientWords);
  const formId = useId();
  const [draft, setDraft] = useState<ClientDraft>(NEW_CLIENT);
  const make = useMaking(onMade);
  const set = (change: Partial<ClientDraft>) => setDraft((before) => ({ ...before, ...change }));
  const off = make.isPending ? wordsOf(formWords).saving : missingText(draft);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (off === undefined) make.mutate(draft);
  }

  return (
    <Dialog
      isOpen
      size="m"
      onClose={onClose}
      title={words.add}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {words.close}
          </Button>
          <Button size="l" variant="primary" type="submit" form={formId} disabledReason={off}>
            {words.make}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <RefusalNote error={make.error} />
        <TextField
          label={words.name}
          description={words.nameNote}
          size="l"
          maxLength={NAME_LENGTH_MAX}
          value={draft.name}
          onChange={(name) => set({ name })}
          autoComplete="off"
          autoFocus
        />
        {issuers.length === 0 ? null : <ClientOrigin {...{ draft, issuers }} onChange={set} />}
        <KeyScopes
          scopes={draft.scopes}
          note={words.scopesNote}
          onChange={(scopes) => set({ scopes })}
        />
        <KeyPlaces
          warehouseIds={draft.warehouseIds}
          onChange={(warehouseIds) => set({ warehouseIds })}
        />
      </form>
    </Dialog>
  );
}

function useMaking(onMade: (made: MadeOauthClient) => void) {
  const http = useHttp();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: ClientDraft) => makeClient(http, newClientOf(draft)),
    onSuccess: onMade,
    // A lost answer may have made one too: it stands in the list, and nobody has its secret.
    onSettled: () => queryClient.invalidateQueries({ queryKey: clientsKey }),
  });
}

function missingText(draft: ClientDraft): string | undefined {
  const { name, scopes, warehouseIds, issuer, subject } = draft;
  const words = wordsOf(clientWords);
  const { noScopes, noPlaces } = wordsOf(keyWords);
  if (name.trim() === '') return words.nameNote;
  if (issuer !== HERE && subject.trim() === '') return words.noSubject;
  if (scopes.length === 0) return noScopes;
  return warehouseIds?.length === 0 ? noPlaces : undefined;
}
