import { PIN_LENGTH_MAX, PIN_LENGTH_MIN } from '@stockwire/shared/quick-switch';
import { Delete } from 'lucide-react';
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { Button as PadButton } from 'react-aria-components';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { switchWords } from './switch.words.ts';
import styles from './switch-panel.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

interface PinPadProps {
  name: string;
  isPending: boolean;
  onPin: (pin: string) => void;
  onBack: () => void;
}

/** A PIN, by keys as wide as a thumb in a glove or by the keyboard there is. */
export function PinPad({ name, isPending, onPin, onBack }: PinPadProps) {
  const words = wordsOf(switchWords);
  const [pin, setPin] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Moves the browser's focus; a thumb that came for the pad is not to be met by the system's keyboard.
  useEffect(() => {
    if (!isTouched()) field.current?.focus();
  }, []);
  const isShort = pin.length < PIN_LENGTH_MIN;
  const put = (text: string) => setPin(text.replaceAll(/\D/g, '').slice(0, PIN_LENGTH_MAX));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!isShort && !isPending) onPin(pin);
  }

  return (
    <form className={styles.pin} onSubmit={submit} noValidate>
      <label className={styles.label} htmlFor={id}>
        {words.pinOf(name)}
      </label>
      <input
        id={id}
        ref={field}
        className={styles.field}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={(event) => put(event.target.value)}
      />
      <div className={styles.pad}>
        {DIGITS.map((digit) => (
          <PadKey key={digit} label={words.digit(digit)} onPress={() => put(pin + digit)}>
            {digit}
          </PadKey>
        ))}
        <PadKey label={words.erase} onPress={() => put(pin.slice(0, -1))}>
          <Icon of={Delete} />
        </PadKey>
      </div>
      <div className={styles.post}>
        <Button
          type="submit"
          variant="primary"
          size="l"
          disabledReason={isPending ? words.entering : undefined}
        >
          {words.enter}
        </Button>
        <Button size="l" variant="ghost" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}

interface PadKeyProps {
  label: string;
  onPress: () => void;
  children: ReactNode;
}

function PadKey({ label, onPress, children }: PadKeyProps) {
  return (
    <PadButton className={styles.key ?? ''} aria-label={label} onPress={onPress}>
      {children}
    </PadButton>
  );
}

function isTouched(): boolean {
  return window.matchMedia?.('(pointer: coarse)').matches ?? false;
}
