import type { ApiKey, MadeApiKey } from '@stockwire/shared/identity';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { keysQuery } from '../../../api/keys.queries.ts';
import type { Column } from '../../../ui/data/data-table.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { MachinesPage } from '../machines/machines-page.tsx';
import { SecretDialog } from '../machines/secret-dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { KeyDialog } from './key-dialog.tsx';
import { keyWords } from './keys.words.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';

const HEADER = 'Authorization: Bearer swk_…';

/** What stands over the list: the form of a new key, one of the list, or the secret that was just made. */
type Overlay =
  | { what: 'new' }
  | { what: 'key'; apiKey: ApiKey }
  | { what: 'secret'; made: MadeApiKey }
  | null;

/** `/access/keys`: how machines come in. */
export function KeysPage({ links }: { links: IdentityLinks }) {
  const { data, ...reading } = useQuery(keysQuery(useHttp()));
  const [overlay, setOverlay] = useState<Overlay>(null);
  return (
    <MachinesPage
      page="keys"
      links={links}
      icon={KeyRound}
      words={wordsOf(keyWords)}
      reading={reading}
      machines={data}
      idOf={({ keyId }) => keyId}
      columns={[expiryColumn()]}
      onAdd={() => setOverlay({ what: 'new' })}
      onOpen={(apiKey) => setOverlay({ what: 'key', apiKey })}
    >
      <KeyOverlay
        overlay={overlay}
        onSecret={(made) => setOverlay({ what: 'secret', made })}
        onClose={() => setOverlay(null)}
      />
    </MachinesPage>
  );
}

function expiryColumn(): Column<ApiKey> {
  const { expires, noEnd } = wordsOf(keyWords);
  return {
    id: 'expires',
    isExtra: true,
    label: expires,
    align: 'end',
    // What has no end comes after every date.
    sortValue: ({ expiresAt }) => expiresAt ?? '9',
    cell: ({ expiresAt }) => (expiresAt === null ? noEnd : <Moment at={expiresAt} />),
  };
}

interface KeyOverlayProps {
  overlay: Overlay;
  onSecret: (made: MadeApiKey) => void;
  onClose: () => void;
}

function KeyOverlay({ overlay, onSecret, onClose }: KeyOverlayProps) {
  switch (overlay?.what) {
    case undefined:
      return null;
    case 'new':
      return <NewKeyDialog onMade={onSecret} onClose={onClose} />;
    case 'key':
      return <KeyDialog apiKey={overlay.apiKey} onRenewed={onSecret} onClose={onClose} />;
    case 'secret':
      return (
        <SecretDialog
          name={overlay.made.key.name}
          secret={overlay.made.secret}
          words={wordsOf(keyWords)}
          code={HEADER}
          onClose={onClose}
        />
      );
  }
}
