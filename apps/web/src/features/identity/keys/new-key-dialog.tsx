import type { MadeApiKey } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { makeKey } from '../../../api/keys.mutations.ts';
import { keysKey } from '../../../api/keys.queries.ts';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { NewMachineDialog } from '../machines/new-machine-dialog.tsx';
import { asExpiry, EXPIRIES, type KeyDraft, NEW_KEY, newKeyOf } from './key-draft.ts';
import { keyWords } from './keys.words.ts';

interface NewKeyDialogProps {
  onMade: (made: MadeApiKey) => void;
  onClose: () => void;
}

/** What the bearer of a key may do, where, and for how long. */
export function NewKeyDialog({ onMade, onClose }: NewKeyDialogProps) {
  const words = wordsOf(keyWords);
  const [draft, setDraft] = useState<KeyDraft>(NEW_KEY);
  const making = useMaking(onMade);
  const set = (change: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <NewMachineDialog
      {...{ words, draft, making, onClose }}
      onChange={set}
      onSubmit={() => making.mutate(draft)}
    >
      <Select
        label={words.goodFor}
        description={words.expiryNote}
        size="l"
        options={EXPIRIES.map((id) => ({ id, label: words.expiry[id] }))}
        value={draft.expiry}
        onChange={(id) => set({ expiry: asExpiry(id) })}
      />
    </NewMachineDialog>
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
