import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './choice-button.module.css';

interface ChoiceButtonProps {
  /** The key that picks it, shown as its number. The caller listens for the key. */
  kbd: string;
  title: ReactNode;
  detail?: ReactNode;
  /** What it does to the figures: a verb (`posts`, `sets`, `posts nothing`) and its figure. */
  effect: { verb: string; figure?: string | undefined; detail?: string | undefined };
  onPress: () => void;
  disabledReason?: string | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * One of a few weighty choices, which says beside itself what it will do, before the press. Its key is part
 * of its name: React Aria's button takes no `aria-keyshortcuts`, and the key has to be heard as well.
 */
export function ChoiceButton(props: ChoiceButtonProps) {
  const { kbd, title, detail, effect, onPress, disabledReason } = props;
  const isOff = disabledReason !== undefined;
  return (
    <AriaButton
      className={styles.choice ?? ''}
      autoFocus={props.autoFocus ?? false}
      onPress={() => {
        if (!isOff) onPress();
      }}
      {...(isOff ? { 'aria-disabled': true } : {})}
    >
      <span className={styles.key}>{kbd}</span>
      <span>
        <span className={styles.title}>{title}</span>
        <span className={styles.detail}>{disabledReason ?? detail}</span>
      </span>
      <span className={styles.end}>
        <span className={styles.effect}>
          <span className={styles.verb}>{effect.verb}</span>
          {effect.figure ? <span className={styles.figure}>{effect.figure}</span> : null}
        </span>
        {effect.detail ? <span className={styles.detail}>{effect.detail}</span> : null}
      </span>
    </AriaButton>
  );
}
