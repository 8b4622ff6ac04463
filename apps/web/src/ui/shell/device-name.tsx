import { type SubmitEvent, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../action/button.tsx';
import { TextField } from '../field/text-field.tsx';
import { Dialog } from '../overlay/dialog.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import styles from './device-name.module.css';

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
  const formId = useId();
  const name = (draft ?? '').trim();

  function save(event: SubmitEvent) {
    event.preventDefault();
    if (name === '') return;
    onChange(name);
    setDraft(null);
  }

  return (
    <>
      <Tooltip text={`You are ${value}`}>
        <AriaButton
          className={styles.me ?? ''}
          aria-label={`You are ${value}. Change the name of this device`}
          aria-haspopup="dialog"
          onPress={() => setDraft(value)}
        >
          {initials(value)}
        </AriaButton>
      </Tooltip>
      <Dialog
        isOpen={draft !== null}
        onClose={() => setDraft(null)}
        size="s"
        title="Name of this device"
        subtitle="Stands beside every change made here, on every screen that shows it."
        footer={
          <>
            <Button onPress={() => setDraft(null)}>Cancel</Button>
            <Button
              variant="primary"
              type="submit"
              form={formId}
              disabledReason={
                name === '' ? 'A device without a name leaves changes without a who.' : undefined
              }
            >
              Save name
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={save}>
          <TextField
            label="Name"
            value={draft ?? ''}
            onChange={setDraft}
            maxLength={NAME_LENGTH_MAX}
            description="For example a place and a number: Controller 1, Till 3, Receiver 2."
            size="l"
            autoFocus
          />
          {notice ? <p className={styles.notice}>{notice}</p> : null}
        </form>
      </Dialog>
    </>
  );
}
