import type { ApiKey, MadeApiKey } from '@stockwire/shared/identity';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { renewKey, revokeKey } from '../../../api/keys.mutations.ts';
import { keysKey } from '../../../api/keys.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { KeyFacts } from './key-facts.tsx';
import { keyWords } from './keys.words.ts';
import styles from './keys-page.module.css';

interface KeyDialogProps {
  apiKey: ApiKey;
  onRenewed: (made: MadeApiKey) => void;
  onClose: () => void;
}

/** Everything that is known of a key, a new secret for it, and its end. */
export function KeyDialog({ apiKey, onRenewed, onClose }: KeyDialogProps) {
  const words = wordsOf(keyWords);
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const denial = useDenial('keys.change', null);
  const [isAsking, setAsking] = useState(false);
  const { keyId, name, revokedAt } = apiKey;
  const onSettled = () => queryClient.invalidateQueries({ queryKey: keysKey });
  const renew = useMutation({
    mutationFn: () => renewKey(http, keyId),
    onSuccess: onRenewed,
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: () => revokeKey(http, keyId),
    onSuccess() {
      toasts.add({ text: words.revoked(name) });
      onClose();
    },
    onSettled,
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
      <KeyFacts apiKey={apiKey} />
      {revokedAt === null ? (
        <div className={styles.actions}>
          <p className={styles.note}>{words.renewText}</p>
          <RefusalNote error={renew.error ?? revoke.error} />
          <div className={styles.buttons}>
            <Button
              disabledReason={denial}
              isPending={renew.isPending}
              onPress={() => renew.mutate()}
            >
              {words.renew}
            </Button>
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

interface RevokeQuestionProps {
  name: string;
  onKeep: () => void;
  onRevoke: () => void;
}

function RevokeQuestion({ name, onKeep, onRevoke }: RevokeQuestionProps) {
  const words = wordsOf(keyWords);
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
