import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TextField } from '../field/text-field.tsx';
import { wordsOf } from '../language/words.ts';
import { DialogForm } from '../overlay/dialog-form.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './device-name.module.css';
import { deviceNameWords } from './device-name.words.ts';

/** Names longer than this would push the figures out of a row of the grid. */
const NAME_LENGTH_MAX = 40;

interface DeviceNameProps {
  value: string;
  onChange: (name: string) => void;
  /** What else is to be known about who acts here. */
  notice?: string | undefined;
}

/** `Till 3` → `T3`, `Controller` → `C`. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}

/** Who others see behind what is done here: the name of this device, one per browser. */
export function DeviceName({ value, onChange, notice }: DeviceNameProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const name = (draft ?? '').trim();
  const words = wordsOf(deviceNameWords);

  function save() {
    onChange(name);
    setDraft(null);
  }

  return (
    <>
      <Tooltip text={words.youAre(value)}>
        <AriaButton
          className={styles.me ?? ''}
          aria-label={words.change(value)}
          aria-haspopup="dialog"
          onPress={() => setDraft(value)}
        >
          {initials(value)}
        </AriaButton>
      </Tooltip>
      <DialogForm
        isOpen={draft !== null}
        onClose={() => setDraft(null)}
        title={words.title}
        subtitle={words.subtitle}
        leave={words.cancel}
        post={words.save}
        offReason={name === '' ? words.missing : undefined}
        onSubmit={save}
      >
        <TextField
          label={words.name}
          value={draft ?? ''}
          onChange={setDraft}
          maxLength={NAME_LENGTH_MAX}
          description={words.description}
          size="l"
          autoFocus
        />
        {notice ? <p className={styles.notice}>{notice}</p> : null}
      </DialogForm>
    </>
  );
}
