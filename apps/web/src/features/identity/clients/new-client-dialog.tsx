import type { MadeOauthClient } from '@stockwire/shared/oauth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { makeClient } from '../../../api/clients.mutations.ts';
import { clientsKey } from '../../../api/clients.queries.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { NewMachineDialog } from '../machines/new-machine-dialog.tsx';
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
  const [draft, setDraft] = useState<ClientDraft>(NEW_CLIENT);
  const making = useMaking(onMade);
  const set = (change: Partial<ClientDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { issuer, subject } = draft;
  return (
    <NewMachineDialog
      {...{ words, draft, making, onClose }}
      onChange={set}
      missing={issuer !== HERE && subject.trim() === '' ? words.noSubject : undefined}
      origin={issuers.length === 0 ? null : <ClientOrigin {...{ draft, issuers }} onChange={set} />}
      onSubmit={() => making.mutate(draft)}
    />
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
