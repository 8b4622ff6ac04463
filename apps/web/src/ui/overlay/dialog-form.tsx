import { type ReactNode, type RefObject, type SubmitEvent, useId } from 'react';
import { Button } from '../action/button.tsx';
import { Dialog } from './dialog.tsx';
import styles from './dialog-form.module.css';

interface DialogFormProps {
  title: string;
  subtitle?: ReactNode;
  isOpen?: boolean;
  size?: 's' | 'm' | 'l';
  /** The words of the button that leaves. */
  leave: string;
  /** The words of the button that does it; Enter in a field does the same. */
  post: string;
  /** Given, it cannot be done yet, and this is why. */
  offReason?: string | undefined;
  /** The form on the page, for who leads the keyboard to one of its fields. */
  formRef?: RefObject<HTMLFormElement | null> | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A few fields over the page, and one press that does what they say. */
export function DialogForm(props: DialogFormProps) {
  const { title, subtitle, isOpen = true, size = 's', offReason, formRef, onClose } = props;
  const formId = useId();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    // A form with a single field is sent by Enter even where its button is off.
    if (offReason === undefined) props.onSubmit();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size={size}
      title={title}
      subtitle={subtitle}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {props.leave}
          </Button>
          <Button size="l" variant="primary" type="submit" form={formId} disabledReason={offReason}>
            {props.post}
          </Button>
        </>
      }
    >
      <form id={formId} ref={formRef} className={styles.form} onSubmit={submit} noValidate>
        {props.children}
      </form>
    </Dialog>
  );
}
