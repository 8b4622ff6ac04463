import type { ApiKey, MadeApiKey } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { renewKey, revokeKey } from '../../../api/keys.mutations.ts';
import { keysKey } from '../../../api/keys.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type Fact, MachineDialog } from '../machines/machine-dialog.tsx';
import { useRevoking } from '../machines/use-revoking.ts';
import { useMomentText } from '../parts/use-moment-text.ts';
import { keyWords } from './keys.words.ts';

interface KeyDialogProps {
  apiKey: ApiKey;
  onRenewed: (made: MadeApiKey) => void;
  onClose: () => void;
}

/** Everything that is known of a key, a new secret for it, and its end. */
export function KeyDialog({ apiKey, onRenewed, onClose }: KeyDialogProps) {
  const words = wordsOf(keyWords);
  const http = useHttp();
  const queryClient = useQueryClient();
  const denial = useDenial('keys.change', null);
  const { keyId, name } = apiKey;
  const renew = useMutation({
    mutationFn: () => renewKey(http, keyId),
    onSuccess: onRenewed,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysKey }),
  });
  const revoking = useRevoking({
    name,
    revoke: () => revokeKey(http, keyId),
    queryKey: keysKey,
    onRevoked: onClose,
  });
  return (
    <MachineDialog
      machine={apiKey}
      identity={[[words.keyId, <code key="id">{keyId}</code>]]}
      facts={useFacts(apiKey)}
      revokeText={words.revokeText}
      revoking={revoking}
      error={renew.error ?? revoking.error}
      note={words.renewText}
      action={
        <Button disabledReason={denial} isPending={renew.isPending} onPress={() => renew.mutate()}>
          {words.renew}
        </Button>
      }
      onRevoke={() => revoking.mutate()}
      onClose={onClose}
    />
  );
}

function useFacts({ expiresAt, requestsPerMinute, previousUntil }: ApiKey): Fact[] {
  const words = wordsOf(keyWords);
  const momentText = useMomentText();
  const facts: Fact[] = [
    [words.expires, expiresAt === null ? words.noEnd : momentText(expiresAt)],
    [words.rate, formatInteger(requestsPerMinute)],
  ];
  if (previousUntil !== null) {
    facts.push([words.previous, words.previousUntil(momentText(previousUntil))]);
  }
  return facts;
}
