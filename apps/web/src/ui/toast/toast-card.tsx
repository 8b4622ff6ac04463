import { Check, TriangleAlert, X } from 'lucide-react';
import { Button } from '../action/button.tsx';
import { IconButton } from '../action/icon-button.tsx';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './toast.module.css';
import { toastWords } from './toast.words.ts';
import type { Toast } from './toast-queue.ts';

interface ToastCardProps {
  toast: Toast;
  onDismiss: (id: string) => void;
}

/** One result, with the way back and the time that is left for it. */
export function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const { id, text, detail, tone = 'done', action } = toast;
  const secondsLeft = Math.ceil(toast.remainingMs / 1_000);
  return (
    <li className={styles.toast} data-tone={tone}>
      <span className={styles.mark}>
        <Icon of={tone === 'problem' ? TriangleAlert : Check} />
      </span>
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {detail ? <p className={styles.detail}>{detail}</p> : null}
      </div>
      {action ? (
        <Button
          label={`${action.label}: ${text}`}
          onPress={() => {
            onDismiss(id);
            action.onPress();
          }}
        >
          {action.label}
          <span className={styles.left}>
            {wordsOf(toastWords).secondsLeft(String(secondsLeft))}
          </span>
        </Button>
      ) : null}
      <IconButton label={wordsOf(toastWords).dismiss} icon={X} onPress={() => onDismiss(id)} />
    </li>
  );
}
