import type { MadeApiKey } from '@stockwire/shared/identity';
import { NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { makeKey } from '../../../api/keys.mutations.ts';
import { keysKey } from '../../../api/keys.queries.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { asExpiry, EXPIRIES, type KeyDraft, NEW_KEY, newKeyOf } from './key-draft.ts';
import { KeyPlaces, KeyScopes } from './key-reach.tsx';
import { keyWords } from './keys.words.ts';
import styles from './keys-page.module.css';

interface NewKeyDialogProps {
  onMade: (made: MadeApiKey) => void;
  onClose: () => void;
}

/** What a machine may do, where, and for how long. */
export function NewKeyDialog({ onMade, onClose }: NewKeyDialogProps) {
  const words = wordsOf(keyWords);
  const formId = useId();
  const [draft, setDraft] = useState<KeyDraft>(NEW_KEY);
  const make = useMaking(onMade);
  const set = (change: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...change }));
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
        <KeyScopes scopes={draft.scopes} onChange={(scopes) => set({ scopes })} />
        <KeyPlaces
          warehouseIds={draft.warehouseIds}
          onChange={(warehouseIds) => set({ warehouseIds })}
        />
        <Select
          label={words.goodFor}
          description={words.expiryNote}
          size="l"
          options={EXPIRIES.map((id) => ({ id, label: words.expiry[id] }))}
          value={draft.expiry}
          onChange={(id) => set({ expiry: asExpiry(id) })}
        />
      </form>
    </Dialog>
  );
}

function useMaking(onMade: (made: MadeApiKey) => void) {
  const http = useHttp();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: KeyDraft) => makeKey(http, newKeyOf(draft, Date.now())),
    onSuccess: onMade,
    // A lost answer may have made one too: it stands in the list, and nobody has its secret.
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysKey }),
  });
}

function missingText({ name, scopes, warehouseIds }: KeyDraft): string | undefined {
  const words = wordsOf(keyWords);
  if (name.trim() === '') return words.nameNote;
  if (scopes.length === 0) return words.noScopes;
  return warehouseIds?.length === 0 ? words.noPlaces : undefined;
}
