import { Eye, EyeOff, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { IconButton } from '../action/icon-button.tsx';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import type { FieldProps } from './field-parts.tsx';
import styles from './password-field.module.css';
import { passwordWords } from './password-field.words.ts';
import { TextField } from './text-field.tsx';

interface PasswordFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  name: string;
  /** Whether a password manager fills in the one it knows, or offers a new one. */
  autoComplete: 'current-password' | 'new-password';
  maxLength?: number | undefined;
  /** For a secret of digits. */
  inputMode?: 'numeric' | undefined;
}

/** A password: hidden unless asked for, and with a word when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isLocked, setLocked] = useState(false);
  const words = wordsOf(passwordWords);
  return (
    <div className={styles.password}>
      <TextField
        {...props}
        type={isShown ? 'text' : 'password'}
        onKeyDown={(event) => setLocked(isCapsLocked(event))}
        end={
          <span className={styles.eye}>
            <IconButton
              size="s"
              label={words.show}
              icon={isShown ? EyeOff : Eye}
              isSelected={isShown}
              onPress={() => setShown((shown) => !shown)}
            />
          </span>
        }
      />
      <p className={styles.caps} role="status">
        {isLocked ? (
          <>
            <Icon of={TriangleAlert} size="s" /> {words.capsLock}
          </>
        ) : null}
      </p>
    </div>
  );
}

function isCapsLocked({ key, nativeEvent }: KeyboardEvent): boolean {
  // Keys that a password manager makes up know of no modifiers.
  const isOn = nativeEvent.getModifierState?.('CapsLock') ?? false;
  // The press of Caps Lock itself tells how it was before.
  return key === 'CapsLock' ? !isOn : isOn;
}
