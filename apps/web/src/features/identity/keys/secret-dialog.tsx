import type { MadeApiKey } from '@stockwire/shared/identity';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { keyWords } from './keys.words.ts';
import styles from './keys-page.module.css';

/** As a program writes it, in no language. */
const HEADER = 'Authorization: Bearer swk_…';

/** The one sight of a key's secret; it closes by a word and by nothing that slips. */
export function SecretDialog({ made, onClose }: { made: MadeApiKey; onClose: () => void }) {
  const { key, secret } = made;
  const words = wordsOf(keyWords);
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
      title={words.secretTitle(key.name)}
      subtitle={words.secretText}
      footer={
        <Button size="l" variant="primary" onPress={onClose}>
          {words.stored}
        </Button>
      }
    >
      <div className={styles.secret}>
        <TextField
          label={words.secret}
          size="l"
          value={secret}
          onChange={() => {}}
          isReadOnly
          isMultiline
        />
        <Button size="l" icon={Copy} onPress={() => void copy()} autoFocus>
          {words.copy}
        </Button>
      </div>
      <p className={styles.note} role="status">
        {told}
      </p>
      <p className={styles.use}>
        {words.use} <code>{HEADER}</code>
      </p>
    </AlertDialog>
  );
}
