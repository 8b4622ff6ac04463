import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { machineWords } from './machine.words.ts';
import styles from './machines.module.css';

interface SecretDialogProps {
  /** Of the machine. */
  name: string;
  secret: string;
  words: { secretText: string; secret: string; use: string };
  /** As a program writes it, in no language. */
  code: string;
  /** What has to be stored beside the secret. */
  children?: ReactNode;
  onClose: () => void;
}

/** The one sight of a secret; it closes by a word and by nothing that slips. */
export function SecretDialog(props: SecretDialogProps) {
  const { name, secret, words, code, children, onClose } = props;
  const common = wordsOf(machineWords);
  const [told, setTold] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setTold(common.copied);
    } catch (cause) {
      // Without a secure origin or the person's leave there is no clipboard to write to.
      if (!(cause instanceof DOMException || cause instanceof TypeError)) throw cause;
      setTold(common.notCopied);
    }
  }

  return (
    <AlertDialog
      isOpen
      onClose={() => {}}
      size="m"
      title={common.secretTitle(name)}
      subtitle={words.secretText}
      footer={
        <Button size="l" variant="primary" onPress={onClose}>
          {common.stored}
        </Button>
      }
    >
      <div className={styles.form}>
        {children}
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
            {common.copy}
          </Button>
        </div>
      </div>
      <p className={styles.note} role="status">
        {told}
      </p>
      <p className={styles.use}>
        {words.use} <code>{code}</code>
      </p>
    </AlertDialog>
  );
}
