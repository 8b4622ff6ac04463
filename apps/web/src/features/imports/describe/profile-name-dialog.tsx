import { type SubmitEvent, useId, useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { describeWords } from './describe.words.ts';

const NAME_LENGTH_MAX = 80;

interface ProfileNameDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onSave: (name: string) => void;
}

/** Asks for the name that a matching is to be found by. */
export function ProfileNameDialog({ isOpen, onClose, onSave }: ProfileNameDialogProps) {
  const words = wordsOf(describeWords);
  const [name, setName] = useState('');
  const formId = useId();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="s"
      title={words.saveAs}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button size="l" variant="primary" type="submit" form={formId}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label={words.profileName}
          value={name}
          onChange={setName}
          maxLength={NAME_LENGTH_MAX}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
