import type { ReactNode } from 'react';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { DialogForm } from '../../../ui/overlay/dialog-form.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import { editWords } from './edit.words.ts';
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
  const { title, subtitle, isOpen, reading, isPosting, onClose } = props;
  const words = wordsOf(editWords);
  return (
    <DialogForm
      {...{ title, subtitle, isOpen, onClose }}
      leave={words.cancel}
      post={props.post}
      // React Aria would announce a pending button by a name that is gone with the dialog.
      offReason={isPosting ? words.isPosting : offReasonOf(props)}
      onSubmit={props.onSubmit}
    >
      {reading.state === 'open' ? props.children : <NotOpen reading={reading} />}
    </DialogForm>
  );
}

function offReasonOf({ reading, missing }: FormDialogProps): string | undefined {
  return reading.state === 'open' ? (missing ?? undefined) : wordsOf(editWords).reading;
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
