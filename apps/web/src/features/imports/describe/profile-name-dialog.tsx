import { useState } from 'react';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { DialogForm } from '../../../ui/overlay/dialog-form.tsx';
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
  return (
    <DialogForm
      isOpen={isOpen}
      onClose={onClose}
      title={words.saveAs}
      leave={words.cancel}
      post={words.save}
      onSubmit={() => {
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <TextField
        label={words.profileName}
        value={name}
        onChange={setName}
        maxLength={NAME_LENGTH_MAX}
        size="l"
        autoFocus
      />
    </DialogForm>
  );
}
