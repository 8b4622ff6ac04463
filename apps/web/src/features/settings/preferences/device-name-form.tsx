import { DEVICE_NAME_LENGTH_MAX } from '@stockwire/shared/limits';
import { type SubmitEvent, useState } from 'react';
import { useDeviceName } from '../../../api/api-provider.tsx';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { preferenceWords } from './preferences.words.ts';
import styles from './preferences-page.module.css';

/** The name under which this browser acts. */
export function DeviceNameForm() {
  const { name, save } = useDeviceName();
  const [draft, setDraft] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const toasts = useToasts();
  const words = wordsOf(preferenceWords);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const isSaved = save(draft);
    setRefused(!isSaved);
    if (isSaved) toasts.add({ text: words.renamed(draft.trim()) });
  }

  return (
    <form className={styles.device} onSubmit={submit} noValidate>
      <TextField
        label={words.deviceName}
        size="l"
        maxLength={DEVICE_NAME_LENGTH_MAX}
        value={draft}
        onChange={setDraft}
        error={isRefused ? words.refused : undefined}
      />
      <Button
        size="l"
        type="submit"
        disabledReason={draft.trim() === name ? words.unchanged : undefined}
      >
        {words.saveName}
      </Button>
    </form>
  );
}
