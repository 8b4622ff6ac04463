import type { OauthClient } from '@stockwire/shared/oauth';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import styles from '../keys/keys-page.module.css';
import { clientWords } from './clients.words.ts';

const TOKEN_PATH = '/api/v1/oauth/token';

interface ClientSecretDialogProps {
  client: OauthClient;
  secret: string;
  onClose: () => void;
}

/** The one sight of a client's secret; it closes by a word and by nothing that slips. */
export function ClientSecretDialog({ client, secret, onClose }: ClientSecretDialogProps) {
  const { name, clientId } = client;
  const words = wordsOf(clientWords);
  const [told, setTold] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setTold(words.copied);
    } catch (cause) {
      // Without a secure origin or the person's leave there is no clipboard to write to.
      if (!(cause instanceof DOMException || cause instanceof TypeError)) throw cause;
      setTold(words.notCopied);
    }
  }

  return (
    <AlertDialog
      isOpen
      onClose={() => {}}
      size="m"
      title={words.secretTitle(name)}
      subtitle={words.secretText}
      footer={
        <Button size="l" variant="primary" onPress={onClose}>
          {words.stored}
        </Button>
      }
    >
      <div className={styles.form}>
        <TextField
          label={words.clientId}
          size="l"
          value={clientId}
          onChange={() => {}}
          isReadOnly
        />
        <div className={styles.secret}>
          <TextField label={words.secret} size="l" value={secret} onChange={() => {}} isReadOnly />
          <Button size="l" icon={Copy} onPress={() => void copy()} autoFocus>
            {words.copy}
          </Button>
        </div>
      </div>
      <p className={styles.note} role="status">
        {told}
      </p>
      <p className={styles.use}>
        {words.use} <code>{`${window.location.origin}${TOKEN_PATH}`}</code>
      </p>
    </AlertDialog>
  );
}
