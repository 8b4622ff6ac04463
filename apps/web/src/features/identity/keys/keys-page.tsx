import type { ApiKey, MadeApiKey } from '@stockwire/shared/identity';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { keysQuery } from '../../../api/keys.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { ListState } from '../parts/list-states.tsx';
import styles from '../parts/parts.module.css';
import { KeyDialog } from './key-dialog.tsx';
import { keyWords } from './keys.words.ts';
import { KeysTable } from './keys-table.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';

/** What stands over the list: the form of a new key, one of the list, or the secret that was just made. */
type Overlay =
  | { what: 'new' }
  | { what: 'key'; apiKey: ApiKey }
  | { what: 'secret'; made: MadeApiKey }
  | null;

/** `/access/keys`: how machines come in. */
export function KeysPage({ links }: { links: IdentityLinks }) {
  const keys = useQuery(keysQuery(useHttp()));
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [text, setText] = useState('');
  const words = wordsOf(keyWords);
  const denial = useDenial('keys.change', null);
  const close = () => setOverlay(null);
  const showSecret = (made: MadeApiKey) => setOverlay({ what: 'secret', made });
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
    <IdentityFrame page="keys" links={links} actions={add} bar={find}>
      {keys.data === undefined ? (
        <ListState what={wordsOf(identityWords).keys} needs="keys.read" reading={keys} />
      ) : null}
      {keys.data?.length === 0 ? (
        <EmptyState icon={KeyRound} title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : null}
      {keys.data !== undefined && keys.data.length > 0 ? (
        <KeysTable
          keys={keys.data.filter((key) => matches(key, text))}
          onOpen={(apiKey) => setOverlay({ what: 'key', apiKey })}
          onShowAll={() => setText('')}
        />
      ) : null}
      <KeyOverlay overlay={overlay} onSecret={showSecret} onClose={close} />
    </IdentityFrame>
  );
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
      return <SecretDialog made={overlay.made} onClose={onClose} />;
  }
}

function matches({ name, keyId }: ApiKey, text: string): boolean {
  const all = `${name} ${keyId}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
