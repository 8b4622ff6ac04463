import { type ReactNode, useId } from 'react';
import { Button } from '../ui/action/button.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { Dialog } from '../ui/overlay/dialog.tsx';
import { formWords } from './form.words.ts';
import { FormElement } from './form-element.tsx';
import { FormNotes } from './form-notes.tsx';
import styles from './record-dialog.module.css';
import type { Form } from './use-form.ts';

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
export function RecordDialog({
  title,
  subtitle,
  form,
  post,
  denial,
  size = 's',
  onClose,
  children,
}: RecordDialogProps) {
  const words = wordsOf(formWords);
  const formId = useId();
  const { save, draft } = form;
  const off = save.isSaving
    ? words.saving
    : draft.changed.length === 0
      ? words.unchanged
      : undefined;
  return (
    <Dialog
      isOpen={save.stale === null}
      onClose={onClose}
      size={size}
      title={title}
      subtitle={subtitle}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button
            size="l"
            variant="primary"
            type="submit"
            form={formId}
            disabledReason={denial ?? off}
          >
            {post}
          </Button>
        </>
      }
    >
      <FormElement id={formId} form={form} className={styles.form}>
        <FormNotes form={form} denial={denial} />
        {children}
      </FormElement>
    </Dialog>
  );
}
