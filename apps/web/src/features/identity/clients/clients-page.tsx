import type { MadeOauthClient, OauthClient } from '@stockwire/shared/oauth';
import { useQuery } from '@tanstack/react-query';
import { Bot } from 'lucide-react';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { clientsQuery } from '../../../api/clients.queries.ts';
import type { Column } from '../../../ui/data/data-table.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import type { IdentityLinks } from '../identity-links.ts';
import { MachinesPage } from '../machines/machines-page.tsx';
import { SecretDialog } from '../machines/secret-dialog.tsx';
import { ClientDialog } from './client-dialog.tsx';
import { clientWords } from './clients.words.ts';
import { NewClientDialog } from './new-client-dialog.tsx';

const TOKEN_PATH = '/api/v1/oauth/token';

/** What stands over the list: the form of a new client, one of the list, or the secret that was just made. */
type Overlay =
  | { what: 'new' }
  | { what: 'client'; client: OauthClient }
  | { what: 'secret'; client: OauthClient; secret: string }
  | null;

/** `/access/clients`: how programs come in that speak OAuth 2.0. */
export function ClientsPage({ links }: { links: IdentityLinks }) {
  const { data, ...reading } = useQuery(clientsQuery(useHttp()));
  const [overlay, setOverlay] = useState<Overlay>(null);
  const words = wordsOf(clientWords);
  const toasts = useToasts();

  function showMade({ client, secret }: MadeOauthClient) {
    setOverlay(secret === null ? null : { what: 'secret', client, secret });
    if (secret === null) toasts.add({ text: words.registered(client.name) });
  }

  return (
    <MachinesPage
      page="clients"
      links={links}
      icon={Bot}
      words={words}
      reading={reading}
      machines={data?.rows}
      idOf={({ clientId }) => clientId}
      columns={[tokensColumn()]}
      onAdd={() => setOverlay({ what: 'new' })}
      onOpen={(client) => setOverlay({ what: 'client', client })}
    >
      <ClientOverlay
        overlay={overlay}
        issuers={data?.issuers ?? []}
        onMade={showMade}
        onClose={() => setOverlay(null)}
      />
    </MachinesPage>
  );
}

function tokensColumn(): Column<OauthClient> {
  const { tokens, here } = wordsOf(clientWords);
  return {
    id: 'tokens',
    isExtra: true,
    label: tokens,
    sortValue: ({ outside }) => outside?.issuer ?? '',
    cell: ({ outside }) => outside?.issuer ?? here,
  };
}

interface ClientOverlayProps {
  overlay: Overlay;
  issuers: readonly string[];
  onMade: (made: MadeOauthClient) => void;
  onClose: () => void;
}

function ClientOverlay({ overlay, issuers, onMade, onClose }: ClientOverlayProps) {
  const words = wordsOf(clientWords);
  switch (overlay?.what) {
    case undefined:
      return null;
    case 'new':
      return <NewClientDialog issuers={issuers} onMade={onMade} onClose={onClose} />;
    case 'client':
      return <ClientDialog client={overlay.client} onClose={onClose} />;
    case 'secret':
      return (
        <SecretDialog
          name={overlay.client.name}
          secret={overlay.secret}
          words={words}
          code={`${window.location.origin}${TOKEN_PATH}`}
          onClose={onClose}
        >
          <TextField
            label={words.clientId}
            size="l"
            value={overlay.client.clientId}
            onChange={() => {}}
            isReadOnly
          />
        </SecretDialog>
      );
  }
}
