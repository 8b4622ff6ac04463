import type { ReactNode } from 'react';
import { wordsOf } from '../ui/language/words.ts';
import { DialogForm } from '../ui/overlay/dialog-form.tsx';
import { formWords } from './form.words.ts';
import { FormNotes } from './form-notes.tsx';
import type { Form } from './use-form.ts';
import { useRefusalFocus } from './use-refusal-focus.ts';

interface RecordDialogProps {
  title: string;
  subtitle?: ReactNode;
  form: Form;
  /** The words of the button that stores. */
  post: string;
  /** Why this person may look at it and not change it. */
  denial?: string | undefined;
  size?: 's' | 'm' | 'l';
  onClose: () => void;
  children: ReactNode;
}

/** A short form over the list it belongs to. Closed with changes, it keeps them for the next time. */
export function RecordDialog({ form, denial, children, ...frame }: RecordDialogProps) {
  const words = wordsOf(formWords);
  const { save, draft } = form;
  const element = useRefusalFocus(form.refusals);
  const unchanged = draft.changed.length === 0 ? words.unchanged : undefined;
  return (
    <DialogForm
      {...frame}
      isOpen={save.stale === null}
      leave={words.cancel}
      offReason={denial ?? (save.isSaving ? words.saving : unchanged)}
      formRef={element}
      onSubmit={form.submit}
    >
      <FormNotes form={form} denial={denial} />
      {children}
    </DialogForm>
  );
}
