import { type ReactNode, type SubmitEvent, useId } from 'react';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { editWords } from './edit.words.ts';
import styles from './form.module.css';
import type { OpenedState } from './use-opened-stock.ts';

interface FormDialogProps {
  title: string;
  subtitle: ReactNode;
  isOpen: boolean;
  reading: OpenedState;
  /** The words of the button that posts. */
  post: string;
  /** What is still missing before it can be posted; null when nothing is. */
  missing: string | null;
  isPosting: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of the forms that change an item's stock: what it is about, its fields, and one press that posts. */
export function FormDialog(props: FormDialogProps) {
  const { title, subtitle, isOpen, reading, missing, isPosting, onClose } = props;
  const formId = useId();
  const words = wordsOf(editWords);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (missing === null && !isPosting) props.onSubmit();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="s"
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
            // React Aria would announce a pending button by a name that is gone with the dialog.
            disabledReason={isPosting ? words.isPosting : (missing ?? undefined)}
          >
            {props.post}
          </Button>
        </>
      }
    >
      {reading.state === 'open' ? (
        <form id={formId} className={styles.form} onSubmit={submit} noValidate>
          {props.children}
        </form>
      ) : (
        <NotOpen reading={reading} />
      )}
    </Dialog>
  );
}

function NotOpen({ reading }: { reading: Exclude<OpenedState, { state: 'open' }> }) {
  if (reading.state === 'reading') {
    return <SkeletonRows label={wordsOf(editWords).reading} widths={['60%', '40%', '75%']} />;
  }
  const { title, advice } = problemText(reading.error);
  return (
    <ErrorState
      title={title}
      onRetry={reading.retry}
      isRetrying={reading.isRetrying}
      requestId={requestIdOf(reading.error) ?? undefined}
    >
      {advice}
    </ErrorState>
  );
}
