import type { MadeOauthClient, OauthClient } from '@stockwire/shared/oauth';
import { useQuery } from '@tanstack/react-query';
import { Bot, Plus } from 'lucide-react';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { clientsQuery } from '../../../api/clients.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { ListState } from '../parts/list-states.tsx';
import styles from '../parts/parts.module.css';
import { ClientDialog } from './client-dialog.tsx';
import { ClientSecretDialog } from './client-secret-dialog.tsx';
import { clientWords } from './clients.words.ts';
import { ClientsTable } from './clients-table.tsx';
import { NewClientDialog } from './new-client-dialog.tsx';

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
  const [text, setText] = useState('');
  const words = wordsOf(clientWords);
  const denial = useDenial('keys.change', null);
  const toasts = useToasts();

  function showMade({ client, secret }: MadeOauthClient) {
    setOverlay(secret === null ? null : { what: 'secret', client, secret });
    if (secret === null) toasts.add({ text: words.registered(client.name) });
  }

  const add = (
    <Button
      variant="primary"
      icon={Plus}
      disabledReason={denial}
      onPress={() => setOverlay({ what: 'new' })}
    >
      {words.add}
    </Button>
  );
  const find = (
    <div className={styles.find}>
      <SearchField label={words.find} value={text} onChange={setText} />
    </div>
  );
  return (
    <IdentityFrame page="clients" links={links} actions={add} bar={find}>
      {data === undefined ? (
        <ListState what={wordsOf(identityWords).clients} needs="keys.read" reading={reading} />
      ) : null}
      {data?.rows.length === 0 ? (
        <EmptyState icon={Bot} title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : null}
      {data !== undefined && data.rows.length > 0 ? (
        <ClientsTable
          clients={data.rows.filter((client) => matches(client, text))}
          onOpen={(client) => setOverlay({ what: 'client', client })}
          onShowAll={() => setText('')}
        />
      ) : null}
      <ClientOverlay
        overlay={overlay}
        issuers={data?.issuers ?? []}
        onMade={showMade}
        onClose={() => setOverlay(null)}
      />
    </IdentityFrame>
  );
}

interface ClientOverlayProps {
  overlay: Overlay;
  issuers: readonly string[];
  onMade: (made: MadeOauthClient) => void;
  onClose: () => void;
}

function ClientOverlay({ overlay, issuers, onMade, onClose }: ClientOverlayProps) {
  switch (overlay?.what) {
    case undefined:
      return null;
    case 'new':
      return <NewClientDialog issuers={issuers} onMade={onMade} onClose={onClose} />;
    case 'client':
      return <ClientDialog client={overlay.client} onClose={onClose} />;
    case 'secret':
      return <ClientSecretDialog {...overlay} onClose={onClose} />;
  }
}

function matches({ name, clientId }: OauthClient, text: string): boolean {
  const all = `${name} ${clientId}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
