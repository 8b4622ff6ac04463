import type { OauthClient } from '@stockwire/shared/oauth';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { revokeClient } from '../../../api/clients.mutations.ts';
import { clientsKey } from '../../../api/clients.queries.ts';
import { permissionWords } from '../../../api/permission.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { identityWords } from '../identity.words.ts';
import keyStyles from '../keys/keys-page.module.css';
import { momentText } from '../parts/moment-text.ts';
import styles from '../parts/parts.module.css';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { usePlaces } from '../parts/use-places.ts';
import { clientWords } from './clients.words.ts';

interface ClientDialogProps {
  client: OauthClient;
  onClose: () => void;
}

/** Everything that is known of a client, and its end. */
export function ClientDialog({ client, onClose }: ClientDialogProps) {
  const words = wordsOf(clientWords);
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const denial = useDenial('keys.change', null);
  const [isAsking, setAsking] = useState(false);
  const { clientId, name, revokedAt } = client;
  const revoke = useMutation({
    mutationFn: () => revokeClient(http, clientId),
    onSuccess() {
      toasts.add({ text: words.revoked(name) });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: clientsKey }),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      footer={
        <Button size="l" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <ClientFacts client={client} />
      {revokedAt === null ? (
        <div className={keyStyles.actions}>
          <RefusalNote error={revoke.error} />
          <div className={keyStyles.buttons}>
            <Button disabledReason={denial} onPress={() => setAsking(true)}>
              {words.revoke}
            </Button>
          </div>
        </div>
      ) : null}
      {isAsking ? (
        <RevokeQuestion
          name={name}
          onKeep={() => setAsking(false)}
          onRevoke={() => {
            setAsking(false);
            revoke.mutate();
          }}
        />
      ) : null}
    </Dialog>
  );
}

function ClientFacts({ client }: { client: OauthClient }) {
  const words = wordsOf(clientWords);
  const { actions } = wordsOf(permissionWords);
  const { never, everywhere } = wordsOf(identityWords);
  const { nameOf } = usePlaces();
  const { warehouseIds, outside, lastUsedAt } = client;
  const facts: [string, ReactNode][] = [
    [words.clientId, <code key="id">{client.clientId}</code>],
    [words.tokens, outside?.issuer ?? words.here],
    ...(outside === null ? [] : [[words.subject, outside.subject] satisfies [string, string]]),
    [words.scopes, client.scopes.map((action) => actions[action]).join(', ')],
    [words.places, warehouseIds === null ? everywhere : warehouseIds.map(nameOf).join(', ')],
    [words.lastUsed, lastUsedAt === null ? never : momentText(lastUsedAt)],
    [words.madeBy, client.createdBy],
    [words.madeAt, momentText(client.createdAt)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([name, value]) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}

interface RevokeQuestionProps {
  name: string;
  onKeep: () => void;
  onRevoke: () => void;
}

function RevokeQuestion({ name, onKeep, onRevoke }: RevokeQuestionProps) {
  const words = wordsOf(clientWords);
  return (
    <AlertDialog
      isOpen
      size="s"
      onClose={onKeep}
      title={words.revokeTitle(name)}
      subtitle={words.revokeText}
      footer={
        <>
          <Button size="l" onPress={onRevoke}>
            {words.revoke}
          </Button>
          <Button size="l" variant="primary" autoFocus onPress={onKeep}>
            {words.keep}
          </Button>
        </>
      }
    >
      {null}
    </AlertDialog>
  );
}
