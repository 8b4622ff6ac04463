import { useState } from 'react';
import { TextField } from '../../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { DialogForm } from '../../../../ui/overlay/dialog-form.tsx';
import { savedViewWords } from './saved-views.words.ts';
import { VIEW_NAME_LENGTH_MAX } from './stored-views.ts';
import { type Kept, tidyName } from './view-store.ts';

interface NameDialogProps {
  title: string;
  help: string | undefined;
  name: string;
  /** Answers whether the name was taken; what speaks against it is shown beside the field. */
  onName: (name: string) => Kept;
  onClose: () => void;
}

/** Asks what a view is to be called. */
export function NameDialog({ title, help, name, onName, onClose }: NameDialogProps) {
  const words = wordsOf(savedViewWords);
  const [text, setText] = useState(name);
  const [error, setError] = useState<string>();

  function submit() {
    if (tidyName(text) === '') return setError(words.nameMissing);
    const kept = onName(text);
    if (kept.ok) onClose();
    else if (kept.why !== 'changed') setError(words.why[kept.why]);
  }

  return (
    <DialogForm
      title={title}
      subtitle={help}
      leave={words.cancel}
      post={words.apply}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        size="l"
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        error={error}
        maxLength={VIEW_NAME_LENGTH_MAX}
        autoFocus
      />
    </DialogForm>
  );
}
