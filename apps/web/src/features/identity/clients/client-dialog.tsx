import type { OauthClient } from '@stockwire/shared/oauth';
import { useHttp } from '../../../api/api-provider.tsx';
import { revokeClient } from '../../../api/clients.mutations.ts';
import { clientsKey } from '../../../api/clients.queries.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type Fact, MachineDialog } from '../machines/machine-dialog.tsx';
import { useRevoking } from '../machines/use-revoking.ts';
import { clientWords } from './clients.words.ts';

interface ClientDialogProps {
  client: OauthClient;
  onClose: () => void;
}

/** Everything that is known of a client, and its end. */
export function ClientDialog({ client, onClose }: ClientDialogProps) {
  const http = useHttp();
  const { clientId, name } = client;
  const revoking = useRevoking({
    name,
    revoke: () => revokeClient(http, clientId),
    queryKey: clientsKey,
    onRevoked: onClose,
  });
  return (
    <MachineDialog
      machine={client}
      identity={identityOf(client)}
      revokeText={wordsOf(clientWords).revokeText}
      revoking={revoking}
      error={revoking.error}
      onRevoke={() => revoking.mutate()}
      onClose={onClose}
    />
  );
}

function identityOf({ clientId, outside }: OauthClient): Fact[] {
  const words = wordsOf(clientWords);
  const facts: Fact[] = [
    [words.clientId, <code key="id">{clientId}</code>],
    [words.tokens, outside?.issuer ?? words.here],
  ];
  if (outside !== null) facts.push([words.subject, outside.subject]);
  return facts;
}
